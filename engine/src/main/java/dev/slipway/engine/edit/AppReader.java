package dev.slipway.engine.edit;

import dev.slipway.core.json.Json;
import dev.slipway.core.version.FileTree;
import java.util.Optional;

/** Says from an app's files what the app is, where an engine left that in them. */
@FunctionalInterface
public interface AppReader {
  /** For where files say nothing. */
  AppReader NOTHING = _ -> Optional.empty();

  /**
   * What is said of an app.
   *
   * @param description one or two sentences
   * @param understanding what stands as {@code understanding} in the app's metadata
   */
  record Account(String description, Json understanding) {}

  /** Empty where the files do not say it or not in a way that can be read; never fails. */
  Optional<Account> read(FileTree files);
}
