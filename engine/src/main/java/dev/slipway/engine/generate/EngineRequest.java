package dev.slipway.engine.generate;

import dev.slipway.core.app.App;
import dev.slipway.core.model.ModelImage;
import dev.slipway.core.model.ModelUse;
import dev.slipway.core.version.FileTree;
import java.util.List;

/**
 * What an engine is asked for.
 *
 * @param app the app as it is now
 * @param prompt what to make or to change
 * @param current the files of the current version; empty for a new app
 * @param images pictures beside the prompt; engines that see none leave them
 * @param used what models used for it before, in attempts that came to no end
 */
public record EngineRequest(
    App app, String prompt, FileTree current, List<ModelImage> images, ModelUse used) {
  /** Copies the list. */
  public EngineRequest {
    images = List.copyOf(images);
  }

  /** A first attempt. */
  public EngineRequest(App app, String prompt, FileTree current, List<ModelImage> images) {
    this(app, prompt, current, images, ModelUse.NONE);
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
