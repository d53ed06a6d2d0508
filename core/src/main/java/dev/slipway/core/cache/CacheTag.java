package dev.slipway.core.cache;

import dev.slipway.core.app.AppId;

/** What an answer was made from; a write names the tags whose answers it makes out of date. */
public sealed interface CacheTag {
  /** Lists of apps, and searches in them. */
  record Lists() implements CacheTag {}

  /** An app: its own row, the list of its versions, its generations, its current files. */
  record OneApp(AppId app) implements CacheTag {}

  /** An app's suggestions. */
  record Suggestions(AppId app) implements CacheTag {}

  /** The files of an app's numbered versions, which change only when all of them are deleted. */
  record StoredVersions(AppId app) implements CacheTag {}
}
