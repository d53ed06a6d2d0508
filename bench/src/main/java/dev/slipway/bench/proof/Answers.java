package dev.slipway.bench.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what servers answer before any time counts. */
final class Answers {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Answers() {}

  /** The whole answer; fails where it is none. */
  static byte[] body(Ask ask) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ask.url()));
    ask.headers().forEach(request::header);
    HttpResponse<byte[]> answer =
        HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(ask.url() + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  static JsonNode json(Ask ask) throws IOException, InterruptedException {
    return JSON.readTree(body(ask));
  }

  /** The apps of a list, each as its id, name and status. */
  static List<String> apps(Ask ask) throws IOException, InterruptedException {
    List<String> found = new ArrayList<>();
    for (JsonNode app : json(ask).path("apps")) {
      found.add(
          app.path("id").stringValue("")
              + " "
              + app.path("name").stringValue("")
              + " "
              + app.path("status").stringValue(""));
    }
    return found;
  }

  /** Fails where two servers list different apps, or none. */
  static void requireSame(Ask ours, Ask theirs) throws IOException, InterruptedException {
    List<String> mine = apps(ours);
    List<String> other = apps(theirs);
    if (mine.isEmpty() || !mine.equals(other)) {
      throw new IllegalStateException(
          "different answers: " + ours.url() + " " + mine + ", " + theirs.url() + " " + other);
    }
  }
}
