package dev.slipway.core.failure;

import java.util.Locale;

/** Every way a request can fail, as a stable word that clients may rely on. */
public enum FailureCode {
  INVALID_FIELD(FailureKind.CALLER),
  MALFORMED_JSON(FailureKind.CALLER),
  INVALID_CURSOR(FailureKind.CALLER),
  INVALID_PATH(FailureKind.CALLER),
  INVALID_ARCHIVE(FailureKind.CALLER),
  APP_NOT_FOUND(FailureKind.CALLER),
  VERSION_NOT_FOUND(FailureKind.CALLER),
  FILE_NOT_FOUND(FailureKind.CALLER),
  GENERATION_NOT_FOUND(FailureKind.CALLER),
  SUGGESTION_NOT_FOUND(FailureKind.CALLER),
  RECORD_NOT_FOUND(FailureKind.CALLER),
  ROUTE_NOT_FOUND(FailureKind.CALLER),
  METHOD_NOT_ALLOWED(FailureKind.CALLER),
  UNSUPPORTED_MEDIA_TYPE(FailureKind.CALLER),
  NOT_SIGNED_IN(FailureKind.CALLER),
  CROSS_SITE_REFUSED(FailureKind.CALLER),
  UNKNOWN_HOST(FailureKind.CALLER),
  PRECONDITION_FAILED(FailureKind.CALLER),
  PRECONDITION_REQUIRED(FailureKind.CALLER),
  GENERATION_FINISHED(FailureKind.CALLER),
  SUGGESTION_STALE(FailureKind.CALLER),
  SUGGESTION_CLOSED(FailureKind.CALLER),
  IDEMPOTENCY_KEY_REUSED(FailureKind.CALLER),
  BODY_TOO_LARGE(FailureKind.CALLER),
  LIMIT_REACHED(FailureKind.CALLER),
  UNKNOWN_ENGINE(FailureKind.CALLER),
  RUNTIME_UNAVAILABLE(FailureKind.CALLER),
  APP_STOPPED(FailureKind.CALLER),
  RANGE_NOT_SATISFIABLE(FailureKind.CALLER),
  BUSY(FailureKind.RETRYABLE),
  TIMED_OUT(FailureKind.RETRYABLE),
  STORAGE_UNAVAILABLE(FailureKind.RETRYABLE),
  STORAGE_FULL(FailureKind.RETRYABLE),
  MODEL_UNAVAILABLE(FailureKind.RETRYABLE),
  SHUTTING_DOWN(FailureKind.RETRYABLE),
  INTERNAL(FailureKind.INTERNAL);

  private final FailureKind kind;

  FailureCode(FailureKind kind) {
    this.kind = kind;
  }

  /** Who can do something about it. */
  public FailureKind kind() {
    return kind;
  }

  /** The word used on the wire, for example {@code app-not-found}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
