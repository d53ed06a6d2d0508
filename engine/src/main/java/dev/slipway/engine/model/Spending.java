package dev.slipway.engine.model;

import dev.slipway.core.model.ModelBudget;
import dev.slipway.core.model.ModelLimits;
import dev.slipway.core.model.ModelPrice;
import dev.slipway.core.model.ModelUse;
import dev.slipway.core.model.TokenUse;
import dev.slipway.engine.generate.LastWord;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** What one generation may still spend on a model, and what it has spent. Used by one thread. */
final class Spending {
  /** An answer shorter than this cannot hold an app; asking for it would be money thrown away. */
  private static final long LEAST_TOKENS = 500;

  private static final double MICROS = 1_000_000;

  private final ModelProfile profile;
  private final ModelBudget budget;
  private final InstantSource clock;
  private ModelUse used;

  /**
   * Takes what it works with.
   *
   * @param used what was spent on the same generation before
   */
  Spending(ModelProfile profile, ModelBudget budget, InstantSource clock, ModelUse used) {
    this.profile = profile;
    this.budget = budget;
    this.clock = clock;
    this.used = used;
  }

  /** Whether a call may be made. */
  sealed interface Allowance {
    /**
     * It may.
     *
     * @param limits how much it may write
     * @param at when its money was put aside
     * @param reserved how much was
     */
    record Granted(ModelLimits limits, Instant at, long reserved) implements Allowance {}

    /**
     * It may not.
     *
     * @param reason a sentence
     * @param retryAfter when it may, where time helps
     */
    record Denied(String reason, Optional<Duration> retryAfter) implements Allowance {}
  }

  /**
   * Puts aside what a call may cost at most; its answer is shorter where little is left.
   *
   * @param input the most tokens that are read
   */
  Allowance allow(long input) {
    Instant now = clock.instant();
    ModelPrice price = profile.price();
    long least = Math.min(LEAST_TOKENS, profile.limits().outputTokens());
    long tokens =
        Math.min(
            profile.limits().outputTokens(),
            profile.generation().outputTokens() - used.outputTokens());
    if (tokens < least) {
      return new Allowance.Denied(
          "%s has written the %,d tokens that one generation may use."
              .formatted(profile.name(), profile.generation().outputTokens()),
          Optional.empty());
    }
    tokens =
        Math.min(tokens, affordable(left(profile.generation().micros(), used.costMicros()), input));
    if (tokens < least) {
      return new Allowance.Denied(
          "%s would cost more than the %s that one generation may."
              .formatted(profile.name(), money(profile.generation().micros())),
          Optional.empty());
    }
    if (price.equals(ModelPrice.FREE)) {
      return new Allowance.Granted(limits(tokens), now, 0);
    }
    long today = left(profile.dayMicros(), budget.spent(profile.client().id(), now));
    tokens = Math.min(tokens, affordable(today, input));
    long reserved = price.micros(new TokenUse(input, Math.max(0, tokens), false));
    if (tokens < least
        || !budget.reserve(profile.client().id(), now, reserved, profile.dayMicros())) {
      return new Allowance.Denied(
          "%s may cost %s a day, and what is left of that today is not enough."
              .formatted(profile.name(), money(profile.dayMicros())),
          Optional.of(untilTomorrow(now)));
    }
    return new Allowance.Granted(limits(tokens), now, reserved);
  }

  /** Counts what a call used in the place of what was put aside for it. */
  ModelUse settle(Allowance.Granted granted, TokenUse use) {
    ModelUse call = ModelUse.of(use, profile.price());
    used = used.plus(call);
    if (granted.reserved() > 0 || call.costMicros() > 0) {
      LastWord.say(
          "what " + profile.name() + " cost",
          () ->
              budget.settle(
                  profile.client().id(), granted.at(), granted.reserved(), call.costMicros()));
    }
    return call;
  }

  private static long left(long most, long spent) {
    return most == Long.MAX_VALUE ? Long.MAX_VALUE : Math.max(0, most - spent);
  }

  /** How many tokens may be written for some money, once those that are read are paid. */
  private long affordable(long micros, long input) {
    ModelPrice price = profile.price();
    if (micros == Long.MAX_VALUE) {
      return Long.MAX_VALUE;
    }
    BigInteger rest =
        BigInteger.valueOf(micros)
            .multiply(BigInteger.valueOf((long) MICROS))
            .subtract(BigInteger.valueOf(price.inputMicros()).multiply(BigInteger.valueOf(input)));
    if (rest.signum() < 0) {
      return 0;
    }
    return price.outputMicros() == 0
        ? Long.MAX_VALUE
        : rest.divide(BigInteger.valueOf(price.outputMicros()))
            .min(BigInteger.valueOf(Long.MAX_VALUE))
            .longValueExact();
  }

  private ModelLimits limits(long tokens) {
    ModelLimits usual = profile.limits();
    return new ModelLimits(
        Math.toIntExact(tokens),
        usual.characters(),
        usual.firstToken(),
        usual.silence(),
        usual.total());
  }

  private static Duration untilTomorrow(Instant now) {
    Instant tomorrow =
        now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).plusDays(1).toInstant();
    return Duration.between(now, tomorrow);
  }

  private static String money(long micros) {
    return String.format(Locale.ROOT, "$%,.2f", micros / MICROS);
  }
}
