package dev.slipway.web.http;

import dev.slipway.core.version.ContentHash;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entity tags (RFC 9110 §8.8) made from contents, and the conditions that name them. */
public final class EntityTags {
  private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");
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
   * Whether an If-None-Match list names a tag; weak comparison, as RFC 9110 §13.1.2 asks. A tag of
   * another coding of the same content is another tag: the client may keep only what it has.
   */
  public static boolean matches(String list, String tag) {
    if (list.isEmpty()) {
      return false;
    }
    if (list.strip().equals("*")) {
      return true;
    }
    String wanted = tag.startsWith("W/") ? tag.substring(2) : tag;
    Matcher tags = TAG.matcher(list);
    while (tags.find()) {
      if (wanted.equals(tags.group(1))) {
        return true;
      }
    }
    return false;
  }

  /** The tag of a content that was tagged by whoever made it, in a coding; empty for none. */
  public static String coded(String tag, String coding) {
    return coding.isEmpty() || !tag.endsWith("\"")
        ? tag
        : tag.substring(0, tag.length() - 1) + "-" + coding + "\"";
  }
}
