package dev.slipway.adapter.model;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.googleai.GoogleAiGeminiTokenUsage;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.slipway.core.model.ModelFailure;
import dev.slipway.core.model.ModelFailureKind;
import dev.slipway.core.model.ModelId;
import dev.slipway.core.model.ModelListener;
import dev.slipway.core.model.ModelOutcome;
import dev.slipway.core.model.ModelRequest;
import dev.slipway.core.model.TokenUse;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call while it runs: what was heard, and how it ends. Used by the calling thread only.
 *
 * <p>The first end counts; LangChain4j reports further ones, such as an answer after an error.
 */
final class ModelCall implements StreamingChatResponseHandler {
  private static final int EVENTS_WITHOUT_A_WORD = 10_000;

  private final ModelConnection connection;
  private final ModelRequest request;
  private final ModelListener listener;
  private final CallClock clock;
  private @Nullable RuntimeException thrown;
  private @Nullable ModelFailure failure;
  private @Nullable ChatResponse response;
  private long heard;
  private long events;
  private boolean accepted;
  private boolean saidDone;

  ModelCall(ModelConnection connection, ModelRequest request, ModelListener listener) {
    this.connection = connection;
    this.request = request;
    this.listener = listener;
    this.clock = new CallClock(request.limits());
  }

  ModelProtocol protocol() {
    return connection.protocol();
  }

  ModelId model() {
    return connection.id();
  }

  CallClock clock() {
    return clock;
  }

  /** Whether nothing that may still come changes the outcome. */
  boolean over() {
    return thrown != null || failure != null || response != null;
  }

  /** Whether the provider's answer is whole. */
  boolean answered() {
    return response != null && failure == null && thrown == null;
  }

  /** Another event came, whatever is in it; LangChain4j keeps a little of each. */
  void event() {
    events++;
    if (events > (long) request.limits().characters() + EVENTS_WITHOUT_A_WORD) {
      fail(ModelFailureKind.BROKEN_STREAM, "%s sends much and says little.");
    }
  }

  /** The provider has taken the request, and may charge for it. */
  void accepted() {
    accepted = true;
  }

  /** The provider said that nothing follows. */
  void saidDone() {
    saidDone = true;
  }

  void fail(ModelFailure why) {
    if (!over()) {
      failure = why;
    }
  }

  /** Fails with a sentence in which %s is the model. */
  void fail(ModelFailureKind kind, String sentence) {
    fail(ModelFailure.of(kind, sentence.formatted(connection.id())));
  }

  void timeUp() {
    switch (clock.reached()) {
      case FIRST_TOKEN ->
          fail(ModelFailureKind.FIRST_TOKEN_LATE, "%s did not begin to answer in time.");
      case SILENCE -> fail(ModelFailureKind.SILENT, "%s stopped in the middle of its answer.");
      case TOTAL ->
          fail(ModelFailureKind.TOO_SLOW, "%s was not done in the time that an answer may take.");
    }
  }

  @Override
  public void onPartialResponse(String piece) {
    hear(piece, listener::text);
  }

  @Override
  public void onPartialThinking(PartialThinking thinking) {
    hear(thinking.text(), listener::thinking);
  }

  private void hear(@Nullable String piece, Consumer<String> to) {
    if (over() || piece == null || piece.isEmpty()) {
      return;
    }
    if (heard + piece.length() > request.limits().characters()) {
      fail(ModelFailureKind.TOO_LONG, "%s wrote more than an answer may hold.");
      return;
    }
    heard += piece.length();
    try {
      to.accept(piece);
    } catch (RuntimeException stop) {
      thrown = stop;
    }
    clock.piece();
  }

  @Override
  public void onCompleteResponse(ChatResponse complete) {
    if (!over()) {
      response = complete;
    }
  }

  @Override
  public void onError(Throwable problem) {
    fail(ModelFailureKind.BROKEN_STREAM, "%s sent an answer that cannot be read.");
  }

  /** How it ended; called once, when nothing runs any more. */
  ModelOutcome outcome() {
    if (thrown != null) {
      throw thrown;
    }
    ModelOutcome.@Nullable Finish finish = response == null ? null : finish(response);
    if (failure == null && finish != null) {
      return new ModelOutcome.Answered(finish, used());
    }
    return new ModelOutcome.Failed(failure == null ? brokeOff() : failure, estimated(), heard > 0);
  }

  private ModelFailure brokeOff() {
    return ModelFailure.of(
        ModelFailureKind.BROKEN_STREAM, "The answer of %s broke off.".formatted(connection.id()));
  }

  private ModelOutcome.@Nullable Finish finish(ChatResponse complete) {
    FinishReason reason = complete.metadata().finishReason();
    if (reason == null) {
      return saidDone ? ModelOutcome.Finish.STOP : null;
    }
    return switch (reason) {
      case STOP -> ModelOutcome.Finish.STOP;
      case LENGTH -> ModelOutcome.Finish.LENGTH;
      case CONTENT_FILTER -> ModelOutcome.Finish.FILTERED;
      // Servers that copy OpenAI say "error" here; for the others it is a refusal.
      case OTHER -> protocol() == ModelProtocol.OPENAI ? null : ModelOutcome.Finish.FILTERED;
      case TOOL_EXECUTION -> null;
    };
  }

  private TokenUse used() {
    TokenUsage usage = response == null ? null : response.metadata().tokenUsage();
    if (usage == null || usage.inputTokenCount() == null || usage.outputTokenCount() == null) {
      return estimated();
    }
    long input = Math.max(0, usage.inputTokenCount());
    long output = Math.max(0, usage.outputTokenCount());
    return new TokenUse(input, output + thought(usage), true);
  }

  /** What was thought and stands in no other number, although it is paid for like what is said. */
  private static long thought(TokenUsage usage) {
    return usage instanceof GoogleAiGeminiTokenUsage gemini && gemini.thoughtsTokenCount() != null
        ? Math.max(0, gemini.thoughtsTokenCount())
        : 0;
  }

  private TokenUse estimated() {
    return accepted ? TokenUse.estimated(request.characters(), heard) : TokenUse.NONE;
  }
}
