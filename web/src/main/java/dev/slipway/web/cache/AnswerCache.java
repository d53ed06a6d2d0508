package dev.slipway.web.cache;

import dev.slipway.core.cache.CacheKey;
import dev.slipway.core.cache.ResponseCache;
import dev.slipway.core.cache.ResponseCache.Held;
import dev.slipway.core.cache.ResponseCache.Load;
import dev.slipway.core.cache.ResponseCache.Loader;
import dev.slipway.core.cache.ResponseCache.Lookup;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.telemetry.Telemetry;
import dev.slipway.web.http.Codings;
import dev.slipway.web.http.EntityTags;
import dev.slipway.web.http.Handler;
import dev.slipway.web.http.Headers;
import dev.slipway.web.http.Recalled;
import dev.slipway.web.http.Recalled.Freshness;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import dev.slipway.web.http.Share;
import dev.slipway.web.http.Sharing;
import dev.slipway.web.http.Wire;
import dev.slipway.web.problem.Problems;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Gives requests the answers that others got, or are getting, to the same question. */
public final class AnswerCache {
  private static final String NO_STORE = "no-store";

  private final ResponseCache<FinishedAnswer> cache;
  private final Codings codings;
  private final Telemetry telemetry;
  private final Targets targets = new Targets();

  /** Takes what it works with. */
  public AnswerCache(ResponseCache<FinishedAnswer> cache, Codings codings, Telemetry telemetry) {
    this.cache = cache;
    this.codings = codings;
    this.telemetry = telemetry;
  }

  /**
   * The fresh answer to a request like an earlier one, or null. Does not block.
   *
   * @param allowed whether the caller is of an audience
   */
  public @Nullable Recalled recall(
      String host, String uri, Headers headers, Predicate<Audience> allowed) {
    Targets.Aim aim = targets.find(target(host, uri, headers));
    if (aim == null || !allowed.test(Audience.valueOf(aim.key().audience()))) {
      return null;
    }
    long start = System.nanoTime();
    Held<FinishedAnswer> held = cache.find(aim.key());
    if (held == null) {
      return null;
    }
    Wire wire = ready(held.answer(), headers);
    if (wire == null) {
      return null;
    }
    telemetry.request("GET", aim.route(), wire.status(), System.nanoTime() - start);
    return new Recalled(wire, Freshness.HIT, held.ageSeconds());
  }

  private static Targets.Target target(String host, String uri, Headers headers) {
    return new Targets.Target(
        host,
        uri,
        headers.headerList("sec-fetch-dest").equals("iframe"),
        headers.headerList("origin").equals("null"));
  }

  /** What the request gets without work; null where its coding was not made yet. */
  private @Nullable Wire ready(FinishedAnswer answer, Headers headers) {
    int coding = codings.choose(headers, answer.shrinks());
    return unchanged(answer, headers, coding) ? answer.unchanged(coding) : answer.wire(coding);
  }

  private static boolean unchanged(FinishedAnswer answer, Headers headers, int coding) {
    String condition = headers.headerList("if-none-match");
    return answer.success()
        && !condition.isEmpty()
        && EntityTags.matches(condition, answer.tag(coding));
  }

  /**
   * How a request shares its answer.
   *
   * @param route the route's template
   * @param head the request, which reads
   * @param handler what makes the answer
   * @param guard what every answer to this audience gets
   */
  public Sharing share(
      Audience audience,
      String route,
      Share share,
      Request head,
      Handler handler,
      UnaryOperator<Response> guard) {
    return new OneRequest(audience, route, share, head, handler, guard);
  }

  /** The key of an answer. */
  static CacheKey key(Audience audience, String route, Share share) {
    return new CacheKey(audience.name(), route, share.details());
  }

  private final class OneRequest implements Sharing {
    private final CacheKey key;
    private final String route;
    private final Share share;
    private final Request head;
    private final Handler handler;
    private final UnaryOperator<Response> guard;
    private final long start = System.nanoTime();

    OneRequest(
        Audience audience,
        String route,
        Share share,
        Request head,
        Handler handler,
        UnaryOperator<Response> guard) {
      this.key = key(audience, route, share);
      this.route = route;
      this.share = share;
      this.head = head;
      this.handler = handler;
      this.guard = guard;
    }

    @Override
    public Outcome look() {
      targets.remember(
          target(head.headerList("host"), head.uri(), head), new Targets.Aim(route, key));
      return switch (cache.look(key, share.tags(), share.lifetime())) {
        case Lookup.Fresh<FinishedAnswer>(Held<FinishedAnswer> held) ->
            give(held, Freshness.HIT, null);
        case Lookup.Stale<FinishedAnswer>(
                Held<FinishedAnswer> held,
                @Nullable Load<FinishedAnswer> refresh) ->
            give(held, Freshness.STALE, refresh == null ? null : new Making(refresh));
        case Lookup.Awaited<FinishedAnswer>(
                CompletionStage<FinishedAnswer> answer,
                @Nullable Load<FinishedAnswer> load) ->
            new Outcome.Later(
                told(answer.thenCompose(made -> inCoding(made, Freshness.MISS, 0))),
                load == null ? null : new Making(load));
      };
    }

    private Outcome give(Held<FinishedAnswer> held, Freshness freshness, @Nullable Work work) {
      Wire wire = ready(held.answer(), head);
      if (wire == null) {
        return new Outcome.Later(told(inCoding(held.answer(), freshness, held.ageSeconds())), work);
      }
      count(wire.status());
      return new Outcome.Now(new Recalled(wire, freshness, held.ageSeconds()), work);
    }

    /** The answer in the request's coding; where that must be made, not on this thread. */
    private CompletionStage<Recalled> inCoding(
        FinishedAnswer answer, Freshness freshness, long ageSeconds) {
      Wire wire = ready(answer, head);
      if (wire != null) {
        return CompletableFuture.completedFuture(new Recalled(wire, freshness, ageSeconds));
      }
      int coding = codings.choose(head, answer.shrinks());
      return CompletableFuture.supplyAsync(
          () -> {
            Wire made = answer.make(coding);
            cache.weighAgain(key);
            return new Recalled(made, freshness, ageSeconds);
          },
          Thread::startVirtualThread);
    }

    private CompletionStage<Recalled> told(CompletionStage<Recalled> answer) {
      return answer.whenComplete((recalled, failure) ->
          count(recalled != null ? recalled.wire().status() : status(failure)));
    }

    private void count(int status) {
      telemetry.request("GET", route, status, System.nanoTime() - start);
    }

    private static int status(@Nullable Throwable failure) {
      Throwable cause =
          failure == null || failure.getCause() == null ? failure : failure.getCause();
      return cause instanceof SlipwayException known ? Problems.status(known.code()) : 500;
    }

    private FinishedAnswer load() throws InterruptedException {
      Response raw = handler.handle(head);
      String lasting = raw.header("cache-control");
      boolean mayLast = lasting == null || !lasting.contains(NO_STORE);
      FinishedAnswer made = new FinishedAnswer(guard.apply(raw), mayLast, codings);
      if (made.success()) {
        made.make(codings.choose(head, made.shrinks()));
      }
      return made;
    }

    /** The making of an answer as work for the background. */
    private final class Making implements Work {
      private final Load<FinishedAnswer> load;

      Making(Load<FinishedAnswer> load) {
        this.load = load;
      }

      @Override
      public void run() {
        Loader<FinishedAnswer> loader = OneRequest.this::load;
        load.run(loader);
      }

      @Override
      public void refuse(RuntimeException failure) {
        load.refuse(failure);
      }
    }
  }
}
