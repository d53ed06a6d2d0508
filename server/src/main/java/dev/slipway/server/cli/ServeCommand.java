package dev.slipway.server.cli;

import dev.slipway.server.Slipway;
import dev.slipway.server.settings.Setting;
import dev.slipway.server.settings.Settings;
import dev.slipway.server.settings.SettingsException;
import dev.slipway.server.settings.SettingsLoader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slipway serve}: runs the server until it is told to stop. */
@Command(
    name = "serve",
    description = "Run the server until Ctrl-C or SIGTERM.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Every other setting: environment or slipway.toml, see docs/reference/settings.md"
    })
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--host", paramLabel = "ADDRESS", description = "The address to listen on.")
  private @Nullable String host;

  @Option(names = "--port", paramLabel = "PORT", description = "The port; 0 takes a free one.")
  private @Nullable String port;

  @Option(names = "--data", paramLabel = "FOLDER", description = "The folder for the database.")
  private @Nullable String data;

  @Option(names = "--preview-domain", paramLabel = "NAME", description = "Apps answer below it.")
  private @Nullable String previewDomain;

  @Option(names = "--config", paramLabel = "FILE", description = "Settings file; slipway.toml.")
  private Path config = Path.of("slipway.toml");

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      Settings settings = SettingsLoader.load(flags(), System.getenv(), config);
      try (Slipway slipway = Slipway.start(settings)) {
        CountDownLatch stop = new CountDownLatch(1);
        StopSignals.listen(stop);
        out.printf(
            "Slipway is ready at %s (%.1f s). Ctrl-C stops it.%n", slipway.url(), upSeconds());
        stop.await();
        out.println("Stopping; a second signal stops at once.");
      }
      return 0;
    } catch (SettingsException wrong) {
      throw CommandFailure.unable(wrong.getMessage());
    }
  }

  private static double upSeconds() {
    return ManagementFactory.getRuntimeMXBean().getUptime() / 1_000.0;
  }

  private Map<Setting, String> flags() {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    put(flags, Setting.HOST, host);
    put(flags, Setting.PORT, port);
    put(flags, Setting.DATA, data);
    put(flags, Setting.PREVIEW_DOMAIN, previewDomain);
    return flags;
  }

  private static void put(Map<Setting, String> flags, Setting setting, @Nullable String value) {
    if (value != null) {
      flags.put(setting, value);
    }
  }
}
