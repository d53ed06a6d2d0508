package dev.slipway.web.gateway;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.web.http.Body;
import dev.slipway.web.http.Response;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parts of files (RFC 9110 §14): one range is answered with 206; several, or a malformed header,
 * with the whole file, which that document allows and which cannot be made to cost more than the
 * file.
 */
final class Ranges {
  private static final Pattern SINGLE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  private Ranges() {}

  static Response apply(@Nullable String range, Response whole, byte[] content) {
    Response offered = whole.with("accept-ranges", "bytes");
    Matcher matcher = SINGLE.matcher(range == null ? "" : range.strip());
    if (!matcher.matches() || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
      return offered;
    }
    long length = content.length;
    long first;
    long last;
    if (matcher.group(1).isEmpty()) {
      first = Math.max(0, length - Long.parseLong(matcher.group(2)));
      last = length - 1;
    } else {
      first = Long.parseLong(matcher.group(1));
      last =
          matcher.group(2).isEmpty()
              ? length - 1
              : Math.min(length - 1, Long.parseLong(matcher.group(2)));
      if (!matcher.group(2).isEmpty() && Long.parseLong(matcher.group(2)) < first) {
        return offered;
      }
    }
    if (first >= length || first > last) {
      throw SlipwayException.of(
          FailureCode.RANGE_NOT_SATISFIABLE, "The file has " + length + " bytes.");
    }
    byte[] part = Arrays.copyOfRange(content, (int) first, (int) last + 1);
    return new Response(206, offered.headers(), new Body.Bytes(part))
        .with("content-range", "bytes " + first + "-" + last + "/" + length);
  }
}
