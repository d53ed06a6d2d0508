package dev.slipway.core.failure;

/** Who can do something about a failure. */
public enum FailureKind {
  /** The request is wrong and would fail again unchanged. */
  CALLER,
  /** The same request may succeed later. */
  RETRYABLE,
  /** A defect or a broken machine; the message is for the operator only. */
  INTERNAL
}
