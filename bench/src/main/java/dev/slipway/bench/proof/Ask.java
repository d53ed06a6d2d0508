package dev.slipway.bench.proof;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request, as it is sent over and over.
 *
 * @param url where to
 * @param headers what is sent along
 * @param body what is posted; empty for a plain GET
 */
record Ask(String url, Map<String, String> headers, String body) implements Source {
  Ask {
    headers = Map.copyOf(headers);
  }

  static Ask get(String url) {
    return new Ask(url, Map.of(), "");
  }

  static Ask post(String url, String json) {
    return new Ask(url, Map.of("content-type", "application/json"), json);
  }

  @Override
  public Load run(int connections, int seconds) throws IOException, InterruptedException {
    return Load.run(this, connections, seconds);
  }

  Ask with(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new Ask(url, more, body);
  }

  /** The same for the load tool. */
  String script() {
    StringBuilder lua = new StringBuilder();
    headers.forEach(
        (name, value) -> lua.append("wrk.headers[\"%s\"] = \"%s\"%n".formatted(name, value)));
    if (!body.isEmpty()) {
      lua.append("wrk.method = \"POST\"%nwrk.body = [[%s]]%n".formatted(body));
    }
    return lua.toString();
  }
}
