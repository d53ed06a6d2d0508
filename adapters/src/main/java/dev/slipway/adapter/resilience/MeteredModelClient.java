package dev.slipway.adapter.resilience;

import dev.slipway.core.model.ModelClient;
import dev.slipway.core.model.ModelFailure;
import dev.slipway.core.model.ModelId;
import dev.slipway.core.model.ModelListener;
import dev.slipway.core.model.ModelOutcome;
import dev.slipway.core.model.ModelPrice;
import dev.slipway.core.model.ModelRequest;
import dev.slipway.core.model.TokenUse;
import dev.slipway.core.telemetry.ModelCallReport;
import dev.slipway.core.telemetry.Telemetry;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Tells the telemetry how each call ended, how long it took, and what it cost. */
public final class MeteredModelClient implements ModelClient {
  private final ModelClient inner;
  private final ModelPrice price;
  private final Telemetry telemetry;
  private final LongSupplier nanoseconds;

  /** Around one client, which has one price. */
  public MeteredModelClient(ModelClient inner, ModelPrice price, Telemetry telemetry) {
    this(inner, price, telemetry, System::nanoTime);
  }

  MeteredModelClient(
      ModelClient inner, ModelPrice price, Telemetry telemetry, LongSupplier nanoseconds) {
    this.inner = inner;
    this.price = price;
    this.telemetry = telemetry;
    this.nanoseconds = nanoseconds;
  }

  @Override
  public ModelId id() {
    return inner.id();
  }

  @Override
  public ModelOutcome stream(ModelRequest request, ModelListener listener) {
    Timing timing = new Timing(listener, nanoseconds);
    try {
      ModelOutcome outcome = inner.stream(request, timing);
      report(word(outcome), outcome.use(), timing);
      return outcome;
    } catch (RuntimeException stopped) {
      // The listener's own; what was heard so far is paid for.
      report("stopped", TokenUse.estimated(request.characters(), timing.heard), timing);
      throw stopped;
    }
  }

  private void report(String ended, TokenUse use, Timing timing) {
    telemetry.modelCall(
        new ModelCallReport(
            id(), ended, timing.sinceBegin(), timing.firstPiece(), use, price.micros(use)));
  }

  private static String word(ModelOutcome outcome) {
    return switch (outcome) {
      case ModelOutcome.Answered(ModelOutcome.Finish finish, _) -> word(finish.name());
      case ModelOutcome.Failed(ModelFailure failure, _, _) -> word(failure.kind().name());
    };
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Notes when the first piece came. */
  private static final class Timing implements ModelListener {
    private final ModelListener inner;
    private final LongSupplier nanoseconds;
    private final long begin;
    private OptionalLong first = OptionalLong.empty();
    private long heard;

    Timing(ModelListener inner, LongSupplier nanoseconds) {
      this.inner = inner;
      this.nanoseconds = nanoseconds;
      this.begin = nanoseconds.getAsLong();
    }

    @Override
    public void text(String piece) {
      note(piece);
      inner.text(piece);
    }

    @Override
    public void thinking(String piece) {
      note(piece);
      inner.thinking(piece);
    }

    private void note(String piece) {
      heard += piece.length();
      if (first.isEmpty()) {
        first = OptionalLong.of(sinceBegin());
      }
    }

    long sinceBegin() {
      return nanoseconds.getAsLong() - begin;
    }

    Optional<Long> firstPiece() {
      return first.isPresent() ? Optional.of(first.getAsLong()) : Optional.empty();
    }
  }
}
