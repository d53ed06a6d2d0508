package dev.slipway.engine.suggest;

import dev.slipway.core.app.App;
import dev.slipway.core.version.FileTree;
import java.util.List;

/** Has ideas for an app, each as files that are ready. */
@FunctionalInterface
public interface Suggester {
  /**
   * All ideas for an app as it is now, the best first; none where nothing comes to mind. The same
   * app with the same files gives the same ideas.
   *
   * @param app the app
   * @param current the files of its current version
   */
  List<SuggestionDraft> suggest(App app, FileTree current);
}
