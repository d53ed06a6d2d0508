package dev.slipway.engine.edit;

import dev.slipway.core.app.AppId;

/**
 * Is told of each version after it was published and everybody else was told. It returns at once
 * and never fails, since what it is told of has happened.
 */
@FunctionalInterface
public interface AfterVersion {
  /** For where nothing follows from a version. */
  AfterVersion NOTHING = _ -> {};

  /** An app has a new current version. */
  void published(AppId app);
}
