package dev.slipway.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.event.Event;
import dev.slipway.core.generation.Claim;
import dev.slipway.core.generation.Generation;
import dev.slipway.core.generation.GenerationStatus;
import dev.slipway.core.generation.GenerationUse;
import dev.slipway.core.generation.IdempotencyKey;
import dev.slipway.core.generation.NewGeneration;
import dev.slipway.core.generation.Submission;
import dev.slipway.core.model.ModelImage;
import dev.slipway.core.model.ModelUse;
import dev.slipway.core.version.FileTree;
import dev.slipway.core.version.Publication;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every queue of generations does. */
public abstract class GenerationStoreContract extends StorageContract {
  private static final Instant T0 = Samples.START;

  private static NewGeneration keyed(String key, String hash, Instant at) {
    App app = Samples.app("app", "x", at);
    Generation generation = Samples.generation(app.id(), at);
    return new NewGeneration(app, generation, new IdempotencyKey(key, hash), List.of());
  }

  private Generation followUp(App app, Instant at) {
    Generation generation = Samples.generation(app.id(), at);
    assertThat(storage().generations().submit(new NewGeneration(null, generation, null, List.of())))
        .isEqualTo(new Submission.Accepted());
    return generation;
  }

  private Generation stored(Claim claim) {
    return storage().generations().find(claim.lease().app(), claim.generation().id()).orElseThrow();
  }

  private App app(App app) {
    return storage().apps().find(app.id()).orElseThrow();
  }

  private Optional<Claim> claim(Instant now) {
    return storage().generations().claim(LEASE, now);
  }

  private boolean finish(Claim claim, @Nullable String failure) {
    return storage()
        .generations()
        .finish(claim.lease(), failure, null, List.of(Samples.message("end")), T0);
  }

  @Test
  void keepsThePicturesOfAGenerationInTheirOrderAndLosesThemWithTheApp() {
    App app = Samples.app("app", "x", T0);
    Generation generation = Samples.generation(app.id(), T0);
    List<ModelImage> images =
        List.of(
            new ModelImage("image/png", new byte[] {0, 1, -1}),
            new ModelImage("image/webp", new byte[3_000]));
    storage().generations().submit(new NewGeneration(app, generation, null, List.of(), images));
    Generation bare = Samples.generation(app.id(), T0.plusSeconds(1));
    storage().generations().submit(new NewGeneration(null, bare, null, List.of()));

    assertThat(storage().generations().images(app.id(), generation.id()))
        .usingRecursiveComparison()
        .isEqualTo(images);
    assertThat(storage().generations().images(app.id(), bare.id())).isEmpty();
    assertThat(storage().generations().images(Samples.appId(), generation.id())).isEmpty();
    storage().apps().delete(app.id());
    assertThat(storage().generations().images(app.id(), generation.id())).isEmpty();
  }

  @Test
  void hasNothingToDoAtFirst() {
    assertThat(claim(T0)).isEmpty();
    assertThat(storage().generations().find(Samples.appId(), Samples.generationId())).isEmpty();
    assertThat(storage().generations().history(Samples.appId(), 9)).isEmpty();
    assertThat(
            storage().generations().cancel(Samples.appId(), Samples.generationId(), List.of(), T0))
        .isFalse();
  }

  @Test
  void storesAnAppItsGenerationAndEventsTogether() {
    App app = Samples.app("app", "x", T0);
    Generation generation = Samples.generation(app.id(), T0);
    storage()
        .generations()
        .submit(new NewGeneration(app, generation, null, List.of(Samples.message("hello"))));
    assertThat(storage().apps().find(app.id())).contains(app);
    assertThat(storage().generations().find(app.id(), generation.id())).contains(generation);
    assertThat(storage().generations().find(Samples.appId(), generation.id())).isEmpty();
    assertThat(storage().events().read(app.id(), 0, 9))
        .containsExactly(
            new Event(1, Samples.message("a").type(), Samples.message("hello").data(), T0));
  }

  @Test
  void acceptsNothingForAnAbsentApp() {
    Generation generation = Samples.generation(Samples.appId(), T0);
    IdempotencyKey key = new IdempotencyKey("k", "h");
    NewGeneration orphan = new NewGeneration(null, generation, key, List.of(Samples.message("x")));
    assertThat(storage().generations().submit(orphan)).isEqualTo(new Submission.AppGone());
    assertThat(storage().generations().find(generation.app(), generation.id())).isEmpty();
    assertThat(storage().generations().submit(keyed("k", "other", T0)))
        .isEqualTo(new Submission.Accepted());
  }

  @Test
  void replaysAKeyAndRefusesItForAnotherRequest() {
    NewGeneration first = keyed("key", "hash", T0);
    assertThat(storage().generations().submit(first)).isEqualTo(new Submission.Accepted());
    NewGeneration second = keyed("key", "hash", T0.plusSeconds(9));
    assertThat(storage().generations().submit(second))
        .isEqualTo(new Submission.Replayed(first.generation().app(), first.generation().id()));
    assertThat(storage().generations().submit(keyed("key", "other", T0)))
        .isEqualTo(new Submission.KeyReused());
    assertThat(storage().generations().submit(keyed("Key", "hash", T0)))
        .isEqualTo(new Submission.Accepted());
    assertThat(storage().apps().count(null)).isEqualTo(2);
    storage().apps().delete(first.generation().app());
    assertThat(storage().generations().submit(keyed("key", "hash", T0)))
        .isEqualTo(new Submission.Accepted());
  }

  @Test
  void acceptsOneOfFiftyWithTheSameKey() {
    List<Submission> all =
        together(50, number -> () -> storage().generations().submit(keyed("key", "hash", T0)));
    assertThat(all).filteredOn(Submission.Accepted.class::isInstance).hasSize(1);
    assertThat(all).filteredOn(Submission.Replayed.class::isInstance).hasSize(49);
    assertThat(all.stream().filter(Submission.Replayed.class::isInstance).distinct()).hasSize(1);
    assertThat(storage().apps().count(null)).isEqualTo(1);
  }

  @Test
  void takesTheOldestFirst() {
    App late = submitted("late", "x", T0.plusSeconds(2));
    App early = submitted("early", "x", T0);
    App middle = submitted("middle", "x", T0.plusSeconds(1));
    assertThat(claimed(T0).lease().app()).isEqualTo(early.id());
    assertThat(claimed(T0).lease().app()).isEqualTo(middle.id());
    assertThat(claimed(T0).lease().app()).isEqualTo(late.id());
    assertThat(claim(T0)).isEmpty();
  }

  @Test
  void countsTheAttemptAndSetsANewAppToGenerating() {
    App app = submitted("app", "x", T0);
    Claim claim = claimed(T0.plusSeconds(1));
    assertThat(claim.generation().status()).isEqualTo(GenerationStatus.RUNNING);
    assertThat(claim.generation().attempts()).isEqualTo(1);
    assertThat(claim.generation().fence()).isEqualTo(claim.lease().fence()).isPositive();
    assertThat(stored(claim)).isEqualTo(claim.generation());
    assertThat(app(app).status()).isEqualTo(AppStatus.GENERATING);
    assertThat(app(app).updatedAt()).isEqualTo(T0.plusSeconds(1));
  }

  @Test
  void leavesTheStatusOfAnAppThatHasAVersion() {
    App app = running("app", T0);
    followUp(app, T0);
    Claim claim = claimed(T0);
    assertThat(app(app)).isEqualTo(app);
    assertThat(finish(claim, "broken")).isTrue();
    assertThat(app(app)).isEqualTo(app);
  }

  @Test
  void worksOnOneGenerationOfAnAppAtATime() {
    App app = running("app", T0);
    Generation first = followUp(app, T0);
    Generation second = followUp(app, T0.plusSeconds(1));
    Claim claim = claimed(T0);
    assertThat(claim.generation().id()).isEqualTo(first.id());
    assertThat(claim(T0)).isEmpty();
    App other = submitted("other", "x", T0.plusSeconds(5));
    assertThat(claimed(T0).lease().app()).isEqualTo(other.id());
    finish(claim, null);
    assertThat(claimed(T0).generation().id()).isEqualTo(second.id());
  }

  @Test
  void claimsEachGenerationOnceThoughManyAsk() {
    for (int number = 0; number < 24; number++) {
      submitted("app" + number, "x", T0.plusSeconds(number));
    }
    List<Long> counts =
        together(
            8,
            number ->
                () -> {
                  long taken = 0;
                  for (int turn = 0; turn < 30; turn++) {
                    taken += claim(T0).isPresent() ? 1 : 0;
                  }
                  return taken;
                });
    assertThat(counts.stream().mapToLong(Long::longValue).sum()).isEqualTo(24);
  }

  @Test
  void holdsALeaseToItsLastMomentAndLongerWhenRenewed() {
    submitted("app", "x", T0);
    Claim claim = claimed(T0);
    assertThat(claim(T0.plus(LEASE))).isEmpty();
    assertThat(storage().generations().renew(claim.lease(), LEASE, T0.plusSeconds(10))).isTrue();
    assertThat(claim(T0.plus(LEASE).plusSeconds(10))).isEmpty();
    assertThat(claim(T0.plus(LEASE).plusSeconds(11))).isPresent();
  }

  @Test
  void leavesNothingToAnOldLease() {
    App app = submitted("app", "x", T0);
    Claim old = claimed(T0);
    Claim claim = claimed(T0.plus(LEASE).plusSeconds(1));
    assertThat(claim.generation().id()).isEqualTo(old.generation().id());
    assertThat(claim.generation().attempts()).isEqualTo(2);
    assertThat(claim.lease().fence()).isGreaterThan(old.lease().fence());
    assertThat(storage().generations().renew(old.lease(), Duration.ofDays(1), T0)).isFalse();
    assertThat(storage().events().append(old.lease(), List.of(Samples.message("x")), T0)).isFalse();
    assertThat(finish(old, "broken")).isFalse();
    assertThat(
            storage()
                .versions()
                .publish(Samples.version(app.id(), 0, FileTree.EMPTY, old.lease(), T0)))
        .isEqualTo(new Publication.LeaseLost());
    assertThat(stored(claim)).isEqualTo(claim.generation());
    assertThat(storage().events().last(app.id())).isZero();
    assertThat(app(app).status()).isEqualTo(AppStatus.GENERATING);
    assertThat(storage().generations().renew(claim.lease(), LEASE, T0)).isTrue();
    assertThat(finish(claim, "broken")).isTrue();
  }

  @Test
  void failsAnAppThatHasNoVersionWithTheReason() {
    App app = submitted("app", "x", T0);
    Claim claim = claimed(T0);
    assertThat(finish(claim, "broken")).isTrue();
    assertThat(finish(claim, "again")).isFalse();
    assertThat(stored(claim).status()).isEqualTo(GenerationStatus.FAILED);
    assertThat(stored(claim).failure()).isEqualTo("broken");
    assertThat(app(app).status()).isEqualTo(AppStatus.FAILED);
    assertThat(app(app).failure()).isEqualTo("broken");
    assertThat(storage().apps().count(AppStatus.FAILED)).isEqualTo(1);
    assertThat(storage().events().last(app.id())).isEqualTo(1);
  }

  @Test
  void failsAnAppWhoseFirstPromptWasDoneWithoutAVersion() {
    App app = submitted("app", "x", T0);
    Claim claim = claimed(T0);
    assertThat(finish(claim, null)).isTrue();
    assertThat(stored(claim).status()).isEqualTo(GenerationStatus.DONE);
    assertThat(stored(claim).failure()).isNull();
    assertThat(app(app).status()).isEqualTo(AppStatus.FAILED);
    assertThat(app(app).failure()).isEqualTo("The first prompt led to no version.");
  }

  @Test
  void forgetsTheFailureWhenAFailedAppIsTriedAgain() {
    App app = submitted("app", "x", T0);
    finish(claimed(T0), "broken");
    followUp(app, T0.plusSeconds(1));
    claimed(T0);
    assertThat(app(app).status()).isEqualTo(AppStatus.GENERATING);
    assertThat(app(app).failure()).isNull();
  }

  @Test
  void cancelsWhatWaitsExactlyOnce() {
    App app = submitted("app", "x", T0);
    Generation generation = storage().generations().history(app.id(), 1).getFirst();
    List<Boolean> all = together(8, number -> () -> cancel(app, generation));
    assertThat(all).filteredOn(Boolean::booleanValue).hasSize(1);
    assertThat(storage().events().last(app.id())).isEqualTo(1);
    assertThat(app(app).status()).isEqualTo(AppStatus.FAILED);
    assertThat(app(app).failure()).isEqualTo("cancelled");
    assertThat(claim(T0)).isEmpty();
  }

  private boolean cancel(App app, Generation generation) {
    return storage()
        .generations()
        .cancel(app.id(), generation.id(), List.of(Samples.message("stop")), T0);
  }

  @Test
  void cancelsWhatRunsAndTakesItsLease() {
    App app = submitted("app", "x", T0);
    Claim claim = claimed(T0);
    assertThat(cancel(Samples.app("other", "x", T0), claim.generation())).isFalse();
    assertThat(cancel(app, claim.generation())).isTrue();
    assertThat(cancel(app, claim.generation())).isFalse();
    assertThat(stored(claim).status()).isEqualTo(GenerationStatus.CANCELLED);
    assertThat(storage().generations().renew(claim.lease(), LEASE, T0)).isFalse();
    assertThat(finish(claim, null)).isFalse();
    assertThat(claim(T0.plus(LEASE).plusSeconds(9))).isEmpty();
  }

  @Test
  void cancelsNothingThatIsOver() {
    for (String failure : new @Nullable String[] {null, "broken"}) {
      App app = submitted("app", "x", T0);
      Claim claim = claimed(T0);
      finish(claim, failure);
      Generation before = stored(claim);
      assertThat(cancel(app, claim.generation())).isFalse();
      assertThat(stored(claim)).isEqualTo(before);
    }
  }

  @Test
  void givesTheHistoryNewestFirst() {
    App app = running("app", T0);
    Generation one = followUp(app, T0);
    Generation two = followUp(app, T0.plusSeconds(1));
    Generation three = followUp(app, T0.plusSeconds(2));
    assertThat(storage().generations().history(app.id(), 9)).containsExactly(three, two, one);
    assertThat(storage().generations().history(app.id(), 2)).containsExactly(three, two);
  }

  private static GenerationUse use(String engine, long tokens) {
    return new GenerationUse(engine, new ModelUse(tokens, 2 * tokens, 3 * tokens));
  }

  @Test
  void keepsWhatModelsUsedWithTheEnd() {
    submitted("done", "x", T0);
    submitted("failed", "x", T0.plusSeconds(1));
    submitted("published", "x", T0.plusSeconds(2));
    submitted("without", "x", T0.plusSeconds(3));
    Claim done = claimed(T0);
    Claim failed = claimed(T0);
    Claim published = claimed(T0);
    Claim without = claimed(T0);
    assertThat(stored(done).use()).isNull();
    storage().generations().finish(done.lease(), null, use("a:1", 10), List.of(), T0);
    storage().generations().finish(failed.lease(), "broken", use("b:1", 20), List.of(), T0);
    storage()
        .versions()
        .publish(
            Samples.version(
                    published.lease().app(), 0, Samples.tree("a", "b"), published.lease(), T0)
                .withUse(use("c:1", 30)));
    finish(without, null);
    assertThat(stored(done).use()).isEqualTo(use("a:1", 10));
    assertThat(stored(failed).use()).isEqualTo(use("b:1", 20));
    assertThat(stored(published).use()).isEqualTo(use("c:1", 30));
    assertThat(stored(without).use()).isNull();
    assertThat(storage().generations().history(done.lease().app(), 9))
        .containsExactly(stored(done));
  }

  @Test
  void addsWhatAttemptsUsedAndNamesTheLastEngine() {
    App app = submitted("app", "x", T0);
    Claim first = claimed(T0);
    storage().generations().charge(app.id(), first.lease().generation(), use("a:1", 10));
    Claim second = claimed(T0.plus(LEASE).plusSeconds(1));
    assertThat(second.generation().use()).isEqualTo(use("a:1", 10));
    storage().generations().finish(second.lease(), null, use("b:1", 5), List.of(), T0);
    assertThat(stored(second).use()).isEqualTo(use("b:1", 15));
  }

  @Test
  void keepsNothingOfAnEndUnderALostLease() {
    submitted("app", "x", T0);
    Claim lost = claimed(T0);
    Claim held = claimed(T0.plus(LEASE).plusSeconds(1));
    assertThat(storage().generations().finish(lost.lease(), null, use("a:1", 10), List.of(), T0))
        .isFalse();
    assertThat(stored(held).use()).isNull();
  }

  @Test
  void chargesWhatWasCancelledAndNothingOfAnotherApp() {
    App app = submitted("app", "x", T0);
    Claim claim = claimed(T0);
    storage().generations().cancel(app.id(), claim.lease().generation(), List.of(), T0);
    storage().generations().charge(app.id(), claim.lease().generation(), use("a:1", 10));
    storage().generations().charge(Samples.appId(), claim.lease().generation(), use("a:1", 10));
    storage().generations().charge(app.id(), Samples.generationId(), use("a:1", 10));
    assertThat(stored(claim).use()).isEqualTo(use("a:1", 10));
    assertThat(stored(claim).status()).isEqualTo(GenerationStatus.CANCELLED);
  }
}
