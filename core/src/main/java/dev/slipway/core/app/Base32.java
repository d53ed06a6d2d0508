package dev.slipway.core.app;

import java.security.SecureRandom;

/** Random names in the lower-case base32 alphabet of RFC 4648, which is safe in host names. */
public final class Base32 {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

  private Base32() {}

  /** 26 characters that hold 128 random bits. */
  public static String random(SecureRandom random) {
    byte[] bits = new byte[16];
    random.nextBytes(bits);
    StringBuilder text = new StringBuilder(26);
    int buffer = 0;
    int held = 0;
    for (byte each : bits) {
      buffer = (buffer << 8) | (each & 0xff);
      held += 8;
      while (held >= 5) {
        held -= 5;
        text.append(ALPHABET.charAt((buffer >> held) & 31));
      }
      buffer &= (1 << held) - 1;
    }
    text.append(ALPHABET.charAt((buffer << (5 - held)) & 31));
    return text.toString();
  }
}
