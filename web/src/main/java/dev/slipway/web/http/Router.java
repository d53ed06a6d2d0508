package dev.slipway.web.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the route of a request. Literal segments win over parameters. */
public final class Router {
  private final List<Compiled> routes = new ArrayList<>();

  /** Takes the table of routes. */
  public Router(List<Route> table) {
    for (Route route : table) {
      routes.add(new Compiled(route, route.template().substring(1).split("/", -1)));
    }
    routes.sort((one, other) -> Integer.compare(one.parameters(), other.parameters()));
  }

  /** What was found for a request. */
  public sealed interface Match {
    /** A route, and what its template named. */
    record Found(Route route, Map<String, String> parameters) implements Match {}

    /** The path exists with these methods only. */
    record WrongMethod(List<String> allowed) implements Match {}

    /** No route has this path. */
    record Nothing() implements Match {}
  }

  /** Finds the route of a method and a raw path; HEAD finds that of GET. */
  public Match match(String method, String rawPath) {
    String wanted = method.equals("HEAD") ? "GET" : method;
    List<String> segments = segments(rawPath);
    if (segments == null) {
      return new Match.Nothing();
    }
    TreeSet<String> allowed = new TreeSet<>();
    for (Compiled compiled : routes) {
      Map<String, String> parameters = compiled.match(segments);
      if (parameters == null) {
        continue;
      }
      if (compiled.route.method().equals(wanted)) {
        return new Match.Found(compiled.route, parameters);
      }
      allowed.add(compiled.route.method());
    }
    return allowed.isEmpty() ? new Match.Nothing() : new Match.WrongMethod(List.copyOf(allowed));
  }

  /** The decoded segments, or null where the path is no clean path. */
  private static @Nullable List<String> segments(String rawPath) {
    if (!rawPath.startsWith("/")) {
      return null;
    }
    List<String> segments = new ArrayList<>();
    for (String raw : rawPath.substring(1).split("/", -1)) {
      String segment = PercentDecoder.segment(raw);
      if (segment == null) {
        return null;
      }
      segments.add(segment);
    }
    return segments;
  }

  private record Compiled(Route route, String[] template) {
    int parameters() {
      int count = 0;
      for (String segment : template) {
        count += segment.startsWith("{") ? 1 : 0;
      }
      return count;
    }

    @Nullable Map<String, String> match(List<String> segments) {
      boolean takesRest = template[template.length - 1].endsWith("*}");
      if (takesRest ? segments.size() < template.length : segments.size() != template.length) {
        return null;
      }
      Map<String, String> parameters = new HashMap<>();
      for (int index = 0; index < template.length; index++) {
        String part = template[index];
        if (part.endsWith("*}")) {
          List<String> rest = segments.subList(index, segments.size());
          parameters.put(part.substring(1, part.length() - 2), String.join("/", rest));
        } else if (part.startsWith("{")) {
          parameters.put(part.substring(1, part.length() - 1), segments.get(index));
        } else if (!part.equals(segments.get(index))) {
          return null;
        }
      }
      return parameters;
    }
  }
}
