package dev.slipway.bench;

import dev.slipway.server.Slipway;
import dev.slipway.server.settings.Setting;
import dev.slipway.server.settings.SettingsException;
import dev.slipway.server.settings.SettingsLoader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * From a prompt sent over HTTP to the answer that its app runs, one request after another on one
 * connection, with full durability, on a folder of its own.
 *
 * <p>Run it with the jars of a build: the class path is {@code
 * bench/target/slipway-bench.jar:bench/target/lib/*}.
 */
public final class PromptToRunning {
  private static final String PROMPT =
      "{\"prompt\":\"track the books I read, with author, rating and the date I finished\"}";
  private static final int WARM_UP = 200;
  private static final int REQUESTS = 500;
  private static final int ROUNDS = 3;

  private PromptToRunning() {}

  /** Measures, and prints a line for each round. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SettingsException {
    Path folder = Files.createTempDirectory("slipway-bench");
    Map<Setting, String> flags = Map.of(Setting.PORT, "0", Setting.DATA, folder.toString());
    try (Slipway slipway =
            Slipway.start(SettingsLoader.load(flags, Map.of(), folder.resolve("none.toml")));
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + slipway.port() + "/api/apps"))
              .header("content-type", "application/json")
              .header("prefer", "wait=10")
              .POST(BodyPublishers.ofString(PROMPT))
              .build();
      measure(http, request, WARM_UP);
      System.out.printf(
          "prompt to running app, SQLite synchronous=FULL, %d requests a round, one at a time%n",
          REQUESTS);
      for (int round = 1; round <= ROUNDS; round++) {
        Figures figures = measure(http, request, REQUESTS);
        System.out.printf(
            "round %d: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
            round,
            figures.milliseconds(0.50),
            figures.milliseconds(0.90),
            figures.milliseconds(0.99),
            figures.milliseconds(1));
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static Figures measure(HttpClient http, HttpRequest request, int count)
      throws IOException, InterruptedException {
    long[] taken = new long[count];
    for (int number = 0; number < count; number++) {
      long start = System.nanoTime();
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      taken[number] = System.nanoTime() - start;
      if (answer.statusCode() != 201 || !answer.body().contains("\"status\":\"running\"")) {
        throw new IllegalStateException("a wrong answer: " + answer.statusCode());
      }
    }
    return new Figures(taken);
  }
}
