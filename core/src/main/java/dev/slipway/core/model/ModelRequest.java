package dev.slipway.core.model;

import java.util.List;

/**
 * What a model is asked.
 *
 * @param messages from the first to the last; at least one
 * @param limits how much and how long the answer may be
 */
public record ModelRequest(List<ModelMessage> messages, ModelLimits limits) {
  private static final int BYTES_PER_TOKEN = 2;
  private static final int TOKENS_PER_IMAGE = 3_000;

  /** Checks and copies. */
  public ModelRequest {
    messages = List.copyOf(messages);
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("a model needs a message to answer");
    }
  }

  /**
   * More tokens than are asked, so that what is put aside for them is enough: half the bytes of the
   * text, which a tokenizer hardly ever exceeds, and for each picture what large ones cost.
   */
  public long mostTokens() {
    return messages.stream()
        .mapToLong(message ->
            bytes(message.text()) / BYTES_PER_TOKEN
                + 1
                + (long) TOKENS_PER_IMAGE * message.images().size())
        .sum();
  }

  private static long bytes(String text) {
    return text.chars().map(each -> each < 0x80 ? 1 : each < 0x800 ? 2 : 3).asLongStream().sum();
  }

  /** How many characters of text are asked. */
  public int characters() {
    return messages.stream().mapToInt(message -> message.text().length()).sum();
  }
}
