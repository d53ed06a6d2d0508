package dev.slipway.web.http;

import dev.slipway.core.failure.SlipwayException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as handlers see it, with its whole body.
 *
 * @param method upper case
 * @param host the Host header, lower case
 * @param uri the path and the query as sent
 * @param path the path as sent, still percent-encoded, without the query
 * @param parameters what the route's template named, decoded
 * @param query decoded names and values in the order they were sent
 * @param headers lower-case names
 * @param body the body; empty where there is none
 */
public record Request(
    String method,
    String host,
    String uri,
    String path,
    Map<String, String> parameters,
    List<Map.Entry<String, String>> query,
    Map<String, List<String>> headers,
    byte[] body)
    implements Headers {

  /** A value that the route's template named. */
  public String parameter(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw new IllegalStateException("the route has no parameter " + name);
    }
    return value;
  }

  /** This request with what a route's template named. */
  public Request withParameters(Map<String, String> named) {
    return new Request(method, host, uri, path, named, query, headers, body);
  }

  @Override
  public @Nullable String header(String name) {
    List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    if (values.size() > 1) {
      throw SlipwayException.invalid(name, "This header may be sent once only.");
    }
    return values.isEmpty() ? null : values.getFirst();
  }

  @Override
  public String headerList(String name) {
    return String.join(",", headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
  }

  /** The value of a query parameter; one sent twice is refused. */
  public Optional<String> queryValue(String name) {
    List<String> values =
        query.stream()
            .filter(entry -> entry.getKey().equals(name))
            .map(Map.Entry::getValue)
            .toList();
    if (values.size() > 1) {
      throw SlipwayException.invalid(name, "This parameter may be given once only.");
    }
    return values.stream().findFirst();
  }

  /** A whole number in the query within bounds, or the default where it is not given. */
  public int queryNumber(String name, int minimum, int maximum, int fallback) {
    Optional<String> text = queryValue(name);
    if (text.isEmpty()) {
      return fallback;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= minimum && number <= maximum) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, with the bounds.
    }
    throw SlipwayException.invalid(
        name, "%s is a whole number from %d to %d.".formatted(name, minimum, maximum));
  }

  /** Refuses query parameters that the route does not know, so that a typing error is noticed. */
  public void allowQuery(String... names) {
    List<String> known = List.of(names);
    for (Map.Entry<String, String> entry : query) {
      if (!known.contains(entry.getKey())) {
        throw SlipwayException.invalid(
            entry.getKey(),
            "This route has no such parameter. It has: "
                + (known.isEmpty() ? "none" : String.join(", ", known))
                + ".");
      }
    }
  }
}
