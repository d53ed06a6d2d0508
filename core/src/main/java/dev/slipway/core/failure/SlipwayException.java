package dev.slipway.core.failure;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The only exception that the product throws on purpose.
 *
 * <p>The message of a caller or retryable failure is written for the caller and may be shown; that
 * of an internal one is for the log and never leaves the server.
 */
public final class SlipwayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FailureCode code;
  private final @Nullable String field;
  private final @Nullable Duration retryAfter;

  private SlipwayException(
      FailureCode code,
      @Nullable String field,
      String message,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.field = field;
    this.retryAfter = retryAfter;
  }

  /** A failure with a message that says what is wrong and what to do. */
  public static SlipwayException of(FailureCode code, String message) {
    return new SlipwayException(code, null, message, null, null);
  }

  /** A failure of one named field of the request. */
  public static SlipwayException ofField(FailureCode code, String field, String message) {
    return new SlipwayException(code, field, message, null, null);
  }

  /** The usual failure of one named field of the request. */
  public static SlipwayException invalid(String field, String message) {
    return ofField(FailureCode.INVALID_FIELD, field, message);
  }

  /** A failure with the exception that led to it, kept for the log. */
  public static SlipwayException caused(FailureCode code, String message, Throwable cause) {
    return new SlipwayException(code, null, message, null, cause);
  }

  /** A failure that lasts a known while. */
  public static SlipwayException until(FailureCode code, String message, Duration retryAfter) {
    return new SlipwayException(code, null, message, retryAfter, null);
  }

  /** The stable word for this failure. */
  public FailureCode code() {
    return code;
  }

  /** The name of the request's field that is wrong, or null where no single field is. */
  public @Nullable String field() {
    return field;
  }

  /** After which time the same request makes sense, where that is known. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  @Override
  public String getMessage() {
    String message = super.getMessage();
    return message == null ? code.wire() : message;
  }
}
