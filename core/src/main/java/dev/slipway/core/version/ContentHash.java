package dev.slipway.core.version;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a content, as 64 lower-case hexadecimal digits. */
public record ContentHash(String value) {
  /** The hash of some bytes. */
  public static ContentHash of(byte[] content) {
    try {
      return new ContentHash(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    } catch (NoSuchAlgorithmException impossible) {
      throw SlipwayException.caused(
          FailureCode.INTERNAL, "SHA-256 is missing from this JDK", impossible);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
