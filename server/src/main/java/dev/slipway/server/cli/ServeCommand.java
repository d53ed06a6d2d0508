package dev.slipway.server.cli;

import dev.slipway.server.settings.ModelSetting;
import dev.slipway.server.settings.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
  private Path config = ServerRun.USUAL_CONFIG;

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    asked().run(spec.commandLine().getOut());
    return 0;
  }

  /** What was typed. */
  ServerRun asked() {
    return new ServerRun(flags(), config);
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
