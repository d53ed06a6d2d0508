package dev.slipway.engine.generate;

import dev.slipway.core.app.App;
import dev.slipway.core.version.FileTree;

/**
 * What an engine is asked for.
 *
 * @param app the app as it is now
 * @param prompt what to make or to change
 * @param current the files of the current version; empty for a new app
 */
public record EngineRequest(App app, String prompt, FileTree current) {
  /** Whether there is no version yet. */
  public boolean first() {
    return app.version() == 0;
  }
}
