package dev.slipway.adapter.resilience;

import dev.slipway.core.model.BreakerChange;
import dev.slipway.core.model.BreakerPhase;
import dev.slipway.core.model.BreakerState;
import dev.slipway.core.model.ModelId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * A circuit breaker: closed, it counts failures in a row; open, it turns calls away for a while
 * that grows; half-open, it lets a few through and judges by them.
 *
 * <p>Nothing runs by itself: phases that end by time end when somebody asks. Every call holds a
 * {@link Permit} of the phase in which it began, and what becomes of it later says nothing on the
 * phases after. A probe that is never heard of again is a failure after a while, and one that was
 * given up leaves its place to the next, so that the breaker cannot stay half-open for ever.
 */
final class Breaker {
  /** What a caller who wants to ask is told. */
  sealed interface Admission {
    /** Go on, and say what became of it. */
    record Admitted(Permit permit) implements Admission {}

    /** The breaker is open, or all probes are under way. */
    record TurnedAway(Duration until) implements Admission {}

    /** The provider asked to be left alone. */
    record Resting(Duration until) implements Admission {}
  }

  private final ModelId model;
  private final BreakerSettings settings;
  private final InstantSource clock;
  private final DoubleSupplier random;
  private final Consumer<BreakerChange> listener;

  private BreakerPhase phase = BreakerPhase.CLOSED;
  private long phaseNumber;
  private int failures;
  private int successes;
  private int openings;
  private int probing;
  private Instant until = Instant.MIN;
  private Instant restingUntil = Instant.MIN;
  private long rejected;

  /**
   * A closed breaker.
   *
   * @param random from 0 to 1, for the jitter
   * @param listener told of each change, in order, while the breaker is held; it must not block
   */
  Breaker(
      ModelId model,
      BreakerSettings settings,
      InstantSource clock,
      DoubleSupplier random,
      Consumer<BreakerChange> listener) {
    this.model = model;
    this.settings = settings;
    this.clock = clock;
    this.random = random;
    this.listener = listener;
  }

  /** A call's right to be made; exactly one of its ends is told, by the calling thread. */
  final class Permit {
    private final long number = phaseNumber;
    private boolean probe = phase == BreakerPhase.HALF_OPEN;
    private boolean judged;

    /** The model began to answer: as a probe, that is all there is to know. */
    void spoke() {
      synchronized (Breaker.this) {
        if (endProbe()) {
          successes++;
          if (successes >= settings.successThreshold()) {
            change(BreakerPhase.CLOSED, Duration.ZERO);
          }
        }
      }
    }

    /** The answer is whole. */
    void succeeded() {
      spoke();
      synchronized (Breaker.this) {
        if (!judged && phase == BreakerPhase.CLOSED) {
          failures = 0;
          openings = 0;
        }
      }
    }

    /** The model is ill, or so slow that it is as good as ill; further judgements do not count. */
    void failed() {
      synchronized (Breaker.this) {
        boolean counts = !judged && number == phaseNumber;
        judged = true;
        endProbe();
        if (counts) {
          fail();
        }
      }
    }

    /** The call says nothing on the model's health. */
    void released() {
      synchronized (Breaker.this) {
        endProbe();
      }
    }

    private boolean endProbe() {
      boolean ends = probe && number == phaseNumber;
      probe = false;
      if (ends) {
        probing--;
      }
      return ends;
    }
  }

  /** Asks whether a call may be made. Never blocks. */
  synchronized Admission admit() {
    Instant now = clock.instant();
    passTime(now);
    if (now.isBefore(restingUntil)) {
      rejected++;
      return new Admission.Resting(Duration.between(now, restingUntil));
    }
    if (phase == BreakerPhase.OPEN && !now.isBefore(until)) {
      change(BreakerPhase.HALF_OPEN, Duration.ZERO);
    }
    if (phase == BreakerPhase.CLOSED) {
      return new Admission.Admitted(new Permit());
    }
    if (phase == BreakerPhase.HALF_OPEN && probing < settings.probes()) {
      probing++;
      // Time counts from the last probe, so that a quiet hour in between is nobody's failure.
      until = now.plus(settings.halfOpenMost());
      return new Admission.Admitted(new Permit());
    }
    rejected++;
    return new Admission.TurnedAway(Duration.between(now, until));
  }

  /** The provider asked to be left alone for a while, as far as that is honoured. */
  synchronized void rest(Duration wish) {
    Duration rest = wish.compareTo(settings.restMost()) > 0 ? settings.restMost() : wish;
    Instant end = clock.instant().plus(rest);
    restingUntil = end.isAfter(restingUntil) ? end : restingUntil;
  }

  /** What it knows now. */
  synchronized BreakerState state() {
    Instant now = clock.instant();
    passTime(now);
    return new BreakerState(
        model,
        phase,
        failures,
        openings,
        phase == BreakerPhase.OPEN ? Optional.of(until) : Optional.empty(),
        now.isBefore(restingUntil) ? Optional.of(restingUntil) : Optional.empty(),
        rejected);
  }

  private void passTime(Instant now) {
    if (phase == BreakerPhase.HALF_OPEN && probing > 0 && !now.isBefore(until)) {
      failures++;
      open();
    }
  }

  private void fail() {
    failures++;
    boolean enough = failures >= settings.failureThreshold();
    if (phase == BreakerPhase.HALF_OPEN || (phase == BreakerPhase.CLOSED && enough)) {
      open();
    }
  }

  private void open() {
    openings++;
    Duration pause = pause();
    until = clock.instant().plus(pause);
    change(BreakerPhase.OPEN, pause);
  }

  /** Doubles with each opening; the jitter lies below the ceiling, where it still differs. */
  private Duration pause() {
    double middle =
        Math.min(
            settings.basePause().toNanos() * Math.pow(2, openings - 1),
            settings.ceiling().toNanos() / (1 + settings.jitter()));
    double part = 1 + settings.jitter() * (2 * random.getAsDouble() - 1);
    return Duration.ofNanos(Math.round(middle * part));
  }

  private void change(BreakerPhase to, Duration pause) {
    BreakerPhase from = phase;
    phase = to;
    phaseNumber++;
    probing = 0;
    successes = 0;
    if (to == BreakerPhase.CLOSED) {
      failures = 0;
    }
    listener.accept(new BreakerChange(model, from, to, clock.instant(), pause));
  }
}
