package dev.slipway.server.settings;

import dev.slipway.adapter.model.ModelProtocol;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The providers whose variables people have set already. */
enum Provider {
  OPENAI(ModelProtocol.OPENAI, "gpt-5", 60, "OPENAI_API_KEY", "OPENAI_BASE_URL"),
  ANTHROPIC(ModelProtocol.ANTHROPIC, "claude-sonnet-4-5", 60, "ANTHROPIC_API_KEY", ""),
  GEMINI(
      ModelProtocol.GEMINI, "gemini-2.5-pro", 60, "GEMINI_API_KEY,GOOGLE_API_KEY", ""),
  /** Loads a model into memory before its first word, which takes a while. */
  OLLAMA(ModelProtocol.OLLAMA, "qwen3-coder", 180, "", "OLLAMA_HOST");

  private final ModelProtocol protocol;
  private final String usualModel;
  private final Duration firstToken;
  private final String keyVariables;
  private final String addressVariable;

  Provider(
      ModelProtocol protocol,
      String usualModel,
      int firstTokenSeconds,
      String keyVariables,
      String addressVariable) {
    this.protocol = protocol;
    this.usualModel = usualModel;
    this.firstToken = Duration.ofSeconds(firstTokenSeconds);
    this.keyVariables = keyVariables;
    this.addressVariable = addressVariable;
  }

  /** The word before the colon of a model's name. */
  String word() {
    return protocol.word();
  }

  static Optional<Provider> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Provider::word).toList();
  }

  ModelProtocol protocol() {
    return protocol;
  }

  /** What is asked where only a key or an address is set. */
  String usualModel() {
    return usualModel;
  }

  Duration firstToken() {
    return firstToken;
  }

  /** The variables that may hold the key, the first one set counts; none for servers without. */
  List<String> keyVariables() {
    return keyVariables.isEmpty() ? List.of() : List.of(keyVariables.split(","));
  }

  /** The variable that may hold the address; empty where there is none. */
  String addressVariable() {
    return addressVariable;
  }
}
