package dev.slipway.web.http;

import dev.slipway.core.version.ContentHash;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entity tags (RFC 9110 §8.8) made from contents, and the conditions that name them. */
public final class EntityTags {
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");
  private static final int HASH_LENGTH = 32;

  private EntityTags() {}

  /** The opaque part of a tag for some bytes: 128 bits of their SHA-256. */
  public static String opaque(byte[] content) {
    return ContentHash.of(content).value().substring(0, HASH_LENGTH);
  }

  /** A strong tag for a content in an encoding; empty for no encoding. */
  public static String strong(String opaque, String encoding) {
    return encoding.isEmpty() ? "\"" + opaque + "\"" : "\"" + opaque + "-" + encoding + "\"";
  }

  /**
   * Whether an If-None-Match list names the content, in whatever encoding; weak comparison, as RFC
   * 9110 §13.1.2 asks.
   */
  public static boolean matches(String list, String opaque) {
    if (list.strip().equals("*")) {
      return true;
    }
    Matcher tags = TAG.matcher(list);
    while (tags.find()) {
      String tag = tags.group(1);
      if (tag.equals(opaque) || tag.startsWith(opaque + "-")) {
        return true;
      }
    }
    return false;
  }
}
