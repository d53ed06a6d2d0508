package dev.slipway.engine.model;

import dev.slipway.core.model.ModelFailure;
import dev.slipway.core.model.ModelListener;
import dev.slipway.core.model.ModelMessage;
import dev.slipway.core.model.ModelOutcome;
import dev.slipway.core.model.ModelRequest;
import dev.slipway.core.model.TokenUse;
import dev.slipway.engine.answer.Answer;
import dev.slipway.engine.answer.AnswerLimits;
import dev.slipway.engine.answer.AnswerParser;
import dev.slipway.engine.generate.EngineProgress;
import dev.slipway.engine.generate.EngineStoppedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks a model until its answer is whole: an answer that breaks off is continued, at most twice.
 * Each call is paid from the budget, whatever it leads to.
 */
final class ModelTalk {
  private static final int CONTINUATIONS = 2;

  private final ModelProfile profile;
  private final Spending spending;
  private final EngineProgress progress;

  ModelTalk(ModelProfile profile, Spending spending, EngineProgress progress) {
    this.profile = profile;
    this.spending = spending;
    this.progress = progress;
  }

  /** Ends a call whose answer is longer than is read. */
  private static final class FullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FullException() {
      super("the answer is full", null, false, false);
    }
  }

  /** How one call ended. */
  private sealed interface Ended {
    record Whole() implements Ended {}

    record BrokeOff(String reason) implements Ended {}

    record Over(Reply reply) implements Ended {}
  }

  /** Asks, and hands on what is in the answer while it comes. */
  Reply ask(List<ModelMessage> messages, AnswerNews news) {
    AnswerParser parser = new AnswerParser(AnswerLimits.DEFAULT, news::take);
    StringBuilder text = new StringBuilder();
    for (int call = 0; ; call++) {
      List<ModelMessage> asked = new ArrayList<>(messages);
      if (call > 0) {
        asked.add(ModelMessage.assistant(text.toString()));
        asked.add(ModelMessage.user(Prompt.CONTINUE.text()));
      }
      Ended ended = call(asked, parser, text);
      switch (ended) {
        case Ended.Whole _ -> {
          Answer answer = parser.end();
          news.tell();
          return new Reply.Complete(answer.closed(), text.toString());
        }
        case Ended.Over(Reply reply) -> {
          return reply;
        }
        case Ended.BrokeOff(String reason) -> {
          // Where there is nothing to go on with, asking again would be another answer.
          if (call == CONTINUATIONS || text.toString().isBlank()) {
            return new Reply.Failed(reason, Optional.empty());
          }
          parser.resume();
          news.tell();
        }
      }
    }
  }

  private Ended call(List<ModelMessage> messages, AnswerParser parser, StringBuilder text) {
    ModelRequest asked = new ModelRequest(messages, profile.limits());
    return switch (spending.allow(asked.mostTokens())) {
      case Spending.Allowance.Denied(String reason, Optional<Duration> retryAfter) ->
          new Ended.Over(new Reply.Failed(reason, retryAfter));
      case Spending.Allowance.Granted granted ->
          call(new ModelRequest(messages, granted.limits()), granted, parser, text);
    };
  }

  private Ended call(
      ModelRequest request,
      Spending.Allowance.Granted granted,
      AnswerParser parser,
      StringBuilder text) {
    Hearing hearing = new Hearing(parser, text);
    @Nullable TokenUse use = null;
    try {
      ModelOutcome outcome = profile.client().stream(request, hearing);
      use = outcome.use();
      return ended(outcome);
    } catch (FullException full) {
      return new Ended.Whole();
    } finally {
      // Where the call was ended from here, nobody said what it used.
      TokenUse known =
          use == null ? TokenUse.estimated(request.characters(), hearing.characters) : use;
      progress.used(profile.name(), spending.settle(granted, known));
    }
  }

  private Ended ended(ModelOutcome outcome) {
    return switch (outcome) {
      case ModelOutcome.Answered(ModelOutcome.Finish finish, _) ->
          switch (finish) {
            case STOP -> new Ended.Whole();
            case LENGTH ->
                new Ended.BrokeOff(
                    "%s wrote as much as it may, and had not come to an end."
                        .formatted(profile.name()));
            case FILTERED ->
                new Ended.Over(
                    new Reply.Withheld(
                        "The provider of %s withheld the answer. Ask for it in other words."
                            .formatted(profile.name())));
          };
      case ModelOutcome.Failed(ModelFailure failure, _, boolean began) -> failed(failure, began);
    };
  }

  private static Ended failed(ModelFailure failure, boolean began) {
    return switch (failure.kind()) {
      case CANCELLED -> throw new EngineStoppedException();
      case BROKEN_STREAM, SILENT, UNREACHABLE, OVERLOADED ->
          began ? new Ended.BrokeOff(failure.message()) : over(failure);
      case UNAUTHORISED,
          REFUSED,
          CONTEXT_TOO_LONG,
          RATE_LIMITED,
          FIRST_TOKEN_LATE,
          TOO_SLOW,
          TOO_LONG,
          BREAKER_OPEN,
          BUSY ->
          over(failure);
    };
  }

  private static Ended over(ModelFailure failure) {
    return new Ended.Over(new Reply.Failed(failure.message(), failure.retryAfter()));
  }

  /** Reads while the model writes. */
  private final class Hearing implements ModelListener {
    private final AnswerParser parser;
    private final StringBuilder text;
    private long characters;
    private boolean thought;

    Hearing(AnswerParser parser, StringBuilder text) {
      this.parser = parser;
      this.text = text;
    }

    @Override
    public void text(String piece) {
      characters += piece.length();
      text.append(piece);
      parser.feed(piece);
      if (parser.isReasoning()) {
        tellOfThinking();
      }
      if (parser.isFull()) {
        throw new FullException();
      }
    }

    @Override
    public void thinking(String piece) {
      characters += piece.length();
      tellOfThinking();
    }

    /** Nothing else can be seen of it, and it may go on for a minute. */
    private void tellOfThinking() {
      if (!thought) {
        thought = true;
        progress.say("Thinking about it");
      }
    }
  }
}
