package dev.slipway.server;

import dev.slipway.engine.generate.Engine;
import dev.slipway.server.settings.Setting;
import dev.slipway.server.settings.SettingsException;
import dev.slipway.server.settings.SettingsLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A real server on a free port with a data folder of its own, and ways to ask it things. */
final class TestServer implements AutoCloseable {
  static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Slipway slipway;

  private TestServer(Slipway slipway) {
    this.slipway = slipway;
  }

  static TestServer start(Path data) throws SettingsException, InterruptedException {
    return start(data, Map.of());
  }

  static TestServer start(Path data, Map<Setting, String> more)
      throws SettingsException, InterruptedException {
    return start(data, more, List.of());
  }

  static TestServer start(Path data, Map<Setting, String> more, List<Engine> engines)
      throws SettingsException, InterruptedException {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    flags.put(Setting.PORT, "0");
    flags.put(Setting.DATA, data.toString());
    flags.putAll(more);
    return new TestServer(
        Slipway.start(SettingsLoader.load(flags, Map.of(), data.resolve("none.toml")), engines));
  }

  /** A server with these variables in its environment and these lines in its settings file. */
  static TestServer configured(Path data, Map<String, String> environment, String... lines)
      throws SettingsException, InterruptedException, IOException {
    Path file = Files.write(data.resolve("slipway.toml"), List.of(lines));
    Map<Setting, String> flags = Map.of(Setting.PORT, "0", Setting.DATA, data.toString());
    return new TestServer(Slipway.start(SettingsLoader.load(flags, environment, file)));
  }

  int port() {
    return slipway.port();
  }

  String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url(path)))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty() && !List.of(headers).contains("content-type")) {
      request.header("content-type", "application/json");
    }
    for (int index = 0; index < headers.length; index += 2) {
      request.header(headers[index], headers[index + 1]);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  JsonNode json(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    return JSON.readTree(send(method, path, body, headers).body());
  }

  HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(url(path))).build(), BodyHandlers.ofByteArray());
  }

  JsonNode importZip(byte[] zip) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url("/api/apps/import")))
            .header("content-type", "application/zip")
            .POST(BodyPublishers.ofByteArray(zip))
            .build();
    return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
  }

  /** A new app that has come to its first end. */
  JsonNode makeApp(String prompt) throws IOException, InterruptedException {
    String body = JSON.createObjectNode().put("prompt", prompt).toString();
    return json("POST", "/api/apps", body, "prefer", "wait=30");
  }

  /** A new app that has come to its first end, however long that takes. */
  JsonNode makeAppPatiently(String prompt, @Nullable String engine)
      throws IOException, InterruptedException {
    ObjectNode body = JSON.createObjectNode().put("prompt", prompt);
    if (engine != null) {
      body.put("engine", engine);
    }
    String id = json("POST", "/api/apps", body.toString()).path("id").stringValue("");
    List<Map.Entry<String, JsonNode>> _ = events(id, 0);
    return json("GET", "/api/apps/" + id, "");
  }

  /** Changes an app by a further prompt and gives the events of it, to its end. */
  List<Map.Entry<String, JsonNode>> changeApp(String id, String prompt)
      throws IOException, InterruptedException {
    String body = JSON.createObjectNode().put("prompt", prompt).toString();
    String generation =
        json("POST", "/api/apps/" + id + "/generations", body).path("id").stringValue("-");
    List<Map.Entry<String, JsonNode>> all = new ArrayList<>();
    while (all.isEmpty() || !ends(all.getLast(), generation)) {
      all.addAll(events(id, all.size()));
    }
    return all.stream()
        .filter(event -> event.getValue().path("generation").stringValue("").equals(generation))
        .toList();
  }

  private static boolean ends(Map.Entry<String, JsonNode> event, String generation) {
    return event.getKey().equals("done")
        && event.getValue().path("generation").stringValue("").equals(generation);
  }

  /**
   * The events of an app behind a number until a generation is done, each with its type and its
   * data. They are numbered from 1 on without a gap.
   */
  List<Map.Entry<String, JsonNode>> events(String id, int since)
      throws IOException, InterruptedException {
    List<Map.Entry<String, JsonNode>> events = new ArrayList<>();
    String type = "";
    for (String line :
        send("GET", "/api/apps/" + id + "/events?until=done&since=" + since, "")
            .body()
            .lines()
            .toList()) {
      if (line.startsWith("event: ")) {
        type = line.substring("event: ".length());
      } else if (line.startsWith("data: ")) {
        events.add(Map.entry(type, JSON.readTree(line.substring("data: ".length()))));
      }
    }
    return events;
  }

  /** The Host value of an app's label. */
  String appHost(String label) {
    return label + ".localhost:" + port();
  }

  /** Sends bytes as they are and gives back all that comes until the server closes. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Writes a file of an app by hand, which makes a version. */
  void put(String app, String path, String content) throws IOException, InterruptedException {
    int status =
        send("PUT", "/api/apps/" + app + "/files/" + path, content, "if-match", "*").statusCode();
    if (status != 200) {
      throw new IllegalStateException(path + " was not written: " + status);
    }
  }

  /** A plain request to a host, answered and closed. */
  String ask(String method, String host, String path, String... headers) throws IOException {
    StringBuilder more = new StringBuilder();
    for (int index = 0; index < headers.length; index += 2) {
      more.append(headers[index]).append(": ").append(headers[index + 1]).append("\r\n");
    }
    return raw(
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\nConnection: close\r\n"
            + more
            + "\r\n");
  }

  static int status(String rawAnswer) {
    return Integer.parseInt(rawAnswer.substring(9, 12));
  }

  @Override
  public void close() {
    http.close();
    slipway.close();
  }
}
