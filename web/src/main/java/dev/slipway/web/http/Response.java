package dev.slipway.web.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a handler answers.
 *
 * @param status the status code
 * @param headers names and values in the order they are sent
 * @param body the body
 */
public record Response(int status, List<Map.Entry<String, String>> headers, Body body) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Body NO_BODY = new Body.Bytes(new byte[0]);

  /** Copies the headers. */
  public Response {
    headers = List.copyOf(headers);
  }

  /** JSON. */
  public static Response json(int status, JsonNode node) {
    return of(status, "application/json", JSON.writeValueAsBytes(node));
  }

  /** Bytes of some type. */
  public static Response of(int status, String type, byte[] content) {
    return new Response(status, List.of(Map.entry("content-type", type)), new Body.Bytes(content));
  }

  /** No body. */
  public static Response empty(int status) {
    return new Response(status, List.of(), NO_BODY);
  }

  /** A body written bit by bit. */
  public static Response stream(String type, Body.Writer writer) {
    return new Response(200, List.of(Map.entry("content-type", type)), new Body.Stream(writer));
  }

  /** This response with a header more. */
  public Response with(String name, String value) {
    List<Map.Entry<String, String>> more = new ArrayList<>(headers);
    more.add(Map.entry(name, value));
    return new Response(status, more, body);
  }

  /** This response with a header more unless it has one of that name. */
  public Response withDefault(String name, String value) {
    return header(name) == null ? with(name, value) : this;
  }

  /** The first value of a header, or null. */
  public @Nullable String header(String name) {
    for (Map.Entry<String, String> header : headers) {
      if (header.getKey().equalsIgnoreCase(name)) {
        return header.getValue();
      }
    }
    return null;
  }
}
