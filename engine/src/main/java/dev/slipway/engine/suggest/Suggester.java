package dev.slipway.engine.suggest;

import dev.slipway.core.app.App;
import dev.slipway.core.version.FileTree;
import java.util.Set;
import java.util.stream.Stream;

/** Has ideas for an app, each as files that are ready. */
@FunctionalInterface
public interface Suggester {
  /**
   * Ideas for an app as it is now, the best first; none where nothing comes to mind. The same app
   * with the same files gives the same ideas. Each is written out when the stream comes to it, so
   * whoever stops early saves the rest.
   *
   * @param app the app
   * @param current the files of its current version
   * @param without the keys of ideas that shall be left out
   */
  Stream<SuggestionDraft> suggest(App app, FileTree current, Set<String> without);
}
