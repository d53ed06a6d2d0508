package dev.slipway.core.version;

/** What became of a version that was to be published. */
public sealed interface Publication {
  /** It is the app's current version now. */
  record Published(Version version) implements Publication {}

  /** Another version came first; nothing was written. */
  record BaseMoved(int current) implements Publication {}

  /** The generation's lease is somebody else's now, or it was cancelled; nothing was written. */
  record LeaseLost() implements Publication {}

  /** The suggestion is not open, or there is none of that number; nothing was written. */
  record SuggestionClosed() implements Publication {}

  /** There is no such app any more; nothing was written. */
  record AppGone() implements Publication {}
}
