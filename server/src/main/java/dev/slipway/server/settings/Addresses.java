package dev.slipway.server.settings;

import java.net.URI;
import java.net.URISyntaxException;

/** Base addresses of models' servers, as people write them. */
final class Addresses {
  private static final int OLLAMA_PORT = 11_434;

  private Addresses() {}

  /**
   * Reads a base address.
   *
   * @param name what sets it, for the message
   */
  static URI read(String name, String text) throws SettingsException {
    try {
      URI address = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (http && address.getHost() != null) {
        // What stands there may be a key, so the message does not repeat it.
        if (address.getRawQuery() != null
            || address.getRawFragment() != null
            || address.getRawUserInfo() != null) {
          throw new SettingsException(
              name
                  + " must have no user, query or fragment; a key is set by a variable of its own.");
        }
        return address;
      }
    } catch (URISyntaxException senseless) {
      // Said below.
    }
    throw new SettingsException(
        name
            + " must be an address such as https://models.example.com/v1 or http://localhost:8000.");
  }

  /** Reads what Ollama itself reads: host, port, both or an address; its own default for each. */
  static URI ollama(String name, String text) throws SettingsException {
    if (text.contains("://")) {
      return reachable(read(name, text));
    }
    String host = text.startsWith(":") ? "127.0.0.1" + text : text;
    URI address = reachable(read(name, "http://" + host));
    return address.getPort() >= 0
        ? address
        : URI.create("http://" + address.getHost() + ":" + OLLAMA_PORT);
  }

  /** The server listens on every address; a client asks one. */
  private static URI reachable(URI address) {
    boolean every = address.getHost().equals("0.0.0.0") || address.getHost().equals("[::]");
    return every ? URI.create(address.toString().replace(address.getHost(), "127.0.0.1")) : address;
  }
}
