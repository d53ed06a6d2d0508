package dev.slipway.web.security;

import dev.slipway.core.app.AppId;

/** What a host name means. */
public sealed interface Address {
  /** The platform itself. */
  record Platform() implements Address {}

  /** An app. */
  sealed interface Preview extends Address {
    /** The app. */
    AppId app();
  }

  /** An app's current version. */
  record Current(AppId app) implements Preview {}

  /** One version of an app, for ever. */
  record Numbered(AppId app, int version) implements Preview {}

  /** A suggestion before it is applied. */
  record Suggested(AppId app, String suggestion) implements Preview {}
}
