package dev.slipway.web.cache;

/** Who may see an answer; answers for different audiences differ in their headers or contents. */
public enum Audience {
  /** Whoever reaches the platform. */
  ANYBODY,
  /** Whoever may use the platform: holds the token, where there is one. */
  SIGNED_IN,
  /** A page of an app on the app's own origin. */
  APP_ORIGIN,
  /** A page of an app below the platform's name, as a navigation or a file asks. */
  BELOW_PREFIX,
  /** The same, as a script asks whose origin equals no other. */
  BELOW_PREFIX_OPAQUE
}
