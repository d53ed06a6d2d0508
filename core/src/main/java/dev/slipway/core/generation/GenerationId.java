package dev.slipway.core.generation;

import dev.slipway.core.app.Base32;
import java.security.SecureRandom;

/** A generation's identity: 26 characters of lower-case base32. */
public record GenerationId(String value) {
  /** A new id, never given before. */
  public static GenerationId random(SecureRandom random) {
    return new GenerationId(Base32.random(random));
  }

  @Override
  public String toString() {
    return value;
  }
}
