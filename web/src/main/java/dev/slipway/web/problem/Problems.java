package dev.slipway.web.problem;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.FailureKind;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.web.http.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns failures into problem documents; the only place that knows a failure's status code. */
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration USUAL_RETRY = Duration.ofSeconds(1);

  private Problems() {}

  /**
   * The answer to a failure. What is not meant for callers is logged and not shown.
   *
   * @param mask takes secrets out of what is said; they have no business there, and stay out should
   *     one get there all the same
   */
  public static Response of(Throwable failure, UnaryOperator<String> mask) {
    if (failure instanceof SlipwayException known && known.code().kind() != FailureKind.INTERNAL) {
      Response response = document(known, mask);
      return known.code().kind() == FailureKind.RETRYABLE
          ? response.with("retry-after", Long.toString(seconds(known)))
          : response;
    }
    LOG.error("a request failed", failure);
    return document(
        SlipwayException.of(
            FailureCode.INTERNAL, "Something went wrong on the server; its log has the details."),
        mask);
  }

  /** Whole seconds, rounded up, so that nobody comes back too early. */
  private static long seconds(SlipwayException failure) {
    return Math.max(1, failure.retryAfter().orElse(USUAL_RETRY).plusNanos(999_999_999).toSeconds());
  }

  private static Response document(SlipwayException failure, UnaryOperator<String> mask) {
    FailureCode code = failure.code();
    ObjectNode problem = JSON.createObjectNode();
    problem.put("type", "about:blank");
    problem.put("title", title(code));
    problem.put("status", status(code));
    problem.put("code", code.wire());
    problem.put("detail", mask.apply(failure.getMessage()));
    if (failure.field() != null) {
      problem.put("field", failure.field());
    }
    return Response.of(
            status(code),
            "application/problem+json",
            problem.toString().getBytes(StandardCharsets.UTF_8))
        .with("cache-control", "no-store");
  }

  private static String title(FailureCode code) {
    String words = code.wire().replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The status code of a failure. */
  public static int status(FailureCode code) {
    return switch (code) {
      case INVALID_FIELD,
          MALFORMED_JSON,
          INVALID_CURSOR,
          INVALID_PATH,
          INVALID_ARCHIVE,
          UNKNOWN_ENGINE ->
          400;
      case NOT_SIGNED_IN -> 401;
      case CROSS_SITE_REFUSED -> 403;
      case APP_NOT_FOUND,
          VERSION_NOT_FOUND,
          FILE_NOT_FOUND,
          GENERATION_NOT_FOUND,
          SUGGESTION_NOT_FOUND,
          RECORD_NOT_FOUND,
          ROUTE_NOT_FOUND ->
          404;
      case METHOD_NOT_ALLOWED -> 405;
      case GENERATION_FINISHED,
          SUGGESTION_STALE,
          SUGGESTION_CLOSED,
          RUNTIME_UNAVAILABLE,
          LIMIT_REACHED ->
          409;
      case PRECONDITION_FAILED -> 412;
      case BODY_TOO_LARGE -> 413;
      case UNSUPPORTED_MEDIA_TYPE -> 415;
      case RANGE_NOT_SATISFIABLE -> 416;
      case UNKNOWN_HOST -> 421;
      case IDEMPOTENCY_KEY_REUSED -> 422;
      case PRECONDITION_REQUIRED -> 428;
      case INTERNAL -> 500;
      case BUSY, TIMED_OUT, STORAGE_UNAVAILABLE, MODEL_UNAVAILABLE, SHUTTING_DOWN, APP_STOPPED ->
          503;
      case STORAGE_FULL -> 507;
    };
  }
}
