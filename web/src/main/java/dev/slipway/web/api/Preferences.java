package dev.slipway.web.api;

import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.generation.IdempotencyKey;
import dev.slipway.core.version.ContentHash;
import dev.slipway.web.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a caller wants a request treated: {@code Prefer: wait=} (RFC 7240), {@code Idempotency-Key}.
 */
final class Preferences {
  private static final Pattern WAIT =
      Pattern.compile("(?i)(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,6})");
  private static final int MAXIMUM_WAIT = 60;
  private static final int MAXIMUM_KEY = 200;

  private Preferences() {}

  /** How many seconds the caller would wait, cut to a minute; empty for no wish. */
  static Optional<Integer> waitSeconds(Request request) {
    Matcher matcher = WAIT.matcher(request.headerList("prefer"));
    return matcher.find()
        ? Optional.of(Math.min(MAXIMUM_WAIT, Integer.parseInt(matcher.group(1))))
        : Optional.empty();
  }

  static @Nullable IdempotencyKey idempotencyKey(Request request) {
    String key = request.header("idempotency-key");
    if (key == null) {
      return null;
    }
    if (key.isBlank() || key.length() > MAXIMUM_KEY) {
      throw SlipwayException.invalid(
          "Idempotency-Key", "A key has 1 to " + MAXIMUM_KEY + " characters.");
    }
    byte[] head = (request.method() + " " + request.path() + " ").getBytes(StandardCharsets.UTF_8);
    byte[] asked = Arrays.copyOf(head, head.length + request.body().length);
    System.arraycopy(request.body(), 0, asked, head.length, request.body().length);
    return new IdempotencyKey(key, ContentHash.of(asked).value());
  }
}
