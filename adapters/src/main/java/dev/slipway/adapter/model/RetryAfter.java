package dev.slipway.adapter.model;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** When a provider wants to be asked again. */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /**
   * Reads the header, in seconds or as a date beside the answer's own date; nothing where there is
   * none or it makes no sense. Fractions of seconds, which some send, are kept.
   */
  static Optional<Duration> of(HttpHeaders headers) {
    return headers
        .firstValue("retry-after")
        .flatMap(value -> seconds(value).or(() -> untilDate(value, headers)))
        .filter(wait -> !wait.isNegative())
        .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
  }

  private static Optional<Duration> seconds(String value) {
    return value.strip().matches("[0-9]{1,9}([.][0-9]{1,9})?")
        ? Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(value.strip()) * 1000)))
        : Optional.empty();
  }

  private static Optional<Duration> untilDate(String value, HttpHeaders headers) {
    return headers
        .firstValue("date")
        .flatMap(RetryAfter::date)
        .flatMap(now -> date(value).map(then -> Duration.between(now, then)));
  }

  private static Optional<Instant> date(String value) {
    try {
      return Optional.of(
          ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException senseless) {
      return Optional.empty();
    }
  }
}
