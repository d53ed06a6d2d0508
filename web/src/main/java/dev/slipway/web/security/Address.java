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

  /** The app as a suggestion would leave it. */
  record Suggested(AppId app, int suggestion) implements Preview {}
}
