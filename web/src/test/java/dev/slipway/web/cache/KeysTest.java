package dev.slipway.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.cache.CacheFigures;
import dev.slipway.core.cache.CacheKey;
import dev.slipway.core.cache.CacheTag;
import dev.slipway.core.cache.Lifetime;
import dev.slipway.core.cache.ResponseCache;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.testkit.Samples;
import dev.slipway.testkit.Volume;
import dev.slipway.web.PlatformSite;
import dev.slipway.web.TestSite;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import dev.slipway.web.http.Reuse;
import dev.slipway.web.http.Route;
import dev.slipway.web.http.Site;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who shares an answer with whom. */
class KeysTest {
  private static final int PAIRS = 10_000;
  private static final List<String> APPS =
      List.of(Samples.appId().value(), Samples.appId().value());

  private final Recording cache = new Recording();
  private final PlatformSite site =
      TestSite.of(
          List.of(
              Route.get("/api/apps", _ -> Response.empty(200), "list")
                  .query("limit", "q")
                  .reused(Reuse.ofLists(Map.of())),
              Route.get("/open", _ -> Response.empty(200), "open")
                  .open()
                  .reused(Reuse.ofProduct())),
          cache);

  /**
   * What a caller may see, worked out from the request alone and not from the server's code.
   *
   * @param site whose contents: the platform's or which app's at which version
   * @param rights as whom
   */
  private record Caller(String site, String rights) {}

  private record Sample(Request request, Caller caller) {}

  @Test
  void twoCallersWithDifferentRightsNeverShareAKey() {
    Random random = new Random(20_261);
    int compared = 0;
    int shared = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      Sample one = sample(random);
      Sample other = sample(random);
      Optional<CacheKey> oneKey = key(one.request());
      Optional<CacheKey> otherKey = key(other.request());
      if (oneKey.isEmpty() || otherKey.isEmpty()) {
        continue;
      }
      compared++;
      boolean same = oneKey.equals(otherKey);
      shared += same ? 1 : 0;
      if (same) {
        assertThat(other.caller()).as(one + " and " + other).isEqualTo(one.caller());
      }
    }
    assertThat(compared).isGreaterThan(PAIRS / 4);
    assertThat(shared).isPositive();
    Volume.say(
        "C7",
        "%d pairs with keys, %d shared, all with the same rights".formatted(compared, shared));
  }

  @Test
  void whoMayNotSeeAnAnswerHasNoKeyAtAll() {
    Random random = new Random(7);
    int refused = 0;
    for (int number = 0; number < PAIRS; number++) {
      Sample sample = sample(random);
      if (sample.caller().rights().equals("none")) {
        refused++;
        assertThat(key(sample.request())).as(sample.toString()).isEmpty();
        assertThat(site.recall(sample.request().host(), sample.request().uri(), sample.request()))
            .isNull();
      } else {
        Optional<CacheKey> _ = key(sample.request());
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void aValueThatLooksLikeTwoParametersIsOne() {
    Map<String, List<String>> signedIn =
        Map.of("authorization", List.of("Bearer " + TestSite.TOKEN));
    Request tricky = request("localhost:1", "/api/apps?", signedIn, "q", "a\nlimit\n5");
    Request plain = request("localhost:1", "/api/apps?", signedIn, "q", "a", "limit", "5");
    assertThat(key(tricky)).isPresent().isNotEqualTo(key(plain));
  }

  private Optional<CacheKey> key(Request request) {
    cache.last = null;
    try {
      if (site.choose(request) instanceof Site.Choice.Shared shared) {
        shared.sharing().look();
      }
    } catch (SlipwayException refused) {
      return Optional.empty();
    }
    return Optional.ofNullable(cache.last);
  }

  private static Sample sample(Random random) {
    Map<String, List<String>> headers = new HashMap<>();
    boolean token = random.nextBoolean();
    boolean opaque = random.nextInt(3) == 0;
    boolean framed = random.nextInt(3) == 0;
    if (token) {
      headers.put("authorization", List.of("Bearer " + TestSite.TOKEN));
    }
    if (opaque) {
      headers.put("origin", List.of("null"));
    }
    if (framed) {
      headers.put("sec-fetch-dest", List.of("iframe"));
    }
    String label =
        APPS.get(random.nextInt(2)) + List.of("", "-v1", "-v2", "-s1").get(random.nextInt(4));
    String view = label + (framed ? " framed" : "");
    String file = List.of("/", "/a.txt", "/preview/a").get(random.nextInt(3));
    return switch (random.nextInt(4)) {
      case 0 -> {
        String limit = Integer.toString(random.nextInt(3));
        yield new Sample(
            request("localhost:1", "/api/apps?limit=" + limit, headers, "limit", limit),
            new Caller("platform", token ? "signed in" : "none"));
      }
      case 1 ->
          new Sample(request("localhost:1", "/open", headers), new Caller("platform", "anybody"));
      case 2 -> new Sample(request(label + ".localhost:1", file, headers), new Caller(view, "own"));
      default ->
          new Sample(
              request("localhost:1", "/preview/" + label + file, headers),
              new Caller(view, opaque ? "opaque" : "below"));
    };
  }

  private static Request request(
      String host, String uri, Map<String, List<String>> headers, String... query) {
    Map<String, List<String>> all = new HashMap<>(headers);
    all.put("host", List.of(host));
    List<Map.Entry<String, String>> entries = new java.util.ArrayList<>();
    for (int index = 0; index < query.length; index += 2) {
      entries.add(Map.entry(query[index], query[index + 1]));
    }
    int question = uri.indexOf('?');
    String path = question < 0 ? uri : uri.substring(0, question);
    return new Request("GET", host, uri, path, Map.of(), entries, all, new byte[0]);
  }

  /** Remembers the last key that was asked for. */
  private static final class Recording implements ResponseCache<FinishedAnswer> {
    private @Nullable CacheKey last;

    @Override
    public @Nullable Held<FinishedAnswer> find(CacheKey key) {
      return null;
    }

    @Override
    public Lookup<FinishedAnswer> look(CacheKey key, List<CacheTag> tags, Lifetime lifetime) {
      last = key;
      return new Lookup.Awaited<>(new CompletableFuture<>(), null);
    }

    @Override
    public void weighAgain(CacheKey key) {}

    @Override
    public void invalidate(Collection<? extends CacheTag> tags) {}

    @Override
    public CacheFigures figures() {
      return new CacheFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
  }
}
