package dev.slipway.web.http;

import dev.slipway.core.coding.ContentCoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** The coding that every client and every Java has. */
final class GzipCoder implements ContentCoder {
  private static final int KEPT_LEVEL = 6;
  private static final int SENT_ONCE_LEVEL = 4;

  @Override
  public String name() {
    return "gzip";
  }

  @Override
  public Optional<byte[]> encode(byte[] content, Effort effort) {
    int level =
        switch (effort) {
          case KEPT -> KEPT_LEVEL;
          case SENT_ONCE -> SENT_ONCE_LEVEL;
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 2 + 64);
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(out) {
          {
            def.setLevel(level);
          }
        }) {
      gzip.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Optional.of(out.toByteArray());
  }
}
