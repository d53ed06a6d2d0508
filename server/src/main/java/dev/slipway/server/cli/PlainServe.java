package dev.slipway.server.cli;

import dev.slipway.server.settings.Setting;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code serve} as it is nearly always typed, understood without the library for command lines: its
 * classes are of a form that the Java runtime cannot keep for the next start, and loading them took
 * a seventh of it. Whatever is not plain, a mistake or a wish for help above all, is left to {@link
 * Commands}.
 */
public final class PlainServe {
  private static final Map<String, Setting> FLAGS =
      Map.of(
          "--host", Setting.HOST,
          "--port", Setting.PORT,
          "--data", Setting.DATA,
          "--preview-domain", Setting.PREVIEW_DOMAIN);
  private static final String CONFIG = "--config";

  private PlainServe() {}

  /** What is meant by a command line; empty where it is not plainly this. */
  public static Optional<ServerRun> parse(String... arguments) {
    if (arguments.length == 0 || !arguments[0].equals("serve")) {
      return Optional.empty();
    }
    Map<Setting, String> flags = new HashMap<>();
    Path config = null;
    for (int index = 1; index < arguments.length; index++) {
      String argument = arguments[index];
      int sign = argument.indexOf('=');
      String name = sign < 0 ? argument : argument.substring(0, sign);
      String value = null;
      if (sign >= 0) {
        value = argument.substring(sign + 1);
      } else if (index + 1 < arguments.length) {
        value = arguments[++index];
      }
      if (value == null || !plain(value)) {
        return Optional.empty();
      }
      @Nullable Setting setting = FLAGS.get(name);
      if (setting != null && flags.put(setting, value) == null) {
        continue;
      }
      if (!name.equals(CONFIG) || config != null) {
        return Optional.empty();
      }
      config = Path.of(value);
    }
    return Optional.of(new ServerRun(flags, config == null ? ServerRun.USUAL_CONFIG : config));
  }

  /** Values that begin otherwise may be options, or files of arguments, or in quotes. */
  private static boolean plain(String value) {
    return !value.isEmpty()
        && (Character.isLetterOrDigit(value.charAt(0)) || "./:_~[".indexOf(value.charAt(0)) >= 0);
  }

  /** Runs it and tells the exit code. */
  public static int run(ServerRun server) throws InterruptedException {
    try {
      server.run(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
      return 0;
    } catch (CommandFailure failure) {
      PrintWriter error = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
      error.println("slipway: " + failure.getMessage());
      return failure.exitCode();
    }
  }
}
