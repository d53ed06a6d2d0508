package dev.slipway.web.security;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.web.http.Headers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the server's token, as a bearer token or as the cookie that a sign-in gave.
 *
 * <p>The cookie is a keyed hash of the token: it dies when the token changes, and never shows it.
 */
public final class Sessions {
  private static final String COOKIE = "slipway_session";
  private static final int COOKIE_SECONDS = 30 * 24 * 3_600;

  private final byte @Nullable [] token;
  private final String cookieValue;

  /**
   * Takes the token.
   *
   * @param token null where nothing is asked for
   * @param key the secret that signs cookies
   */
  public Sessions(@Nullable String token, byte[] key) {
    this.token = token == null ? null : token.getBytes(StandardCharsets.UTF_8);
    this.cookieValue = token == null ? "" : hash(token, key);
  }

  /** Whether a token is asked for. */
  public boolean required() {
    return token != null;
  }

  /** Fails where a token is asked for and the request has none. */
  public void require(Headers request) {
    if (holds(request)) {
      return;
    }
    throw SlipwayException.of(
        FailureCode.NOT_SIGNED_IN,
        "Send the server's token as: Authorization: Bearer …, or sign in on the page.");
  }

  /** Whether the request has the token, or none is asked for. */
  public boolean holds(Headers request) {
    return token == null || bearer(request) || cookie(request);
  }

  /** The Set-Cookie value for a right token; fails for a wrong one. */
  public String signIn(String offered, boolean secure) {
    if (token != null && !same(offered.getBytes(StandardCharsets.UTF_8), token)) {
      throw SlipwayException.ofField(
          FailureCode.NOT_SIGNED_IN, "token", "This is not the server's token.");
    }
    return attributes(cookieValue, COOKIE_SECONDS, secure);
  }

  /** The Set-Cookie value that ends a session. */
  public static String signOut(boolean secure) {
    return attributes("", 0, secure);
  }

  private static String attributes(String value, int seconds, boolean secure) {
    return COOKIE
        + "="
        + value
        + "; Path=/; Max-Age="
        + seconds
        + "; HttpOnly; SameSite=Strict"
        + (secure ? "; Secure" : "");
  }

  private boolean bearer(Headers request) {
    String header = request.header("authorization");
    return token != null
        && header != null
        && header.regionMatches(true, 0, "Bearer ", 0, 7)
        && same(header.substring(7).strip().getBytes(StandardCharsets.UTF_8), token);
  }

  private boolean cookie(Headers request) {
    for (String pair : request.headerList("cookie").split("[;,]")) {
      String stripped = pair.strip();
      if (stripped.startsWith(COOKIE + "=")) {
        return same(
            stripped.substring(COOKIE.length() + 1).getBytes(StandardCharsets.UTF_8),
            cookieValue.getBytes(StandardCharsets.UTF_8));
      }
    }
    return false;
  }

  private static boolean same(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }

  private static String hash(String token, byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw SlipwayException.caused(
          FailureCode.INTERNAL, "HmacSHA256 is missing from this JDK", impossible);
    }
  }
}
