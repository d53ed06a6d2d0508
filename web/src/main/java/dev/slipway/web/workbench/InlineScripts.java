package dev.slipway.web.workbench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the import map of a page to the content policy, so that no other inline script runs. */
final class InlineScripts {
  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

  private InlineScripts() {}

  /** The sources to add to {@code script-src}, each behind a space; none where there is no map. */
  static String sources(byte[] page) {
    Matcher map = IMPORT_MAP.matcher(new String(page, StandardCharsets.UTF_8));
    StringBuilder sources = new StringBuilder();
    while (map.find()) {
      sources.append(" 'sha256-").append(sha256(map.group(1))).append('\'');
    }
    return sources.toString();
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
