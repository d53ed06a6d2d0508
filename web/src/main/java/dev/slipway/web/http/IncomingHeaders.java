package dev.slipway.web.http;

import dev.slipway.core.failure.SlipwayException;
import io.vertx.core.MultiMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The headers of a request as the network library holds them, read only where they are asked. */
final class IncomingHeaders implements Headers {
  private final MultiMap headers;

  IncomingHeaders(MultiMap headers) {
    this.headers = headers;
  }

  @Override
  public @Nullable String header(String name) {
    List<String> values = headers.getAll(name);
    if (values.size() > 1) {
      throw SlipwayException.invalid(name, "This header may be sent once only.");
    }
    return values.isEmpty() ? null : values.getFirst();
  }

  @Override
  public String headerList(String name) {
    List<String> values = headers.getAll(name);
    return switch (values.size()) {
      case 0 -> "";
      case 1 -> values.getFirst();
      default -> String.join(",", values);
    };
  }
}
