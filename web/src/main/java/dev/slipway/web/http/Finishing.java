package dev.slipway.web.http;

import dev.slipway.core.coding.ContentCoder.Effort;
import org.jspecify.annotations.Nullable;

/** What whole answers get last: an entity tag, the 304 it allows, and a coding. */
public final class Finishing {
  private final Codings codings;

  /** Takes the codings. */
  public Finishing(Codings codings) {
    this.codings = codings;
  }

  /** Finishes an answer to a request; takes time where the answer is long. */
  public Response apply(@Nullable Request request, Response response) {
    if (request == null || !(response.body() instanceof Body.Bytes bytes)) {
      return response;
    }
    Response varied = response.withDefault("vary", "Accept-Encoding");
    boolean tagged =
        response.status() == 200
            && (request.method().equals("GET") || request.method().equals("HEAD"));
    String given = response.header("etag");
    if (tagged && given != null) {
      return EntityTags.matches(request.headerList("if-none-match"), given)
          ? notModified(varied)
          : varied;
    }
    int coding = mayBeCoded(response) ? codings.choose(request, shrinks(response, bytes)) : -1;
    if (!tagged) {
      return coded(varied, bytes, coding);
    }
    String opaque = EntityTags.opaque(bytes.content());
    String tag = EntityTags.strong(opaque, codings.name(coding));
    if (EntityTags.matches(request.headerList("if-none-match"), tag)) {
      return notModified(varied.with("etag", tag));
    }
    Response sent = coded(varied, bytes, coding);
    boolean plain = sent.header("content-encoding") == null;
    return sent.with("etag", plain ? EntityTags.strong(opaque, "") : tag);
  }

  private static boolean mayBeCoded(Response response) {
    return response.status() != 206 && response.header("content-encoding") == null;
  }

  private static boolean shrinks(Response response, Body.Bytes bytes) {
    return Codings.shrinks(response.header("content-type"), bytes.content().length);
  }

  private Response coded(Response response, Body.Bytes bytes, int coding) {
    if (coding == Codings.PLAIN || bytes.content().length == 0) {
      return response;
    }
    byte[] coded = codings.encode(coding, bytes.content(), Effort.SENT_ONCE);
    return coded == null
        ? response
        : new Response(response.status(), response.headers(), new Body.Bytes(coded))
            .with("content-encoding", codings.name(coding));
  }

  /** The headers of an answer that the client has already, without its body. */
  public static Response notModified(Response response) {
    Response bare = Response.empty(304);
    for (java.util.Map.Entry<String, String> header : response.headers()) {
      boolean describesBody =
          header.getKey().startsWith("content-")
              && !header.getKey().equals("content-security-policy");
      if (!describesBody) {
        bare = bare.with(header.getKey(), header.getValue());
      }
    }
    return bare;
  }
}
