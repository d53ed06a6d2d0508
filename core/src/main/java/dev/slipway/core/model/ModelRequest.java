package dev.slipway.core.model;

import java.util.List;

/**
 * What a model is asked.
 *
 * @param messages from the first to the last; at least one
 * @param limits how much and how long the answer may be
 */
public record ModelRequest(List<ModelMessage> messages, ModelLimits limits) {
  /** Checks and copies. */
  public ModelRequest {
    messages = List.copyOf(messages);
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("a model needs a message to answer");
    }
  }

  /** How many characters of text are asked. */
  public int characters() {
    return messages.stream().mapToInt(message -> message.text().length()).sum();
  }
}
