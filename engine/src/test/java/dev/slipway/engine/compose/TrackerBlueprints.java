package dev.slipway.engine.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A tracker with all that trackers can have. */
final class TrackerBlueprints {
  private TrackerBlueprints() {}

  static Blueprint full() {
    Path file =
        Path.of(
            System.getProperty("slipway.root", ".."),
            "engine/src/test/resources/dev/slipway/engine/compose/full-tracker.json");
    try {
      return BlueprintJson.read(Files.readString(file));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
