package dev.slipway.core.paging;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns positions into opaque, signed text and back.
 *
 * <p>The signature (HMAC-SHA256, cut to 128 bits) covers the scope, so a cursor of one listing is
 * refused by another. Safe for use by many threads.
 */
public final class CursorCodec {
  private static final int SIGNATURE_BYTES = 16;
  private static final int MAXIMUM_LENGTH = 2_048;

  private final byte[] key;

  /**
   * Makes a codec.
   *
   * @param key the secret that all processes on the same store share
   */
  public CursorCodec(byte[] key) {
    this.key = key.clone();
  }

  /** The cursor for a position in the listing named by {@code scope}. */
  public String encode(String scope, Position position) {
    byte[] sortValue = position.sortValue().getBytes(StandardCharsets.UTF_8);
    byte[] id = position.id().getBytes(StandardCharsets.UTF_8);
    byte[] payload =
        ByteBuffer.allocate(Integer.BYTES + sortValue.length + id.length)
            .putInt(sortValue.length)
            .put(sortValue)
            .put(id)
            .array();
    byte[] signature = sign(scope, payload);
    byte[] whole =
        ByteBuffer.allocate(SIGNATURE_BYTES + payload.length).put(signature).put(payload).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /** The position in a cursor; fails with {@code invalid-cursor} if this codec did not make it. */
  public Position decode(String scope, String cursor) {
    if (cursor.length() > MAXIMUM_LENGTH) {
      throw invalid();
    }
    byte[] whole;
    try {
      whole = Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException notBase64) {
      throw invalid();
    }
    if (whole.length < SIGNATURE_BYTES + Integer.BYTES) {
      throw invalid();
    }
    byte[] payload = Arrays.copyOfRange(whole, SIGNATURE_BYTES, whole.length);
    byte[] signature = Arrays.copyOf(whole, SIGNATURE_BYTES);
    if (!MessageDigest.isEqual(signature, sign(scope, payload))) {
      throw invalid();
    }
    ByteBuffer buffer = ByteBuffer.wrap(payload);
    byte[] sortValue = new byte[buffer.getInt()];
    buffer.get(sortValue);
    byte[] id = new byte[buffer.remaining()];
    buffer.get(id);
    return new Position(
        new String(sortValue, StandardCharsets.UTF_8), new String(id, StandardCharsets.UTF_8));
  }

  private byte[] sign(String scope, byte[] payload) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(scope.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Arrays.copyOf(mac.doFinal(payload), SIGNATURE_BYTES);
    } catch (GeneralSecurityException impossible) {
      throw SlipwayException.caused(
          FailureCode.INTERNAL, "HmacSHA256 is missing from this JDK", impossible);
    }
  }

  private static SlipwayException invalid() {
    return SlipwayException.ofField(
        FailureCode.INVALID_CURSOR,
        "cursor",
        "This cursor was not made by this listing. Start again without one.");
  }
}
