package dev.slipway.adapter.brotli;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import dev.slipway.core.coding.ContentCoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Brotli (RFC 7932). */
public final class BrotliCoder implements ContentCoder {
  private static final Encoder.Parameters KEPT =
      Encoder.Parameters.create(5, 22, Encoder.Mode.TEXT);
  private static final Encoder.Parameters SENT_ONCE =
      Encoder.Parameters.create(1, 20, Encoder.Mode.TEXT);

  @Override
  public String name() {
    return "br";
  }

  @Override
  public Optional<byte[]> encode(byte[] content, Effort effort) {
    if (!Brotli4jLoader.isAvailable()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Encoder.compress(
              content,
              switch (effort) {
                case KEPT -> KEPT;
                case SENT_ONCE -> SENT_ONCE;
              }));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
