package dev.slipway.core.version;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a file in an app: relative, forward slashes, no dot segments, no hidden names, in
 * Unicode normal form C.
 */
public record FilePath(String value) implements Comparable<FilePath> {
  /** The most characters a path may have. */
  public static final int MAXIMUM_LENGTH = 200;

  private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\\\:*?\"<>|]|\\p{Cf}");
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  /** Refuses what is not of the form. */
  public FilePath {
    String problem = problem(value);
    if (problem != null) {
      throw new IllegalArgumentException(problem);
    }
  }

  /** The path in a text from outside, or empty where the text is not of the form. */
  public static Optional<FilePath> parse(String text) {
    return problem(text) == null ? Optional.of(new FilePath(text)) : Optional.empty();
  }

  /** The part behind the last slash. */
  public String name() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  private static @org.jspecify.annotations.Nullable String problem(String text) {
    if (text.isEmpty() || text.length() > MAXIMUM_LENGTH) {
      return "a path has 1 to " + MAXIMUM_LENGTH + " characters";
    }
    if (FORBIDDEN.matcher(text).find() || !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      return "a path holds a character that is not allowed";
    }
    for (String segment : text.split("/", -1)) {
      if (segment.isEmpty() || segment.startsWith(".") || segment.endsWith(".")) {
        return "a path has no empty, hidden or dot segments";
      }
      if (!segment.equals(segment.strip()) || DEVICE.matcher(segment).matches()) {
        return "a path holds a name that some systems cannot store";
      }
    }
    return null;
  }

  /** By code points, as databases order the same text in UTF-8. */
  @Override
  public int compareTo(FilePath other) {
    int shorter = Math.min(value.length(), other.value.length());
    for (int index = 0; index < shorter; index++) {
      char mine = value.charAt(index);
      char theirs = other.value.charAt(index);
      if (mine != theirs) {
        // Halves of pairs stand for points above all other chars, though their own values do not.
        boolean pairs = Character.isSurrogate(mine) == Character.isSurrogate(theirs);
        return pairs ? Character.compare(mine, theirs) : Character.isSurrogate(mine) ? 1 : -1;
      }
    }
    return Integer.compare(value.length(), other.value.length());
  }

  @Override
  public String toString() {
    return value;
  }
}
