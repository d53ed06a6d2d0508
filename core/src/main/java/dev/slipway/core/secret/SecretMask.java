package dev.slipway.core.secret;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Replaces secrets in texts, by their values and not by what secrets usually look like.
 *
 * <p>Knows each as it is, in addresses, in pages, in Base64 (alone or within something longer), and
 * in JSON. Safe for use by many threads.
 */
public final class SecretMask {
  private static final String MASKED = "(secret)";

  /** Shorter texts stand in other words, which would be mutilated. */
  private static final int SHORTEST = 6;

  private volatile List<String> forms = List.of();

  /** Has a secret replaced from now on; one of less than six characters is not. */
  public synchronized void register(String secret) {
    if (secret.length() < SHORTEST) {
      return;
    }
    Set<String> all =
        new TreeSet<>(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    all.addAll(forms);
    all.addAll(formsOf(secret));
    forms = List.copyOf(all);
  }

  /** The text without any secret. */
  public String mask(String text) {
    String masked = text;
    for (String form : forms) {
      masked = masked.replace(form, MASKED);
    }
    return masked;
  }

  /**
   * How much of the beginning of a text is the same whatever follows it: no secret that is whole or
   * begun at the end is cut by it.
   */
  int certain(String text) {
    int certain = text.length();
    for (String form : forms) {
      for (int at = Math.max(0, text.length() - form.length() + 1); at < certain; at++) {
        if (text.regionMatches(at, form, 0, text.length() - at)) {
          certain = at;
        }
      }
    }
    boolean moved = true;
    while (moved) {
      moved = false;
      for (String form : forms) {
        int at = text.indexOf(form, Math.max(0, certain - form.length() + 1));
        if (at >= 0 && at < certain) {
          certain = at;
          moved = true;
        }
      }
    }
    return certain;
  }

  private static Set<String> formsOf(String secret) {
    Set<String> found = new LinkedHashSet<>();
    found.add(secret);
    String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    String path = form.replace("+", "%20");
    for (String encoded : List.of(form, path)) {
      found.add(encoded);
      found.add(lowerHex(encoded));
    }
    found.add(json(secret, false, false));
    found.add(json(secret, true, false));
    found.add(json(secret, false, true));
    found.add(json(secret, true, true));
    String page = secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    found.add(page);
    found.add(page.replace("\"", "&quot;").replace("'", "&#39;"));
    found.add(secret.replace("\"", "\\\""));
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    for (int before = 0; before < 3; before++) {
      String base64 = within(bytes, before);
      found.add(base64);
      found.add(base64.replace('+', '-').replace('/', '_'));
    }
    found.removeIf(text -> text.length() < SHORTEST);
    return found;
  }

  /** The characters of a longer Base64 text that come from these bytes alone. */
  private static String within(byte[] secret, int before) {
    byte[] moved = new byte[before + secret.length];
    System.arraycopy(secret, 0, moved, before, secret.length);
    String text = Base64.getEncoder().withoutPadding().encodeToString(moved);
    int first = before == 0 ? 0 : before + 1;
    return text.substring(first, moved.length * 8 / 6);
  }

  private static String lowerHex(String encoded) {
    StringBuilder text = new StringBuilder(encoded);
    for (int at = text.indexOf("%"); at >= 0; at = text.indexOf("%", at + 1)) {
      text.replace(at, at + 3, text.substring(at, at + 3).toLowerCase(Locale.ROOT));
    }
    return text.toString();
  }

  private static String json(String secret, boolean slashes, boolean ascii) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < secret.length(); at++) {
      char each = secret.charAt(at);
      switch (each) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '/' -> text.append(slashes ? "\\/" : "/");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (each < ' ' || (ascii && escapedByCautiousWriters(each))) {
            text.append("\\u%04x".formatted((int) each));
          } else {
            text.append(each);
          }
        }
      }
    }
    return text.toString();
  }

  /** What writers escape that expect their JSON to stand in a page, or to be read as ASCII. */
  private static boolean escapedByCautiousWriters(char each) {
    return each > '~' || "<>&'".indexOf(each) >= 0;
  }
}
