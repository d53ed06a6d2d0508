package dev.slipway.web;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.telemetry.Telemetry;
import dev.slipway.web.cache.AnswerCache;
import dev.slipway.web.cache.Audience;
import dev.slipway.web.gateway.Gateway;
import dev.slipway.web.gateway.Isolation;
import dev.slipway.web.http.Codings;
import dev.slipway.web.http.Finishing;
import dev.slipway.web.http.Handler;
import dev.slipway.web.http.Headers;
import dev.slipway.web.http.Recalled;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import dev.slipway.web.http.Reuse;
import dev.slipway.web.http.Route;
import dev.slipway.web.http.Router;
import dev.slipway.web.http.Share;
import dev.slipway.web.http.Site;
import dev.slipway.web.http.Wire;
import dev.slipway.web.problem.Problems;
import dev.slipway.web.security.Address;
import dev.slipway.web.security.CrossSite;
import dev.slipway.web.security.HostNames;
import dev.slipway.web.security.Sessions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The whole site: the platform on its own names, apps on theirs, nothing on any other. */
public final class PlatformSite implements Site {
  private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";
  private static final String CODING = "content-encoding";
  private static final String PRIVATE = "private, no-cache";

  /** Where callers sign in, a shared computer must not keep what they saw. */
  private static final String SECRET = "private, no-store";

  /** What those ask who would end a server that does not answer. */
  private static final Set<String> URGENT = Set.of("/health/live", "/health/ready", "/metrics");

  private static final String APP_METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";

  private final HostNames names;
  private final Sessions sessions;
  private final Router router;
  private final Gateway gateway;
  private final Isolation isolation;
  private final Telemetry telemetry;
  private final Finishing finishing;
  private final @Nullable AnswerCache answers;
  private final UnaryOperator<String> mask;
  private final Map<Audience, Wire> refusals = new ConcurrentHashMap<>();

  /**
   * Takes what it works with.
   *
   * @param mask takes secrets out of what is said of failures
   * @param answers what keeps answers; null where none are kept
   */
  public PlatformSite(
      HostNames names,
      Sessions sessions,
      List<Route> routes,
      Gateway gateway,
      Telemetry telemetry,
      Codings codings,
      UnaryOperator<String> mask,
      @Nullable AnswerCache answers) {
    this.names = names;
    this.sessions = sessions;
    this.router = new Router(routes);
    this.gateway = gateway;
    this.isolation = new Isolation(names);
    this.telemetry = telemetry;
    this.finishing = new Finishing(codings);
    this.mask = mask;
    this.answers = answers;
  }

  @Override
  public @Nullable Recalled recall(String host, String uri, Headers headers) {
    return answers == null
        ? null
        : answers.recall(host, uri, headers, audience -> allowed(audience, headers));
  }

  private boolean allowed(Audience audience, Headers headers) {
    return switch (audience) {
      case SIGNED_IN -> sessions.holds(headers);
      case ANYBODY, APP_ORIGIN, BELOW_PREFIX, BELOW_PREFIX_OPAQUE -> true;
    };
  }

  @Override
  public @Nullable Wire refusal(String host, String uri, Supplier<SlipwayException> why) {
    if (URGENT.contains(uri) || uri.startsWith(Gateway.PREFIX)) {
      return null;
    }
    return switch (names.resolve(host).orElse(null)) {
      case null -> null;
      case Address.Platform _ -> refusal(Audience.SIGNED_IN, why);
      case Address.Preview _ -> refusal(Audience.APP_ORIGIN, why);
    };
  }

  private Wire refusal(Audience audience, Supplier<SlipwayException> why) {
    return refusals.computeIfAbsent(
        audience, _ -> Wire.of(guarded(audience, Problems.of(why.get(), mask))));
  }

  @Override
  public Choice choose(Request head) {
    Address address =
        names
            .resolve(head.host())
            .orElseThrow(() ->
                SlipwayException.of(
                    FailureCode.UNKNOWN_HOST, "This server does not answer to that name."));
    return switch (address) {
      case Address.Preview preview -> {
        CrossSite.refuseForeignWrite(head);
        refuseCoded(head);
        yield answered(
            Audience.APP_ORIGIN, "GET", "(app)", head, gateway.choose(preview, head, head.path()));
      }
      case Address.Platform _ ->
          head.path().startsWith(Gateway.PREFIX) ? underPrefix(head) : platform(head);
    };
  }

  private Choice platform(Request head) {
    return switch (router.match(head.method(), head.path())) {
      case Router.Match.Found found -> {
        Route route = found.route();
        CrossSite.refuseForeignWrite(head);
        if (route.access() == Route.Access.SIGNED_IN) {
          sessions.require(head);
        }
        head.allowQuery(route.query().toArray(String[]::new));
        refuseCoded(head);
        Reuse reuse = route.reuse();
        Share share =
            reuse == null
                ? null
                : reuse
                    .share(route.named(found.parameters()), head, found.parameters())
                    .orElse(null);
        yield answered(
            route.access() == Route.Access.OPEN ? Audience.ANYBODY : Audience.SIGNED_IN,
            route.method(),
            route.template(),
            head,
            new Choice.Handle(
                found.parameters(),
                route.bodyLimit(),
                route.handler(),
                share,
                URGENT.contains(route.template())));
      }
      case Router.Match.WrongMethod wrong ->
          new Choice.Answer(
              failure(
                      head,
                      SlipwayException.of(
                          FailureCode.METHOD_NOT_ALLOWED,
                          "This address takes " + String.join(", ", wrong.allowed()) + "."))
                  .with("allow", String.join(", ", wrong.allowed())));
      case Router.Match.Nothing _ ->
          throw SlipwayException.of(
              FailureCode.ROUTE_NOT_FOUND, "There is nothing at this address. See /docs.");
    };
  }

  /** An app below the platform's own name, on an origin that equals no other. */
  private Choice underPrefix(Request head) {
    String rest = head.path().substring(Gateway.PREFIX.length());
    int slash = rest.indexOf('/');
    String label = slash < 0 ? rest : rest.substring(0, slash);
    Optional<Address> address = HostNames.label(label);
    if (!(address.orElse(null) instanceof Address.Preview preview)) {
      throw SlipwayException.of(FailureCode.APP_NOT_FOUND, "There is no app at this address.");
    }
    if (slash < 0) {
      return new Choice.Answer(Response.empty(308).with("location", Gateway.PREFIX + label + "/"));
    }
    refuseForeignOrigin(head);
    if (head.method().equals("OPTIONS")) {
      return new Choice.Answer(
          Response.empty(204)
              .with("access-control-allow-methods", APP_METHODS)
              .with("access-control-allow-headers", "content-type, if-match")
              .with("access-control-max-age", "600"));
    }
    refuseCoded(head);
    return answered(
        "null".equals(head.header("origin")) ? Audience.BELOW_PREFIX_OPAQUE : Audience.BELOW_PREFIX,
        "GET",
        "(app below prefix)",
        head,
        gateway.choose(preview, head, rest.substring(slash)));
  }

  /**
   * A page on an opaque origin says so; pages with a real one have no business here but to look.
   */
  private static void refuseForeignOrigin(Request head) {
    String origin = head.header("origin");
    boolean safe = head.method().equals("GET") || head.method().equals("HEAD");
    if (!safe && origin != null && !origin.equals("null")) {
      throw SlipwayException.of(
          FailureCode.CROSS_SITE_REFUSED, "A page of another site may not ask for this.");
    }
  }

  /** A coded body would have to be unpacked, to a length that nobody has said. */
  private static void refuseCoded(Request head) {
    String coding = head.headerList("content-encoding").strip();
    if (!coding.isEmpty() && !coding.equalsIgnoreCase("identity")) {
      throw SlipwayException.ofField(
          FailureCode.UNSUPPORTED_MEDIA_TYPE,
          CODING,
          "This server takes bodies as they are only; send it without a coding.");
    }
  }

  private Choice answered(
      Audience audience, String method, String route, Request head, Choice choice) {
    if (answers == null
        || !(choice instanceof Choice.Handle handle)
        || handle.share() == null
        || head.header("range") != null) {
      return timed(method, route, choice);
    }
    return new Choice.Shared(
        answers.share(
            audience,
            route,
            handle.share(),
            head.withParameters(handle.parameters()),
            handle.handler(),
            response -> guarded(audience, response)),
        timed(method, route, handle));
  }

  private Choice timed(String method, String route, Choice choice) {
    return choice instanceof Choice.Handle handle ? timed(method, route, handle) : choice;
  }

  private Choice.Handle timed(String method, String route, Choice.Handle handle) {
    Handler measured =
        request -> {
          long start = System.nanoTime();
          int status = 500;
          try {
            Response response = handle.handler().handle(request);
            status = response.status();
            return response;
          } catch (SlipwayException failure) {
            status = Problems.status(failure.code());
            throw failure;
          } finally {
            telemetry.request(method, route, status, System.nanoTime() - start);
          }
        };
    return handle.with(measured);
  }

  @Override
  public Response failure(@Nullable Request request, Throwable failure) {
    boolean coding = failure instanceof SlipwayException known && CODING.equals(known.field());
    Response problem = Problems.of(failure, mask);
    return coding ? problem.with("accept-encoding", "identity") : problem;
  }

  @Override
  public Response finish(@Nullable Request request, Response response) {
    return finishing.apply(request, guarded(audience(request), response));
  }

  private Audience audience(@Nullable Request request) {
    Optional<Address> address = request == null ? Optional.empty() : names.resolve(request.host());
    if (address.isPresent() && address.get() instanceof Address.Preview) {
      return Audience.APP_ORIGIN;
    }
    if (request != null && request.path().startsWith(Gateway.PREFIX)) {
      return "null".equals(request.headerList("origin"))
          ? Audience.BELOW_PREFIX_OPAQUE
          : Audience.BELOW_PREFIX;
    }
    return Audience.SIGNED_IN;
  }

  private Response guarded(Audience audience, Response response) {
    return switch (audience) {
      case APP_ORIGIN -> isolation.ownOrigin(response);
      case BELOW_PREFIX -> isolation.opaqueOrigin(response).with("vary", "Accept-Encoding, Origin");
      case BELOW_PREFIX_OPAQUE ->
          isolation
              .opaqueOrigin(response)
              .with("access-control-allow-origin", "*")
              .with("vary", "Accept-Encoding, Origin");
      case ANYBODY, SIGNED_IN ->
          response
              .withDefault("content-security-policy", API_POLICY)
              .withDefault("cache-control", sessions.required() ? SECRET : PRIVATE)
              .with("x-content-type-options", "nosniff")
              .with("x-frame-options", "DENY")
              .with("referrer-policy", "same-origin")
              .with("cross-origin-resource-policy", "same-origin")
              .with("cross-origin-opener-policy", "same-origin");
    };
  }
}
