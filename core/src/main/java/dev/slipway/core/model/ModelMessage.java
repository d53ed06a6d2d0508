package dev.slipway.core.model;

import java.util.List;

/**
 * One message of what a model is asked.
 *
 * @param role who speaks
 * @param text what is said
 * @param images pictures beside the text; only a user's message may have them
 */
public record ModelMessage(ModelRole role, String text, List<ModelImage> images) {
  /** Checks and copies. */
  public ModelMessage {
    images = List.copyOf(images);
    if (!images.isEmpty() && role != ModelRole.USER) {
      throw new IllegalArgumentException("only a user's message has images");
    }
  }

  /** What the product says before everything else. */
  public static ModelMessage system(String text) {
    return new ModelMessage(ModelRole.SYSTEM, text, List.of());
  }

  /** What a person says. */
  public static ModelMessage user(String text) {
    return new ModelMessage(ModelRole.USER, text, List.of());
  }

  /** What the model said earlier. */
  public static ModelMessage assistant(String text) {
    return new ModelMessage(ModelRole.ASSISTANT, text, List.of());
  }
}
