package dev.slipway.web.http;

import org.jspecify.annotations.Nullable;

/** The headers of a request. */
public interface Headers {
  /** The only value of a header, or null; a header sent twice is refused where it is read. */
  @Nullable String header(String name);

  /** All values of a header that may be sent more than once, joined as one list. */
  String headerList(String name);
}
