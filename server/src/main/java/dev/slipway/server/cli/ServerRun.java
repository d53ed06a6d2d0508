package dev.slipway.server.cli;

import dev.slipway.server.Slipway;
import dev.slipway.server.settings.ModelSetting;
import dev.slipway.server.settings.Setting;
import dev.slipway.server.settings.Settings;
import dev.slipway.server.settings.SettingsException;
import dev.slipway.server.settings.SettingsLoader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * A server that runs until it is told to stop.
 *
 * @param flags what the command line set
 * @param config the settings file; it need not exist
 */
public record ServerRun(Map<Setting, String> flags, Path config) {
  /** The settings file where none is named. */
  static final Path USUAL_CONFIG = Path.of("slipway.toml");

  /** Copies the flags. */
  public ServerRun {
    flags = Map.copyOf(flags);
  }

  /** Blocks until the server has stopped; says in what is printed when it is ready. */
  void run(PrintWriter out) throws CommandFailure, InterruptedException {
    try {
      Settings settings = SettingsLoader.load(flags, System.getenv(), config);
      try (Slipway slipway = Slipway.start(settings)) {
        CountDownLatch stop = new CountDownLatch(1);
        StopSignals.listen(stop);
        out.printf(
            "Slipway is ready at %s (%.1f s). Ctrl-C stops it.%n", slipway.url(), upSeconds());
        tellOfModels(settings.models().chain(), out);
        stop.await();
        out.println("Stopping; a second signal stops at once.");
      }
    } catch (SettingsException wrong) {
      throw CommandFailure.unable(wrong.getMessage());
    }
  }

  /** Who sets a key for another program learns here that prompts go there. */
  private static void tellOfModels(List<ModelSetting> chain, PrintWriter out) {
    List<String> asked = new ArrayList<>();
    for (ModelSetting model : chain) {
      if (model.missing().isEmpty()) {
        asked.add(model.id().toString());
      } else {
        out.printf("%s is not asked: %s%n", model.id(), model.missing().get());
      }
    }
    if (!asked.isEmpty()) {
      out.printf("Prompts go to %s, then to the composer.%n", String.join(", then to ", asked));
    }
  }

  private static double upSeconds() {
    return ManagementFactory.getRuntimeMXBean().getUptime() / 1_000.0;
  }
}
