package dev.slipway.web.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides, from the head of a request alone, what answers it. */
public interface Site {
  /**
   * An answer that is there already, for a request to read without a body; null where there is none
   * or it takes longer to find. Called on an event loop for every such request, so it must be
   * quick.
   *
   * @param host the Host header as it was sent, the only one
   * @param uri the address as it was sent, with its query
   */
  default @Nullable Recalled recall(String host, String uri, Headers headers) {
    return null;
  }

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
     * @param share who else gets the answer; null where nobody does
     */
    record Handle(
        Map<String, String> parameters, int bodyLimit, Handler handler, @Nullable Share share)
        implements Choice {
      /** A handler whose answers are for one request each. */
      public Handle(Map<String, String> parameters, int bodyLimit, Handler handler) {
        this(parameters, bodyLimit, handler, null);
      }
    }

    /** An answer that needs nothing more; the body is not read. */
    record Answer(Response response) implements Choice {}

    /**
     * An answer that others get too.
     *
     * @param sharing what gives it
     * @param alone what answers a request that turns out to have a body
     */
    record Shared(Sharing sharing, Handle alone) implements Choice {}
  }

  /** What every answer to a request goes through last; the request is null where it had no head. */
  Response finish(@Nullable Request request, Response response);

  /** The answer to a failure. */
  Response failure(@Nullable Request request, Throwable failure);
}
