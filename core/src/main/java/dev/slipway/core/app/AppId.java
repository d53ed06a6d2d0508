package dev.slipway.core.app;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * An app's identity and, below the preview domain, its host name: 26 characters of lower-case
 * base32 (RFC 4648 alphabet) that hold 128 random bits.
 */
public record AppId(String value) implements Comparable<AppId> {
  private static final int LENGTH = 26;

  /** Refuses what is not of the form. */
  public AppId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("not an app id");
    }
  }

  /** A new id, never given before. */
  public static AppId random(SecureRandom random) {
    return new AppId(Base32.random(random));
  }

  /** The id in a text from outside, or empty where the text is not of the form. */
  public static Optional<AppId> parse(String text) {
    return isWellFormed(text) ? Optional.of(new AppId(text)) : Optional.empty();
  }

  /** Without an expression, which for a page of apps took a tenth of reading it. */
  private static boolean isWellFormed(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int index = 0; index < LENGTH; index++) {
      char character = text.charAt(index);
      if ((character < 'a' || character > 'z') && (character < '2' || character > '7')) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int compareTo(AppId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
