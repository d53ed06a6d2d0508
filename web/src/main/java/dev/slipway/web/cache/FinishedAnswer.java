package dev.slipway.web.cache;

import dev.slipway.core.cache.CachedAnswer;
import dev.slipway.core.coding.ContentCoder.Effort;
import dev.slipway.web.http.Body;
import dev.slipway.web.http.Codings;
import dev.slipway.web.http.EntityTags;
import dev.slipway.web.http.Finishing;
import dev.slipway.web.http.Response;
import dev.slipway.web.http.Wire;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A whole answer with its entity tag, ready for the network as it is and in each coding that was
 * asked for. A coding is made once, by whoever asks first.
 */
public final class FinishedAnswer implements CachedAnswer {
  private final Codings codings;
  private final Response response;
  private final byte[] content;
  private final boolean lasting;
  private final boolean shrinks;
  private final String tag;
  private final Wire plain;
  private final AtomicReferenceArray<@Nullable Wire> coded;
  private final AtomicReferenceArray<@Nullable Wire> unchanged;
  private final Object making = new Object();

  /**
   * Finishes an answer; takes time with its length.
   *
   * @param response with all its headers
   * @param mayLast whether it is good for others
   */
  public FinishedAnswer(Response response, boolean mayLast, Codings codings) {
    if (!(response.body() instanceof Body.Bytes bytes)) {
      throw new IllegalArgumentException("a stream is for one request");
    }
    this.codings = codings;
    this.content = bytes.content();
    this.lasting = mayLast && response.status() == 200 && response.header("set-cookie") == null;
    this.shrinks =
        response.status() == 200
            && response.header("content-encoding") == null
            && Codings.shrinks(response.header("content-type"), content.length);
    String given = response.header("etag");
    this.tag = given != null ? given : EntityTags.strong(EntityTags.opaque(content), "");
    this.response = without(response, "etag").withDefault("vary", "Accept-Encoding");
    this.coded = new AtomicReferenceArray<>(codings.count());
    this.unchanged = new AtomicReferenceArray<>(codings.count() + 1);
    this.plain = Wire.of(tagged(this.response, Codings.PLAIN));
  }

  private static Response without(Response response, String name) {
    return new Response(
        response.status(),
        response.headers().stream()
            .filter(header -> !header.getKey().toLowerCase(Locale.ROOT).equals(name))
            .toList(),
        response.body());
  }

  private Response tagged(Response untagged, int coding) {
    return untagged.status() == 200 ? untagged.with("etag", tag(coding)) : untagged;
  }

  /** Whether it is a success, which alone has an entity tag. */
  public boolean success() {
    return response.status() == 200;
  }

  /** Whether a coding makes it shorter. */
  public boolean shrinks() {
    return shrinks;
  }

  /** The entity tag of this answer in a coding. */
  public String tag(int coding) {
    return coding == Codings.PLAIN || coded.get(coding) == plain
        ? tag
        : EntityTags.coded(tag, codings.name(coding));
  }

  /** The answer in a coding, or null where it was not made yet. Does not block. */
  public @Nullable Wire wire(int coding) {
    return coding == Codings.PLAIN || !success() ? plain : coded.get(coding);
  }

  /** The answer in a coding, made where it was not; blocks. */
  public Wire make(int coding) {
    Wire known = wire(coding);
    if (known != null) {
      return known;
    }
    synchronized (making) {
      known = wire(coding);
      if (known != null) {
        return known;
      }
      byte[] shorter = codings.encode(coding, content, Effort.KEPT);
      Wire made =
          shorter == null
              ? plain
              : Wire.of(
                  new Response(200, response.headers(), new Body.Bytes(shorter))
                      .with("content-encoding", codings.name(coding))
                      .with("etag", tag(coding)));
      coded.set(coding, made);
      return made;
    }
  }

  /** What a client gets that has the answer in this coding already. */
  public Wire unchanged(int coding) {
    int place = coding + 1;
    Wire known = unchanged.get(place);
    if (known == null) {
      known = Wire.of(Finishing.notModified(tagged(response, coding)));
      unchanged.set(place, known);
    }
    return known;
  }

  @Override
  public boolean lasting() {
    return lasting;
  }

  @Override
  public int weight() {
    int weight = 512 + content.length + plain.weight();
    for (int coding = 0; coding < coded.length(); coding++) {
      Wire wire = coded.get(coding);
      weight += wire == null || wire == plain ? 0 : wire.weight();
    }
    return weight;
  }
}
