package dev.slipway.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.app.AppId;
import dev.slipway.core.cache.CacheFigures;
import dev.slipway.core.cache.CacheKey;
import dev.slipway.core.cache.CacheTag;
import dev.slipway.core.cache.CachedAnswer;
import dev.slipway.core.cache.Lifetime;
import dev.slipway.core.cache.ResponseCache;
import dev.slipway.testkit.Samples;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InvalidationTest {
  private final Ended cache = new Ended();
  private final Invalidation invalidation = new Invalidation(cache);
  private final AppId app = Samples.appId();

  @Test
  void aWriteEndsItsAnswersBeforeItReturnsAndAlsoWhereItFails() {
    assertThat(invalidation.<String>write(app, Invalidation.shown(app), () -> "done"))
        .isEqualTo("done");
    assertThat(cache.tags).containsExactlyElementsOf(Invalidation.shown(app));
    cache.tags.clear();
    assertThatThrownBy(() ->
            invalidation.<String>write(
                app,
                Invalidation.all(app),
                () -> {
                  throw new IllegalStateException("perhaps committed");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(cache.tags).containsExactlyInAnyOrderElementsOf(Invalidation.all(app));
  }

  @Test
  void whoeverReadsWhileAWriteIsUnderWayEndsWhatItWillEnd() {
    for (List<CacheTag> tags :
        List.of(
            Invalidation.shown(app),
            Invalidation.within(app),
            Invalidation.suggestions(app),
            Invalidation.all(app))) {
      cache.tags.clear();
      boolean _ =
          invalidation.write(
              app,
              tags,
              () -> {
                String _ = invalidation.read(app, () -> "what was committed just now");
                assertThat(cache.tags).containsExactlyInAnyOrderElementsOf(tags);
                return true;
              });
    }
    cache.tags.clear();
    boolean _ =
        invalidation.writeToSomeApp(
            () -> {
              invalidation.seen(app);
              assertThat(cache.tags).containsExactlyInAnyOrderElementsOf(Invalidation.shown(app));
              return true;
            },
            _ -> List.of());
  }

  @Test
  void aReadWithNoWriteUnderWayEndsNothing() {
    assertThat(invalidation.<String>read(app, () -> "as ever")).isEqualTo("as ever");
    boolean _ =
        invalidation.write(
            Samples.appId(),
            Invalidation.suggestions(Samples.appId()),
            () -> {
              invalidation.seen(app);
              return true;
            });
    assertThat(cache.tags).noneMatch(tag -> tag.equals(new CacheTag.OneApp(app)));
  }

  /** Remembers what was ended. */
  private static final class Ended implements ResponseCache<CachedAnswer> {
    private final List<CacheTag> tags = new ArrayList<>();

    @Override
    public @Nullable Held<CachedAnswer> find(CacheKey key) {
      return null;
    }

    @Override
    public Lookup<CachedAnswer> look(CacheKey key, List<CacheTag> of, Lifetime lifetime) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void weighAgain(CacheKey key) {}

    @Override
    public void invalidate(Collection<? extends CacheTag> ended) {
      tags.addAll(ended);
    }

    @Override
    public CacheFigures figures() {
      return new CacheFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
  }
}
