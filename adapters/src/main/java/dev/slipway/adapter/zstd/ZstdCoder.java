package dev.slipway.adapter.zstd;

import com.github.luben.zstd.Zstd;
import dev.slipway.core.coding.ContentCoder;
import java.util.Optional;

/** Zstandard (RFC 8878), with windows that browsers take. */
public final class ZstdCoder implements ContentCoder {
  private static final int KEPT_LEVEL = 6;
  private static final int SENT_ONCE_LEVEL = 1;

  @Override
  public String name() {
    return "zstd";
  }

  @Override
  public Optional<byte[]> encode(byte[] content, Effort effort) {
    try {
      return Optional.of(
          Zstd.compress(
              content,
              switch (effort) {
                case KEPT -> KEPT_LEVEL;
                case SENT_ONCE -> SENT_ONCE_LEVEL;
              }));
    } catch (LinkageError noLibrary) {
      return Optional.empty();
    }
  }
}
