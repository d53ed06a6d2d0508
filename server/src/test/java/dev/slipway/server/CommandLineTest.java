package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as people run it: a process of its own, with its output and its exit code. */
class CommandLineTest {
  @TempDir private Path folder;

  @Test
  void whatStopsTheStartIsSaidInOneLineWithExitCodeTwo() throws Exception {
    assertRefused(run(Map.of("SLIPWAY_PROT", "1"), "serve"), "SLIPWAY_PROT", "SLIPWAY_PORT");
    assertRefused(run(Map.of("SLIPWAY_PORT", "x"), "serve"), "SLIPWAY_PORT", "\"x\"");
    assertRefused(run(Map.of("SLIPWAY_HOST", "0.0.0.0"), "serve"), "SLIPWAY_TOKEN");
    assertRefused(
        run(Map.of("SLIPWAY_DATABASE_URL", "mysql://x"), "serve", "--port", "0"), "postgres://");
    Files.writeString(folder.resolve("file"), "");
    assertRefused(
        run(Map.of(), "serve", "--port", "0", "--data", folder.resolve("file/data").toString()),
        "data folder");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());
      assertRefused(run(Map.of(), "serve", "--port", port), port, "--port");
    }
    Files.writeString(folder.resolve("bad.toml"), "prot = 1\n");
    assertRefused(
        run(Map.of(), "serve", "--config", folder.resolve("bad.toml").toString()), "prot", "port");
    assertRefused(run(Map.of("SLIPWAY_URL", "http://127.0.0.1:1"), "list"), "./slipway serve");
  }

  @Test
  void aSecondServerOnTheSameDataIsRefused() throws Exception {
    String data = folder.resolve("data").toString();
    Process first = start(Map.of(), "serve", "--port", "0", "--data", data);
    try (BufferedReader output = SlipwayProcess.reader(first)) {
      assertThat(SlipwayProcess.line(output, "Slipway is ready")).contains("http://localhost:");
      assertRefused(run(Map.of(), "serve", "--port", "0", "--data", data), "Another Slipway");
    } finally {
      first.destroyForcibly().waitFor();
    }
  }

  @Test
  void aSignalDrainsAndEndsWithZero() throws Exception {
    Process server =
        start(Map.of(), "serve", "--port", "0", "--data", folder.resolve("data").toString());
    try (BufferedReader output = SlipwayProcess.reader(server)) {
      int port = SlipwayProcess.port(output);
      try (Socket events = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
        server.toHandle().destroy();
        assertThat(SlipwayProcess.line(output, "Stopping")).isNotNull();
        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isZero();
        assertThat(events.getInputStream().readAllBytes()).isEmpty();
      }
    } finally {
      server.destroyForcibly().waitFor();
    }
  }

  @Test
  void aSecondSignalEndsItAtOnce() throws Exception {
    Process server =
        start(Map.of(), "serve", "--port", "0", "--data", folder.resolve("data").toString());
    try (BufferedReader output = SlipwayProcess.reader(server)) {
      int port = SlipwayProcess.port(output);
      try (Socket slow = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
        // A body that never ends keeps the drain waiting.
        slow.getOutputStream()
            .write(
                ("POST /api/apps HTTP/1.1\r\nHost: localhost:"
                        + port
                        + "\r\nContent-Type: application/json\r\nExpect: 100-continue\r\n"
                        + "Content-Length: 100\r\n\r\n{")
                    .getBytes(StandardCharsets.ISO_8859_1));
        slow.getOutputStream().flush();
        assertThat((char) slow.getInputStream().read()).isEqualTo('H');
        server.toHandle().destroy();
        assertThat(SlipwayProcess.line(output, "Stopping")).isNotNull();
        server.toHandle().destroy();
        assertThat(server.waitFor()).isEqualTo(130);
      }
    } finally {
      server.destroyForcibly().waitFor();
    }
  }

  @Test
  void theClientCommandsMakeFindShowAndMoveAnApp() throws Exception {
    try (TestServer server = TestServer.start(folder.resolve("data"))) {
      Map<String, String> environment = Map.of("SLIPWAY_URL", "http://127.0.0.1:" + server.port());
      Outcome made = run(environment, "new", "a packing checklist for the zanzibar trip");
      assertThat(made.exitCode()).as(made.text()).isZero();
      assertThat(made.text())
          .contains("queued", "running", "wrote index.html", ".localhost:" + server.port() + "/");
      String id = made.lines().getLast().replaceAll("http://([a-z2-7]{26})\\..*", "$1");
      assertThat(run(environment, "list").text()).contains(id).contains("1 of 1");
      assertThat(run(environment, "search", "zanzi").text()).contains(id);
      assertThat(run(environment, "search", "nowhere").text()).contains("No app");
      assertThat(run(environment, "show", id).text()).contains("\"understanding\"");
      assertThat(run(environment, "system").text()).contains("\"storage\"");
      Path zip = folder.resolve("app.zip");
      assertThat(run(environment, "export", id, "--out", zip.toString()).exitCode()).isZero();
      Outcome imported = run(environment, "import", zip.toString());
      assertThat(imported.text()).contains("is running at");
      assertThat(run(environment, "list").text()).contains("2 of 2");
      Outcome copied = run(environment, "duplicate", id, "--name", "A second", "--data");
      assertThat(copied.text()).contains("A second").doesNotContain(id);
      assertThat(run(environment, "list").text()).contains("3 of 3");
      Outcome missing = run(environment, "show", "nothing");
      assertThat(missing.exitCode()).isEqualTo(1);
      assertThat(missing.text()).contains("There is no app of this id.");
      assertThat(run(environment, "nonsense").exitCode()).isEqualTo(2);
    }
  }

  @Test
  void theDemoModelSaysHowAServerUsesIt() throws Exception {
    Process demo = start(Map.of(), "demo-model", "--port", "0");
    try (BufferedReader said = SlipwayProcess.reader(demo)) {
      String line = SlipwayProcess.line(said, "    OPENAI_BASE_URL=");
      Map<String, String> environment = new HashMap<>();
      for (String word : line.strip().split(" ")) {
        if (word.contains("=")) {
          environment.put(word.substring(0, word.indexOf('=')), word.split("=", 2)[1]);
        }
      }
      assertThat(environment).hasSize(2).containsEntry("OPENAI_API_KEY", "demo");
      assertThat(line).endsWith("./slipway serve");
      Process server = start(environment, "serve", "--port", "0");
      try (BufferedReader output = SlipwayProcess.reader(server)) {
        String url = "http://127.0.0.1:" + SlipwayProcess.port(output);
        assertThat(SlipwayProcess.line(output, "Prompts go to"))
            .isEqualTo("Prompts go to openai:gpt-5, then to the composer.");
        Outcome made = run(Map.of("SLIPWAY_URL", url), "new", "a list");
        assertThat(made.text()).contains("wrote app.js", "Demo list is running at");
        assertThat(SlipwayProcess.line(said, "asked;")).contains("a new app");
      } finally {
        server.destroyForcibly().waitFor();
      }
      demo.toHandle().destroy();
      assertThat(demo.waitFor()).isZero();
    } finally {
      demo.destroyForcibly().waitFor();
    }
    Outcome refused = run(Map.of(), "demo-model", "--port", "70000");
    assertRefused(refused, "--port", "65535");
  }

  @Test
  void theClientCommandsListAskForApplyAndDismissSuggestions() throws Exception {
    try (TestServer server = TestServer.start(folder.resolve("data"))) {
      Map<String, String> environment = Map.of("SLIPWAY_URL", "http://127.0.0.1:" + server.port());
      String id = server.makeApp("a reading list").path("id").stringValue("");
      Outcome listed = run(environment, "suggestions", id);
      assertThat(listed.exitCode()).as(listed.text()).isZero();
      assertThat(listed.text())
          .contains("  1  ")
          .contains("http://" + id + "-s1.localhost:" + server.port() + "/");
      assertThat(run(environment, "dismiss", id, "1").text()).contains("Dismissed suggestion 1");
      assertThat(run(environment, "suggestions", id).text()).doesNotContain(id + "-s1.");
      assertThat(run(environment, "apply", id, "2").text()).startsWith("Version 2: ");
      Outcome again = run(environment, "apply", id, "2");
      assertThat(again.exitCode()).isEqualTo(1);
      assertThat(again.text()).contains("applied already");
      assertThat(run(environment, "dismiss", id, "999").text()).contains("no suggestion 999");
      assertThat(run(environment, "apply", id, "two").exitCode()).isEqualTo(2);
      Outcome more = run(environment, "suggest", id);
      assertThat(more.exitCode()).isZero();
      assertThat(more.text()).containsAnyOf("-s", "no further ideas");
    }
  }

  /** What a run printed and how it ended. */
  private record Outcome(int exitCode, List<String> lines) {
    String text() {
      return String.join("\n", lines);
    }
  }

  private static void assertRefused(Outcome outcome, String... words) {
    assertThat(outcome.exitCode()).as(outcome.text()).isEqualTo(2);
    assertThat(outcome.lines()).hasSize(1);
    assertThat(outcome.text()).contains(words).startsWith("slipway: ");
  }

  private Outcome run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Process process = start(environment, arguments);
    try (BufferedReader output = SlipwayProcess.reader(process)) {
      List<String> lines = output.lines().toList();
      return new Outcome(process.waitFor(), lines);
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(Map<String, String> environment, String... arguments) throws IOException {
    return SlipwayProcess.start(folder, List.of(), environment, arguments);
  }
}
