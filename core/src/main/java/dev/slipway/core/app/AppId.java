package dev.slipway.core.app;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An app's identity and, below the preview domain, its host name: 26 characters of lower-case
 * base32 (RFC 4648 alphabet) that hold 128 random bits.
 */
public record AppId(String value) implements Comparable<AppId> {
  private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");

  /** Refuses what is not of the form. */
  public AppId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an app id");
    }
  }

  /** A new id, never given before. */
  public static AppId random(SecureRandom random) {
    return new AppId(Base32.random(random));
  }

  /** The id in a text from outside, or empty where the text is not of the form. */
  public static Optional<AppId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new AppId(text)) : Optional.empty();
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
