package dev.slipway.web.gateway;

import dev.slipway.web.http.Response;
import dev.slipway.web.security.HostNames;

/** The headers that keep apps apart, on every answer of the gateway whatever its status. */
public final class Isolation {
  private static final String PERMISSIONS =
      "camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=(),"
          + " local-network-access=(), loopback-network=()";

  private final String framedBy;

  /** Takes the names of the platform, the only pages that may frame an app. */
  public Isolation(HostNames names) {
    this.framedBy = String.join(" ", names.platformOrigins());
  }

  /** An answer on an app's own origin. */
  public Response ownOrigin(Response response) {
    return common(response)
        .with(
            "content-security-policy",
            "frame-ancestors " + framedBy + "; object-src 'none'; base-uri 'self'")
        .with("cross-origin-resource-policy", "same-origin")
        .with("cross-origin-opener-policy", "same-origin")
        .with("origin-agent-cluster", "?1");
  }

  /**
   * An answer below the platform's own name: the policy gives the page an origin of its own that
   * equals no other, so it can read nothing of the platform, and its files must be readable by that
   * origin.
   */
  public Response opaqueOrigin(Response response) {
    return common(response)
        .with(
            "content-security-policy",
            "sandbox allow-scripts allow-forms allow-modals allow-popups allow-downloads;"
                + " frame-ancestors 'self' "
                + framedBy
                + "; object-src 'none'; base-uri 'self'")
        .with("cross-origin-resource-policy", "cross-origin");
  }

  private static Response common(Response response) {
    return response
        .withDefault("cache-control", "no-cache")
        .with("x-content-type-options", "nosniff")
        .with("referrer-policy", "no-referrer")
        .with("permissions-policy", PERMISSIONS);
  }
}
