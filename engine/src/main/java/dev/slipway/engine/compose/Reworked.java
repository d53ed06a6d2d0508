package dev.slipway.engine.compose;

/** What a further prompt led to. */
public sealed interface Reworked {
  /** The app with its changes. */
  record Changed(Composition composition) implements Reworked {}

  /** Nothing was changed, for a reason that the maker can act on. */
  record Refused(String reason) implements Reworked {}
}
