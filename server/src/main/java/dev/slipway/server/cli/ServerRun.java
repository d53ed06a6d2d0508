package dev.slipway.server.cli;

import dev.slipway.server.Slipway;
import dev.slipway.server.settings.Setting;
import dev.slipway.server.settings.Settings;
import dev.slipway.server.settings.SettingsException;
import dev.slipway.server.settings.SettingsLoader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
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
        stop.await();
        out.println("Stopping; a second signal stops at once.");
      }
    } catch (SettingsException wrong) {
      throw CommandFailure.unable(wrong.getMessage());
    }
  }

  private static double upSeconds() {
    return ManagementFactory.getRuntimeMXBean().getUptime() / 1_000.0;
  }
}
