package dev.slipway.adapter.model;

import java.util.Locale;

/** The ways that providers speak. */
public enum ModelProtocol {
  /** OpenAI, and all servers that copy it: vLLM, llama.cpp, LM Studio, OpenRouter. */
  OPENAI("https://api.openai.com/v1"),
  /** Anthropic. */
  ANTHROPIC("https://api.anthropic.com/v1"),
  /** Ollama. */
  OLLAMA("http://127.0.0.1:11434"),
  /** Google's Gemini. */
  GEMINI("https://generativelanguage.googleapis.com/v1beta");

  private final String usualAddress;

  ModelProtocol(String usualAddress) {
    this.usualAddress = usualAddress;
  }

  /** Where the provider itself answers. */
  public String usualAddress() {
    return usualAddress;
  }

  /** The word used in settings, such as {@code openai}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a line is an event by itself, and not only what an empty line ends. */
  boolean linesAreEvents() {
    return this == OLLAMA;
  }

  /** Whether this event says that nothing will follow. */
  boolean endsWith(String data) {
    return switch (this) {
      case OPENAI -> data.equals("[DONE]");
      case OLLAMA -> data.contains("\"done\":true");
      case ANTHROPIC, GEMINI -> false;
    };
  }
}
