package dev.slipway.server.cli;

import dev.slipway.adapter.sql.SqliteLibrary;
import dev.slipway.server.Slipway;
import dev.slipway.server.settings.Setting;
import dev.slipway.server.settings.SettingsException;
import dev.slipway.server.settings.SettingsLoader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the launcher does once, so that later starts are faster: {@code warm-up prepare FOLDER}
 * unpacks SQLite where they look for it and makes a database; {@code warm-up record FOLDER} starts
 * on that, is asked for what a first visitor asks for, and removes it, while the Java runtime takes
 * down which classes that needs. It loads all of these at each start, so nothing is done here that
 * a usual start does not do: no database is made, and no library for clients or commands is used.
 */
public final class WarmUp {
  private static final String NAME = "warm-up";

  /** Marks a folder that may be removed with all that is in it. */
  private static final String OWN = "made-by-warm-up";

  private static final String PROMPT = "{\"prompt\":\"track the books I read\"}";
  private static final Pattern ID = Pattern.compile("\"id\":\"([a-z2-7]+)\"");

  private WarmUp() {}

  /** Whether a command line means this. */
  public static boolean isMeant(String... arguments) {
    return arguments.length == 3 && arguments[0].equals(NAME);
  }

  /** Does it; an exit code other than 0 where later starts cannot be made faster. */
  public static int run(String... arguments) throws InterruptedException {
    Path folder = Path.of(arguments[2]);
    try {
      switch (arguments[1]) {
        case "prepare" -> prepare(folder);
        case "record" -> record(folder);
        default -> throw new IOException("warm-up knows prepare and record only");
      }
      return 0;
    } catch (IOException | SettingsException failure) {
      System.err.println("slipway: " + failure.getMessage());
      return 1;
    }
  }

  private static void prepare(Path folder)
      throws IOException, SettingsException, InterruptedException {
    String library = System.getProperty(SqliteLibrary.FOLDER);
    if (library != null) {
      SqliteLibrary.keepIn(Path.of(library));
    }
    remove(folder);
    Files.createDirectories(folder);
    Files.createFile(folder.resolve(OWN));
    start(folder).close();
  }

  private static void record(Path folder)
      throws IOException, SettingsException, InterruptedException {
    if (!Files.exists(folder.resolve(OWN))) {
      throw new IOException("warm-up record needs a folder that warm-up prepare made");
    }
    try (Slipway slipway = start(folder)) {
      String made = ask(slipway, "POST", "/api/apps", PROMPT);
      Matcher id = ID.matcher(made);
      if (!id.find()) {
        throw new IOException("no app was made: " + made);
      }
      String app = "/api/apps/" + id.group(1);
      for (String path :
          new String[] {
            "/",
            "/health/ready",
            "/api/apps",
            app,
            app + "/events?since=0&until=done",
            "/api/apps?q=books",
            "/openapi.json",
            "/preview/" + id.group(1) + "/"
          }) {
        String answer = ask(slipway, "GET", path, "");
        if (!answer.startsWith("HTTP/1.1 200")) {
          throw new IOException(
              "%s is answered with %s"
                  .formatted(path, answer.lines().findFirst().orElse("nothing")));
        }
      }
    } finally {
      remove(folder);
    }
  }

  private static Slipway start(Path folder) throws SettingsException, InterruptedException {
    Map<Setting, String> flags = Map.of(Setting.PORT, "0", Setting.DATA, folder.toString());
    return Slipway.start(SettingsLoader.load(flags, Map.of(), folder.resolve("none.toml")));
  }

  /** One request on a connection of its own, and the whole answer as it came. */
  private static String ask(Slipway slipway, String method, String path, String body)
      throws IOException {
    String request =
        """
        %s %s HTTP/1.1
        host: localhost:%d
        connection: close
        prefer: wait=10
        content-type: application/json
        content-length: %d

        %s\
        """
            .formatted(method, path, slipway.port(), body.length(), body)
            .replace("\n", "\r\n");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), slipway.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.exists(folder.resolve(OWN))) {
      throw new IOException("the folder was not made by warm-up, and is not removed");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
