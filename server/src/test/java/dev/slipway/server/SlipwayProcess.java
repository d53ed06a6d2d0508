package dev.slipway.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The program as a process of its own, which knows only the settings that it is given. */
final class SlipwayProcess {
  /** What somebody who runs the tests may have set for other programs. */
  private static final Pattern SETTING =
      Pattern.compile("SLIPWAY_.*|OPENAI_.*|ANTHROPIC_.*|GEMINI_.*|GOOGLE_API_KEY|OLLAMA_HOST");

  private SlipwayProcess() {}

  /** Starts it in a folder, with what it says on both outputs in one. */
  static Process start(
      Path folder, List<String> options, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> SETTING.matcher(name).matches());
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).start();
  }

  static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The port of a server, once it is ready. */
  static int port(BufferedReader output) throws IOException {
    String ready = line(output, "Slipway is ready");
    return Integer.parseInt(ready.replaceAll(".*localhost:([0-9]+)/.*", "$1"));
  }

  /**
   * The next line that begins so; the log, which a slow machine has more to say in, lies between.
   */
  static String line(BufferedReader output, String beginning) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(beginning)) {
        return line;
      }
    }
    throw new IOException("it ended before it said: " + beginning);
  }
}
