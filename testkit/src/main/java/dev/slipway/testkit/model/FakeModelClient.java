package dev.slipway.testkit.model;

import dev.slipway.core.model.ModelClient;
import dev.slipway.core.model.ModelFailure;
import dev.slipway.core.model.ModelFailureKind;
import dev.slipway.core.model.ModelId;
import dev.slipway.core.model.ModelListener;
import dev.slipway.core.model.ModelOutcome;
import dev.slipway.core.model.ModelRequest;
import dev.slipway.core.model.TokenUse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;

/**
 * A model without a network, which says what it was told to and counts.
 *
 * <p>Replies are given in the order of the calls; when none is left, the one for all others is.
 */
public final class FakeModelClient implements ModelClient {
  /** What the fake does with one call. */
  @FunctionalInterface
  public interface Reply {
    /** Answers; may block, and is then interrupted like a real one. */
    ModelOutcome to(ModelRequest request, ModelListener listener) throws InterruptedException;
  }

  private final ModelId id;
  private final Queue<Reply> replies = new ArrayDeque<>();
  private final List<ModelRequest> requests = new ArrayList<>();
  private Reply others = answer("fine");

  /** A model that says "fine" until it is told more. */
  public FakeModelClient(String id) {
    this.id = ModelId.of(id);
  }

  /** A whole answer. */
  public static Reply answer(String... pieces) {
    return (request, listener) -> {
      long written = 0;
      for (String piece : pieces) {
        listener.text(piece);
        written += piece.length();
      }
      return new ModelOutcome.Answered(
          ModelOutcome.Finish.STOP, TokenUse.estimated(request.characters(), written));
    };
  }

  /** A failure before anything was heard. */
  public static Reply fail(ModelFailureKind kind) {
    return fail(ModelFailure.of(kind, "The fake fails on purpose."));
  }

  /** A failure before anything was heard. */
  public static Reply fail(ModelFailure failure) {
    return (request, listener) -> ModelOutcome.failed(failure);
  }

  /** A failure after a piece was heard. */
  public static Reply breakOff(String piece) {
    return (request, listener) -> {
      listener.text(piece);
      return new ModelOutcome.Failed(
          ModelFailure.of(ModelFailureKind.BROKEN_STREAM, "The fake broke off on purpose."),
          TokenUse.estimated(request.characters(), piece.length()),
          true);
    };
  }

  /** A reply that waits, after telling so, until it is let go or interrupted. */
  public static Reply waiting(CountDownLatch begun, CountDownLatch go, Reply then) {
    return (request, listener) -> {
      begun.countDown();
      go.await();
      return then.to(request, listener);
    };
  }

  /** Replies so to the next call that has no reply yet. */
  public synchronized void next(Reply reply) {
    replies.add(reply);
  }

  /** Replies so to all calls that have no reply of their own. */
  public synchronized void always(Reply reply) {
    others = reply;
  }

  /** How often it was asked. */
  public synchronized int calls() {
    return requests.size();
  }

  /** What it was asked, in order. */
  public synchronized List<ModelRequest> requests() {
    return List.copyOf(requests);
  }

  @Override
  public ModelId id() {
    return id;
  }

  @Override
  public ModelOutcome stream(ModelRequest request, ModelListener listener) {
    try {
      return take(request).to(request, listener);
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return ModelOutcome.failed(
          ModelFailure.of(ModelFailureKind.CANCELLED, "The call to the fake was cancelled."));
    }
  }

  private synchronized Reply take(ModelRequest request) {
    requests.add(request);
    Reply reply = replies.poll();
    return reply == null ? others : reply;
  }
}
