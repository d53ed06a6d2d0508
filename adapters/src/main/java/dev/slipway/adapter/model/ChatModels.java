package dev.slipway.adapter.model;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.slipway.core.model.ModelLimits;
import java.util.Map;

/** LangChain4j's chat model for each protocol; none logs, retries or keeps time. */
final class ChatModels {
  /** Servers on one's own machine ask for no key, and LangChain4j insists on one. */
  private static final String NO_KEY = "none";

  private ChatModels() {}

  static StreamingChatModel open(
      ModelConnection connection, ModelLimits limits, CallTransport transport) {
    HttpClientBuilder http = new TransportBuilder(transport);
    return switch (connection.protocol()) {
      case OPENAI -> openAi(connection, limits, http);
      case ANTHROPIC -> anthropic(connection, limits, http);
      case OLLAMA -> ollama(connection, limits, http);
      case GEMINI -> gemini(connection, limits, http);
    };
  }

  private static StreamingChatModel openAi(
      ModelConnection connection, ModelLimits limits, HttpClientBuilder http) {
    OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder builder =
        OpenAiStreamingChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(connection.address().toString())
            .apiKey(connection.key().orElse(NO_KEY))
            .modelName(connection.id().model())
            .returnThinking(true);
    // OpenAI itself no longer takes the old name for models that think; most copies know only it.
    return (isOpenAiItself(connection)
            ? builder.maxCompletionTokens(limits.outputTokens())
            : builder.maxTokens(limits.outputTokens()))
        .build();
  }

  private static boolean isOpenAiItself(ModelConnection connection) {
    return connection.address().getHost().endsWith(".openai.com");
  }

  private static StreamingChatModel anthropic(
      ModelConnection connection, ModelLimits limits, HttpClientBuilder http) {
    return AnthropicStreamingChatModel.builder()
        .httpClientBuilder(http)
        .baseUrl(connection.address().toString())
        .apiKey(connection.key().orElse(NO_KEY))
        .modelName(connection.id().model())
        .maxTokens(limits.outputTokens())
        .returnThinking(true)
        .build();
  }

  private static StreamingChatModel ollama(
      ModelConnection connection, ModelLimits limits, HttpClientBuilder http) {
    OllamaStreamingChatModel.OllamaStreamingChatModelBuilder builder =
        OllamaStreamingChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(connection.address().toString())
            .modelName(connection.id().model())
            .numPredict(limits.outputTokens())
            .returnThinking(true);
    connection
        .key()
        .ifPresent(key -> builder.customHeaders(Map.of("Authorization", "Bearer " + key)));
    return builder.build();
  }

  private static StreamingChatModel gemini(
      ModelConnection connection, ModelLimits limits, HttpClientBuilder http) {
    return GoogleAiGeminiStreamingChatModel.builder()
        .httpClientBuilder(http)
        .baseUrl(connection.address().toString())
        .apiKey(connection.key().orElse(NO_KEY))
        .modelName(connection.id().model())
        .maxOutputTokens(limits.outputTokens())
        .returnThinking(true)
        .build();
  }
}
