package dev.slipway.core.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * What a model costs, in millionths of the currency for a million tokens.
 *
 * @param inputMicros for tokens read
 * @param outputMicros for tokens written
 */
public record ModelPrice(long inputMicros, long outputMicros) {
  /** For a model on one's own machine. */
  public static final ModelPrice FREE = new ModelPrice(0, 0);

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** Checks that nothing is negative. */
  public ModelPrice {
    if (inputMicros < 0 || outputMicros < 0) {
      throw new IllegalArgumentException("a price is not negative");
    }
  }

  /**
   * As providers print it: so much of the currency for a million tokens.
   *
   * @throws ArithmeticException for a price with more than six decimals
   */
  public static ModelPrice perMillion(BigDecimal input, BigDecimal output) {
    return new ModelPrice(
        input.multiply(MILLION).longValueExact(), output.multiply(MILLION).longValueExact());
  }

  /**
   * What a call costs in millionths of the currency; rounded once, half up, after both parts were
   * added exactly.
   */
  public long micros(TokenUse use) {
    BigInteger exact =
        BigInteger.valueOf(inputMicros)
            .multiply(BigInteger.valueOf(use.input()))
            .add(BigInteger.valueOf(outputMicros).multiply(BigInteger.valueOf(use.output())));
    return new BigDecimal(exact).divide(MILLION, 0, RoundingMode.HALF_UP).longValueExact();
  }
}
