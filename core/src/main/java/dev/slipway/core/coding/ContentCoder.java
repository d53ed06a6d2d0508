package dev.slipway.core.coding;

import java.util.Optional;

/**
 * Makes bytes fewer, in a way that receivers know by a name. Safe for use by many threads; takes
 * time with the size of the content, so never call it on an event loop.
 */
public interface ContentCoder {
  /** The name on the wire (RFC 9110 §8.4.1), such as {@code gzip}. */
  String name();

  /**
   * The content in this coding, which may be longer than it was. Empty where this machine lacks the
   * native library; then it is empty for every content. The library is loaded by the first call,
   * never before.
   */
  Optional<byte[]> encode(byte[] content, Effort effort);

  /** How hard to try. */
  enum Effort {
    /** The result is kept and sent many times. */
    KEPT,
    /** The result is sent once. */
    SENT_ONCE
  }
}
