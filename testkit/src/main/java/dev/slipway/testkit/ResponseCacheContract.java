package dev.slipway.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.app.AppId;
import dev.slipway.core.cache.CacheKey;
import dev.slipway.core.cache.CacheTag;
import dev.slipway.core.cache.CachedAnswer;
import dev.slipway.core.cache.Lifetime;
import dev.slipway.core.cache.ResponseCache;
import dev.slipway.core.cache.ResponseCache.Load;
import dev.slipway.core.cache.ResponseCache.Lookup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every cache of answers does. */
public abstract class ResponseCacheContract {
  private static final Lifetime LIFETIME =
      new Lifetime(Duration.ofSeconds(100), Duration.ofSeconds(50));
  private static final AppId ONE = Samples.appId();
  private static final AppId OTHER = Samples.appId();
  private static final List<CacheTag> TAGS = List.of(new CacheTag.OneApp(ONE));

  private final ManualClock clock = new ManualClock(Samples.START);
  private ResponseCache<Text> cache;

  @BeforeEach
  void openCache() {
    cache = open(1 << 20, clock);
  }

  /** An empty cache. */
  protected abstract ResponseCache<Text> open(long capacity, ManualClock clock);

  /** An answer that is a text. */
  public record Text(String text, int weight, boolean lasting) implements CachedAnswer {
    static Text of(String text) {
      return new Text(text, 100, true);
    }
  }

  private static CacheKey key(String detail) {
    return new CacheKey("somebody", "/route", List.of(detail));
  }

  private Lookup<Text> look(String key) {
    return cache.look(key(key), TAGS, LIFETIME);
  }

  /** The duty to load that a lookup must have brought. */
  private static Load<Text> load(Lookup<Text> lookup) {
    assertThat(lookup).isInstanceOf(Lookup.Awaited.class);
    @Nullable Load<Text> load = ((Lookup.Awaited<Text>) lookup).load();
    if (load == null) {
      throw new AssertionError("somebody else loads");
    }
    return load;
  }

  private static CompletionStage<Text> answer(Lookup<Text> lookup) {
    return ((Lookup.Awaited<Text>) lookup).answer();
  }

  private void fill(String key, String text) {
    load(look(key)).run(() -> Text.of(text));
  }

  private void assertFresh(String key, String text) {
    assertThat(look(key))
        .isInstanceOfSatisfying(
            Lookup.Fresh.class,
            fresh -> assertThat(fresh.held().answer()).isEqualTo(Text.of(text)));
  }

  @Test
  void givesOutWhatWasMadeUntilItsTimeIsOver() {
    assertThat(cache.find(key("a"))).isNull();
    fill("a", "one");
    assertFresh("a", "one");
    clock.advance(Duration.ofSeconds(89));
    assertThat(cache.find(key("a"))).isEqualTo(new ResponseCache.Held<>(Text.of("one"), 89));
    clock.advance(Duration.ofSeconds(12));
    assertThat(cache.find(key("a"))).isNull();
    assertThat(look("a")).isInstanceOf(Lookup.Stale.class);
    clock.advance(Duration.ofSeconds(50));
    assertThat(look("a")).isInstanceOf(Lookup.Awaited.class);
  }

  @Test
  void answersDoNotAllEndAtTheSameTime() {
    for (int number = 0; number < 100; number++) {
      fill("key " + number, "x");
    }
    clock.advance(Duration.ofSeconds(95));
    int left = 0;
    for (int number = 0; number < 100; number++) {
      left += cache.find(key("key " + number)) == null ? 0 : 1;
    }
    assertThat(left).isBetween(10, 90);
  }

  @Test
  void aWriteEndsTheAnswersOfItsTagsAndNoOthers() {
    List<List<CacheTag>> all =
        List.of(
            List.of(new CacheTag.Lists()),
            List.of(new CacheTag.OneApp(ONE)),
            List.of(new CacheTag.OneApp(OTHER)),
            List.of(new CacheTag.StoredVersions(ONE)));
    for (List<CacheTag> ended : all) {
      for (List<CacheTag> tags : all) {
        CacheKey key = key(ended + " " + tags);
        load(cache.look(key, tags, LIFETIME)).run(() -> Text.of("x"));
        cache.invalidate(ended);
        assertThat(cache.find(key) == null).as(ended + " " + tags).isEqualTo(ended.equals(tags));
      }
    }
    CacheKey both = key("both");
    List<CacheTag> tags = List.of(new CacheTag.Lists(), new CacheTag.OneApp(ONE));
    load(cache.look(both, tags, LIFETIME)).run(() -> Text.of("x"));
    cache.invalidate(List.of(new CacheTag.OneApp(ONE)));
    assertThat(cache.find(both)).isNull();
  }

  @Test
  void anAnswerWhoseMakingBeganBeforeAWriteIsNotKept() {
    Load<Text> load = load(look("a"));
    load.run(() -> {
      cache.invalidate(TAGS);
      return Text.of("old");
    });
    assertThat(cache.find(key("a"))).isNull();
    assertThat(look("a")).isInstanceOf(Lookup.Awaited.class);
  }

  @Test
  void whoComesAfterAWriteDoesNotWaitForAnAnswerFromBeforeIt() {
    Lookup<Text> early = look("a");
    cache.invalidate(TAGS);
    Lookup<Text> late = look("a");
    Load<Text> second = load(late);
    load(early).run(() -> Text.of("old"));
    assertThat(answer(late).toCompletableFuture()).isNotDone();
    assertThat(answer(early).toCompletableFuture()).isCompletedWithValue(Text.of("old"));
    second.run(() -> Text.of("new"));
    assertThat(answer(late).toCompletableFuture()).isCompletedWithValue(Text.of("new"));
    assertFresh("a", "new");
  }

  @Test
  void ofTwoHundredAtOnceOneLoadsAndAllGetTheAnswer() throws Exception {
    AtomicInteger loads = new AtomicInteger();
    CountDownLatch begin = new CountDownLatch(1);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Text>> answers = new ArrayList<>();
      CountDownLatch looked = new CountDownLatch(200);
      for (int number = 0; number < 200; number++) {
        answers.add(
            callers.submit(() -> {
              begin.await();
              Lookup.Awaited<Text> awaited = (Lookup.Awaited<Text>) look("a");
              looked.countDown();
              @Nullable Load<Text> mine = awaited.load();
              if (mine != null) {
                mine.run(() -> {
                  looked.await();
                  return Text.of("made " + loads.incrementAndGet());
                });
              }
              return awaited.answer().toCompletableFuture().get();
            }));
      }
      begin.countDown();
      for (Future<Text> answer : answers) {
        assertThat(answer.get()).isEqualTo(Text.of("made 1"));
      }
    }
    assertThat(loads).hasValue(1);
    assertThat(cache.figures().loads()).isEqualTo(1);
    Volume.say("C5", "200 at once, %d load".formatted(loads.get()));
  }

  @Test
  void aLoadThatHangsOrFailsHurtsNoOtherKeyAndIsNotKept() {
    Lookup<Text> hanging = look("slow");
    Lookup<Text> waiting = look("slow");
    assertThat(((Lookup.Awaited<Text>) waiting).load()).isNull();
    fill("other", "quick");
    assertFresh("other", "quick");
    IllegalStateException failure = new IllegalStateException("no");
    load(hanging)
        .run(() -> {
          throw failure;
        });
    for (Lookup<Text> each : List.of(hanging, waiting)) {
      assertThatThrownBy(() -> answer(each).toCompletableFuture().join()).hasCause(failure);
    }
    fill("slow", "at last");
    assertFresh("slow", "at last");
    assertFresh("other", "quick");
    assertThat(cache.figures().failures()).isEqualTo(1);
  }

  @Test
  void aLoadThatBreaksDownIsOneThatFailed() {
    Lookup<Text> broken = look("a");
    AssertionError failure = new AssertionError("not even an exception");
    load(broken)
        .run(() -> {
          throw failure;
        });
    assertThatThrownBy(() -> answer(broken).toCompletableFuture().join()).hasCause(failure);
    fill("a", "at last");
    assertFresh("a", "at last");
  }

  @Test
  void aLoadThatIsRefusedIsAnotherCallersTurn() {
    Lookup<Text> first = look("a");
    IllegalStateException failure = new IllegalStateException("no place");
    load(first).refuse(failure);
    assertThatThrownBy(() -> answer(first).toCompletableFuture().join()).hasCause(failure);
    fill("a", "one");
    assertFresh("a", "one");
  }

  @Test
  void nobodyWaitsForeverForALoadThatIsStuck() {
    Lookup<Text> stuck = look("a");
    clock.advance(Duration.ofMinutes(2));
    fill("a", "one");
    assertFresh("a", "one");
    assertThat(answer(stuck).toCompletableFuture()).isNotDone();
  }

  @Test
  void pastItsTimeAnAnswerIsGivenOutWhileOneCallerMakesANewOne() {
    fill("a", "old");
    clock.advance(Duration.ofSeconds(101));
    Lookup.Stale<Text> first = (Lookup.Stale<Text>) look("a");
    Lookup.Stale<Text> second = (Lookup.Stale<Text>) look("a");
    assertThat(first.held().answer()).isEqualTo(Text.of("old"));
    assertThat(first.held().ageSeconds()).isEqualTo(101);
    assertThat(second.refresh()).isNull();
    @Nullable Load<Text> refresh = first.refresh();
    assertThat(refresh).isNotNull();
    if (refresh != null) {
      refresh.run(() -> {
        throw new IllegalStateException("not now");
      });
    }
    Lookup.Stale<Text> third = (Lookup.Stale<Text>) look("a");
    @Nullable Load<Text> again = third.refresh();
    if (again != null) {
      again.run(() -> Text.of("new"));
    }
    assertFresh("a", "new");
  }

  @Test
  void pastItsTimeAnAnswerThatAWriteEndedIsNotGivenOut() {
    fill("a", "old");
    clock.advance(Duration.ofSeconds(101));
    cache.invalidate(TAGS);
    assertThat(look("a")).isInstanceOf(Lookup.Awaited.class);
  }

  @Test
  void anAnswerForOneCallerIsNotKept() {
    Lookup<Text> lookup = look("a");
    load(lookup).run(() -> new Text("mine", 100, false));
    assertThat(answer(lookup).toCompletableFuture()).isCompleted();
    assertThat(cache.find(key("a"))).isNull();
  }

  @Test
  void answersTakeNoMoreThanTheCapacity() {
    for (int number = 0; number < 1_000; number++) {
      load(look("key " + number)).run(() -> new Text("x", 10_000, true));
    }
    assertThat(cache.figures().bytes()).isBetween(500_000L, 1L << 20);
    assertThat(cache.figures().evictions()).isGreaterThan(500);
    assertThat(cache.figures().entries()).isLessThan(110);
    load(look("huge")).run(() -> new Text("x", 500_000, true));
    assertThat(cache.find(key("huge"))).isNull();
  }

  @Test
  void anAnswerThatGrewIsWeighedAgain() {
    AtomicInteger weight = new AtomicInteger(1_000);
    ResponseCache<Growing> own = openGrowing(1 << 20, clock);
    growingLoad(own).run(() -> new Growing(weight));
    long before = own.figures().bytes();
    weight.set(5_000);
    own.weighAgain(key("a"));
    assertThat(own.figures().bytes()).isEqualTo(before + 4_000);
    own.weighAgain(key("nothing"));
  }

  private static Load<Growing> growingLoad(ResponseCache<Growing> own) {
    Lookup.Awaited<Growing> lookup = (Lookup.Awaited<Growing>) own.look(key("a"), TAGS, LIFETIME);
    @Nullable Load<Growing> load = lookup.load();
    if (load == null) {
      throw new AssertionError("somebody else loads");
    }
    return load;
  }

  /** An empty cache for answers that grow. */
  protected abstract ResponseCache<Growing> openGrowing(long capacity, ManualClock clock);

  /** An answer whose weight changes. */
  public record Growing(AtomicInteger size) implements CachedAnswer {
    @Override
    public int weight() {
      return size.get();
    }

    @Override
    public boolean lasting() {
      return true;
    }
  }
}
