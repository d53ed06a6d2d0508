package dev.slipway.web.http;

import dev.slipway.core.coding.ContentCoder;
import dev.slipway.core.coding.ContentCoder.Effort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The codings that answers are sent in: which one a request gets, and whether any is worth it.
 * Codings are told by their place; {@link #PLAIN} is none.
 */
public final class Codings {
  /** No coding. */
  public static final int PLAIN = -1;

  private static final Logger LOG = LoggerFactory.getLogger(Codings.class);
  private static final int THRESHOLD_BYTES = 1_024;
  private static final int MOST_REMEMBERED = 256;
  private static final int LONGEST_REMEMBERED = 200;

  private final List<ContentCoder> coders;
  private final List<String> names;
  private final boolean[] missing;

  /** What was read out of lists of codings; clients send few different ones. */
  private final ConcurrentHashMap<String, int[]> rankings = new ConcurrentHashMap<>();

  /** Takes codings, the preferred one first; gzip comes last of all. */
  public Codings(List<? extends ContentCoder> preferred) {
    List<ContentCoder> all = new ArrayList<>(preferred);
    all.add(new GzipCoder());
    this.coders = List.copyOf(all);
    this.names = coders.stream().map(ContentCoder::name).toList();
    this.missing = new boolean[coders.size()];
  }

  /** How many there are. */
  public int count() {
    return coders.size();
  }

  /** A coding's name on the wire; empty for none. */
  public String name(int coding) {
    return coding == PLAIN ? "" : names.get(coding);
  }

  /** Whether bodies of a type and length shrink enough to be worth it. */
  public static boolean shrinks(@Nullable String contentType, int bytes) {
    if (contentType == null || bytes <= THRESHOLD_BYTES) {
      return false;
    }
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return !type.equals("text/event-stream")
        && (type.startsWith("text/")
            || type.endsWith("json")
            || type.endsWith("javascript")
            || type.endsWith("xml")
            || type.equals("application/wasm")
            || type.equals("image/svg+xml"));
  }

  /**
   * The coding that a request gets. Does not block.
   *
   * @param worthwhile whether the body shrinks; one that does not is coded only for a client that
   *     takes nothing plain
   */
  public int choose(Headers request, boolean worthwhile) {
    if (!request.headerList("x-no-compression").isEmpty()) {
      return PLAIN;
    }
    int[] ranking = ranking(request.headerList("accept-encoding"));
    if (!worthwhile && takesPlain(ranking)) {
      return PLAIN;
    }
    for (int coding : ranking) {
      if (coding == PLAIN || !missing[coding]) {
        return coding;
      }
    }
    return PLAIN;
  }

  private static boolean takesPlain(int[] ranking) {
    for (int coding : ranking) {
      if (coding == PLAIN) {
        return true;
      }
    }
    return false;
  }

  private int[] ranking(String list) {
    int[] known = rankings.get(list);
    if (known != null) {
      return known;
    }
    int[] read =
        AcceptEncoding.ranking(list, names).stream()
            .mapToInt(name -> name.equals(AcceptEncoding.IDENTITY) ? PLAIN : names.indexOf(name))
            .toArray();
    if (list.length() <= LONGEST_REMEMBERED && rankings.size() < MOST_REMEMBERED) {
      rankings.put(list, read);
    }
    return read;
  }

  /**
   * A content in a coding, or null where it gets no shorter or the coding is missing on this
   * machine. Takes time; never on an event loop.
   */
  public byte @Nullable [] encode(int coding, byte[] content, Effort effort) {
    byte[] coded = coders.get(coding).encode(content, effort).orElse(null);
    if (coded == null && !missing[coding]) {
      missing[coding] = true;
      LOG.warn("this machine lacks the library for the coding {}; others are used", name(coding));
    }
    return coded == null || coded.length >= content.length ? null : coded;
  }
}
