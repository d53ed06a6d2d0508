package dev.slipway.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a running server for the client commands. */
final class ServerClient {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String base;
  private final @Nullable String token;

  private ServerClient(String base, @Nullable String token) {
    this.base = base;
    this.token = token;
  }

  /**
   * A client of the server that the environment names: SLIPWAY_URL, SLIPWAY_PORT, SLIPWAY_TOKEN.
   */
  static ServerClient ofEnvironment(Map<String, String> environment) {
    String port = environment.getOrDefault("SLIPWAY_PORT", "8080");
    String url = environment.getOrDefault("SLIPWAY_URL", "http://127.0.0.1:" + port);
    return new ServerClient(
        url.endsWith("/") ? url.substring(0, url.length() - 1) : url,
        environment.get("SLIPWAY_TOKEN"));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  JsonNode get(String path) throws CommandFailure, InterruptedException {
    return read(send(request(path).GET().build(), BodyHandlers.ofByteArray()));
  }

  byte[] bytes(String path) throws CommandFailure, InterruptedException {
    HttpResponse<byte[]> response = send(request(path).GET().build(), BodyHandlers.ofByteArray());
    if (response.statusCode() >= 300) {
      throw problem(response);
    }
    return response.body();
  }

  JsonNode post(String path, String type, byte[] body) throws CommandFailure, InterruptedException {
    HttpRequest request =
        request(path).header("content-type", type).POST(BodyPublishers.ofByteArray(body)).build();
    return read(send(request, BodyHandlers.ofByteArray()));
  }

  /** Posts no body. */
  JsonNode post(String path) throws CommandFailure, InterruptedException {
    HttpRequest request = request(path).POST(BodyPublishers.noBody()).build();
    return read(send(request, BodyHandlers.ofByteArray()));
  }

  void delete(String path) throws CommandFailure, InterruptedException {
    HttpResponse<byte[]> response =
        send(request(path).DELETE().build(), BodyHandlers.ofByteArray());
    if (response.statusCode() >= 300) {
      throw problem(response);
    }
  }

  InputStream stream(String path) throws CommandFailure, InterruptedException {
    return send(request(path).GET().build(), BodyHandlers.ofInputStream()).body();
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + path));
    return token == null ? builder : builder.header("authorization", "Bearer " + token);
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws CommandFailure, InterruptedException {
    try {
      return http.send(request, handler);
    } catch (IOException unreachable) {
      throw CommandFailure.unable(
          "no server answers at " + base + ". Start one with: ./slipway serve");
    }
  }

  private static JsonNode read(HttpResponse<byte[]> response) throws CommandFailure {
    if (response.statusCode() >= 300) {
      throw problem(response);
    }
    try {
      return JSON.readTree(response.body());
    } catch (JacksonException notJson) {
      throw CommandFailure.failed("the server's answer is not JSON; is it Slipway?");
    }
  }

  private static CommandFailure problem(HttpResponse<byte[]> response) {
    try {
      JsonNode problem = JSON.readTree(response.body());
      return CommandFailure.failed(
          problem.path("detail").stringValue("the server answered " + response.statusCode()));
    } catch (JacksonException notJson) {
      return CommandFailure.failed("the server answered " + response.statusCode());
    }
  }
}
