package dev.slipway.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads an app's log. */
final class TestEvents {
  private TestEvents() {}

  /**
   * The data of all events that the log has now. A change by hand marks its end, since a log never
   * says that it is over.
   */
  static List<String> now(TestServer server, String app) throws Exception {
    String file = "/api/apps/" + app + "/files/end-of-log.txt";
    String text =
        "x".repeat(1 + server.json("GET", "/api/apps/" + app, "").path("version").intValue());
    int end = server.json("PUT", file, text, "if-match", "*").path("number").intValue();
    List<String> data = all(server, app, "\"number\":" + end);
    return data.subList(0, data.size() - 1);
  }

  private static List<String> all(TestServer server, String app, String end) throws IOException {
    List<String> data = new ArrayList<>();
    try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port())) {
      socket.setSoTimeout(30_000);
      String request =
          "GET /api/apps/%s/events HTTP/1.1\r\nHost: localhost:%d\r\n\r\n"
              .formatted(app, server.port());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String line = "";
      do {
        line = lines.readLine();
        if (line != null && line.startsWith("data:")) {
          data.add(line.substring("data:".length()).strip());
        }
      } while (line != null && !(line.startsWith("data:") && line.contains(end)));
    }
    return data;
  }
}
