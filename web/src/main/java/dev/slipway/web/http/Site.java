package dev.slipway.web.http;

import dev.slipway.core.failure.SlipwayException;
import java.util.Map;
import java.util.function.Supplier;
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
   * What a request to read gets at once where there is no place for it, made ready before; null
   * where it is urgent, or its answer takes more thought. Called on an event loop for very many
   * requests.
   *
   * @param host the Host header as it was sent, the only one
   * @param uri the address as it was sent, with its query
   * @param why makes the refusal, which is always the same; to be asked once, not for each request
   */
  default @Nullable Wire refusal(String host, String uri, Supplier<SlipwayException> why) {
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
     * @param urgent whether it is answered although there is more to do than can be taken
     */
    record Handle(
        Map<String, String> parameters,
        int bodyLimit,
        Handler handler,
        @Nullable Share share,
        boolean urgent)
        implements Choice {
      /** A handler whose answers are for one request each. */
      public Handle(Map<String, String> parameters, int bodyLimit, Handler handler) {
        this(parameters, bodyLimit, handler, null, false);
      }

      /** A handler whose answers others may get too, where there is a share. */
      public Handle(
          Map<String, String> parameters, int bodyLimit, Handler handler, @Nullable Share share) {
        this(parameters, bodyLimit, handler, share, false);
      }

      /** The same with another handler. */
      public Handle with(Handler other) {
        return new Handle(parameters, bodyLimit, other, share, urgent);
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
