package dev.slipway.web.security;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.web.http.Request;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses writes that another site's page makes a browser send.
 *
 * <p>Browsers say where a request comes from: {@code Sec-Fetch-Site}, or an {@code Origin} where
 * that is missing. Programs that are no browsers send neither.
 */
public final class CrossSite {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private CrossSite() {}

  /** Fails where the request is a write and comes from another origin. */
  public static void refuseForeignWrite(Request request) {
    if (SAFE.contains(request.method()) || fromHere(request)) {
      return;
    }
    throw SlipwayException.of(
        FailureCode.CROSS_SITE_REFUSED, "A page of another site may not ask for this.");
  }

  private static boolean fromHere(Request request) {
    @Nullable String site = request.header("sec-fetch-site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    @Nullable String origin = request.header("origin");
    return origin == null
        || origin.equals("http://" + request.host())
        || origin.equals("https://" + request.host());
  }
}
