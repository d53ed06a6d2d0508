package dev.slipway.web.http;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.util.Map;

/** An answer made ready for the network, to be written many times. Its bytes are never changed. */
public final class Wire {
  private final int status;
  private final CharSequence[] names;
  private final CharSequence[] values;
  private final Buffer body;
  private final int weight;

  private Wire(int status, CharSequence[] names, CharSequence[] values, Buffer body, int weight) {
    this.status = status;
    this.names = names;
    this.values = values;
    this.body = body;
    this.weight = weight;
  }

  /** Makes a whole answer ready. */
  public static Wire of(Response response) {
    if (!(response.body() instanceof Body.Bytes bytes)) {
      throw new IllegalArgumentException("a stream cannot be sent twice");
    }
    boolean withBody = response.status() != 204 && response.status() != 304;
    int count = response.headers().size() + (withBody ? 1 : 0);
    CharSequence[] names = new CharSequence[count];
    CharSequence[] values = new CharSequence[count];
    int index = 0;
    int weight = 256;
    for (Map.Entry<String, String> header : response.headers()) {
      names[index] = HttpHeaders.createOptimized(header.getKey());
      values[index] = HttpHeaders.createOptimized(header.getValue());
      weight += header.getKey().length() + header.getValue().length() + 96;
      index++;
    }
    if (withBody) {
      names[index] = HttpHeaders.CONTENT_LENGTH;
      values[index] = HttpHeaders.createOptimized(Integer.toString(bytes.content().length));
    }
    Buffer body = Buffer.buffer(bytes.content());
    return new Wire(response.status(), names, values, body, weight + bytes.content().length);
  }

  /** The status code. */
  public int status() {
    return status;
  }

  /** About how many bytes of memory it takes. */
  public int weight() {
    return weight;
  }

  void addHeaders(MultiMap to) {
    for (int index = 0; index < names.length; index++) {
      to.add(names[index], values[index]);
    }
  }

  Buffer body() {
    return body;
  }
}
