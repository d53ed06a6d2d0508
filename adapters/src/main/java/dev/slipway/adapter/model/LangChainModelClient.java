package dev.slipway.adapter.model;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.slipway.core.model.ModelClient;
import dev.slipway.core.model.ModelFailure;
import dev.slipway.core.model.ModelFailureKind;
import dev.slipway.core.model.ModelId;
import dev.slipway.core.model.ModelListener;
import dev.slipway.core.model.ModelOutcome;
import dev.slipway.core.model.ModelRequest;
import dev.slipway.core.secret.SecretMask;
import java.net.http.HttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A model through LangChain4j, which writes the requests and reads the events.
 *
 * <p>Each call has a chat model of its own over a {@link CallTransport}, which works on the calling
 * thread and knows the call's limits; LangChain4j itself can neither cancel before the first event
 * nor tell a cut stream from an ended one.
 */
final class LangChainModelClient implements ModelClient {
  private static final Logger LOG = LoggerFactory.getLogger(LangChainModelClient.class);

  /** How much of what a provider says stands in the log. */
  private static final int SHOWN = 300;

  private final ModelConnection connection;
  private final HttpClient http;
  private final SecretMask mask;

  LangChainModelClient(ModelConnection connection, HttpClient http, SecretMask mask) {
    this.connection = connection;
    this.http = http;
    this.mask = mask;
  }

  @Override
  public ModelId id() {
    return connection.id();
  }

  @Override
  public ModelOutcome stream(ModelRequest request, ModelListener listener) {
    if (Thread.currentThread().isInterrupted()) {
      return ModelOutcome.failed(cancelled());
    }
    ModelCall call = new ModelCall(connection, request, listener);
    CallTransport transport = new CallTransport(http, call, this::log);
    try {
      StreamingChatModel model = ChatModels.open(connection, request.limits(), transport);
      model.chat(ChatRequest.builder().messages(ChatMessages.of(request.messages())).build(), call);
    } catch (RuntimeException problem) {
      // Its message may hold anything, so it is not passed on.
      call.fail(ModelFailureKind.REFUSED, "What was asked cannot be put into words for %s.");
    }
    return call.outcome();
  }

  static ModelFailure cancelled() {
    return ModelFailure.of(ModelFailureKind.CANCELLED, "The call to the model was cancelled.");
  }

  private void log(String what, String upstream) {
    // Masked before it is cut: half a key is still a part of one.
    String masked = mask.mask(upstream).replaceAll("\\p{Cntrl}+", " ");
    LOG.warn(
        "{} {}: {}", connection.id(), what, masked.substring(0, Math.min(SHOWN, masked.length())));
  }
}
