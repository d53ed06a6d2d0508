package dev.slipway.engine.export;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails once more than so many bytes came out of it. */
final class CountedInput extends FilterInputStream {
  private final long maximum;
  private long count;

  CountedInput(InputStream in, long maximum) {
    super(in);
    this.maximum = maximum;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      add(1);
    }
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    add(Math.max(read, 0));
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    long skipped = super.skip(wanted);
    add(skipped);
    return skipped;
  }

  private void add(long bytes) {
    count += bytes;
    if (count > maximum) {
      throw SlipwayException.of(
          FailureCode.LIMIT_REACHED,
          "An archive has at most %,d bytes; this one has more.".formatted(maximum)
              + " Leave out what the app does not need.");
    }
  }
}
