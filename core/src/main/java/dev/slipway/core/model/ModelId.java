package dev.slipway.core.model;

/**
 * Which model of which provider, written {@code openai:gpt-5-mini}.
 *
 * @param provider the word before the first colon
 * @param model what the provider calls it; may hold colons itself
 */
public record ModelId(String provider, String model) {
  private static final int LONGEST = 200;

  /** Checks both parts. */
  public ModelId {
    if (!provider.matches("[a-z][a-z0-9-]{0,30}")) {
      throw new IllegalArgumentException("a provider's name is lower-case letters: " + provider);
    }
    if (model.isBlank() || model.length() > LONGEST) {
      throw new IllegalArgumentException("a model's name has 1 to " + LONGEST + " characters");
    }
  }

  /** Reads the written form. */
  public static ModelId of(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("a model is written provider:name, not " + text);
    }
    return new ModelId(text.substring(0, colon), text.substring(colon + 1));
  }

  @Override
  public String toString() {
    return provider + ":" + model;
  }
}
