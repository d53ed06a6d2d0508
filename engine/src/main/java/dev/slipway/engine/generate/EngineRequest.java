package dev.slipway.engine.generate;

import dev.slipway.core.app.App;
import dev.slipway.core.model.ModelImage;
import dev.slipway.core.version.FileTree;
import java.util.List;

/**
 * What an engine is asked for.
 *
 * @param app the app as it is now
 * @param prompt what to make or to change
 * @param current the files of the current version; empty for a new app
 * @param images pictures beside the prompt; engines that see none leave them
 */
public record EngineRequest(App app, String prompt, FileTree current, List<ModelImage> images) {
  /** Copies the list. */
  public EngineRequest {
    images = List.copyOf(images);
  }

  /** A request without pictures. */
  public EngineRequest(App app, String prompt, FileTree current) {
    this(app, prompt, current, List.of());
  }

  /** Whether there is no version yet. */
  public boolean first() {
    return app.version() == 0;
  }
}
