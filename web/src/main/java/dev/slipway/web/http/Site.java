package dev.slipway.web.http;

import org.jspecify.annotations.Nullable;

/** Decides, from the head of a request alone, what answers it. */
public interface Site {
  /**
   * What answers a request.
   *
   * @param head the request with an empty body
   */
  Choice choose(Request head);

  /** What was chosen. */
  sealed interface Choice {
    /**
     * A handler that wants the body first.
     *
     * @param parameters what the route named
     * @param bodyLimit the most bytes of the body
     * @param handler what answers
     */
    record Handle(java.util.Map<String, String> parameters, int bodyLimit, Handler handler)
        implements Choice {}

    /** An answer that needs nothing more; the body is not read. */
    record Answer(Response response) implements Choice {}
  }

  /** What every answer to a request goes through last; the request is null where it had no head. */
  Response finish(@Nullable Request request, Response response);

  /** The answer to a failure. */
  Response failure(@Nullable Request request, Throwable failure);
}
