package dev.slipway.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.node.StringNode;

/** A key as providers may write it. */
final class KeyForms {
  private KeyForms() {}

  /** The key itself first, then as pages, JSON, addresses and headers spell it. */
  static List<String> of(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    String json = StringNode.valueOf(key).toString();
    String address = URLEncoder.encode(key, StandardCharsets.UTF_8);
    String page = key.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return List.of(
        key,
        page,
        page.replace("\"", "&quot;").replace("'", "&#39;"),
        json.substring(1, json.length() - 1),
        address,
        address.replace("+", "%20"),
        Base64.getEncoder().encodeToString(bytes),
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
