package dev.slipway.web.http;

import org.jspecify.annotations.Nullable;

/** What whole answers get last: an entity tag, the 304 it allows, and compression. */
public final class Finishing {
  private Finishing() {}

  /** Finishes an answer to a request. */
  public static Response apply(@Nullable Request request, Response response) {
    if (request == null || !(response.body() instanceof Body.Bytes bytes)) {
      return response;
    }
    boolean read = request.method().equals("GET") || request.method().equals("HEAD");
    String given = response.header("etag");
    if (read && given != null && response.status() == 200) {
      String bare = given.replace("\"", "");
      return EntityTags.matches(request.headerList("if-none-match"), bare)
          ? notModified(response.withDefault("vary", "Accept-Encoding"))
          : response.withDefault("vary", "Accept-Encoding");
    }
    boolean tagged = read && response.status() == 200;
    String opaque = tagged ? EntityTags.opaque(bytes.content()) : "";
    Response varied = response.withDefault("vary", "Accept-Encoding");
    if (tagged && EntityTags.matches(request.headerList("if-none-match"), opaque)) {
      return notModified(varied.with("etag", EntityTags.strong(opaque, "")));
    }
    String type = response.header("content-type");
    boolean compress =
        type != null
            && response.status() != 206
            && response.header("content-encoding") == null
            && request.header("x-no-compression") == null
            && Compression.shrinks(type, bytes.content().length)
            && Compression.acceptsGzip(request.headerList("accept-encoding"));
    if (!compress) {
      return tagged ? varied.with("etag", EntityTags.strong(opaque, "")) : varied;
    }
    Response zipped =
        new Response(
                varied.status(),
                varied.headers(),
                new Body.Bytes(Compression.gzip(bytes.content())))
            .with("content-encoding", "gzip");
    return tagged ? zipped.with("etag", EntityTags.strong(opaque, "gzip")) : zipped;
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
