package dev.slipway.core.model;

/** Every way a call to a model can fail. */
public enum ModelFailureKind {
  /** The provider does not accept the key, or the key may not use the model. */
  UNAUTHORISED(Blame.CALLER),
  /** The provider does not accept what was asked. */
  REFUSED(Blame.CALLER),
  /** What was asked is more than the model can read. */
  CONTEXT_TOO_LONG(Blame.CALLER),
  /** The key asked too much lately. */
  RATE_LIMITED(Blame.CALLER),
  /** The provider has too much to do, or is broken. */
  OVERLOADED(Blame.MODEL),
  /** There is no connection, or it ended before an answer. */
  UNREACHABLE(Blame.MODEL),
  /** The first piece took too long. */
  FIRST_TOKEN_LATE(Blame.MODEL),
  /** A later piece took too long. */
  SILENT(Blame.MODEL),
  /** All of it took too long, although it was still going on. */
  TOO_SLOW(Blame.NOBODY),
  /** The model wrote more than is taken. */
  TOO_LONG(Blame.NOBODY),
  /** The stream was cut or makes no sense. */
  BROKEN_STREAM(Blame.MODEL),
  /** The breaker is open: nothing was asked. */
  BREAKER_OPEN(Blame.NOBODY),
  /** Too many calls to the provider are under way: nothing was asked. */
  BUSY(Blame.NOBODY),
  /** The caller gave up. */
  CANCELLED(Blame.NOBODY);

  /** Whose fault a failure is. */
  private enum Blame {
    CALLER,
    MODEL,
    NOBODY
  }

  private final Blame blame;

  ModelFailureKind(Blame blame) {
    this.blame = blame;
  }

  /** Whether it says that the model or the way to it is ill, which is what breakers count. */
  public boolean speaksOfIllness() {
    return blame == Blame.MODEL;
  }

  /** Whether the same request may succeed a little later. */
  public boolean mayPass() {
    return switch (this) {
      case RATE_LIMITED, OVERLOADED, UNREACHABLE, BROKEN_STREAM -> true;
      case UNAUTHORISED,
          REFUSED,
          CONTEXT_TOO_LONG,
          FIRST_TOKEN_LATE,
          SILENT,
          TOO_SLOW,
          TOO_LONG,
          BREAKER_OPEN,
          BUSY,
          CANCELLED ->
          false;
    };
  }
}
