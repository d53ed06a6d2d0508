package dev.slipway.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.App;
import dev.slipway.core.event.Event;
import dev.slipway.core.event.EventType;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.generation.Claim;
import dev.slipway.core.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every log does. */
public abstract class EventLogContract extends StorageContract {
  private static final Instant T0 = Samples.START;

  private List<Long> numbers(App app, long after, int limit) {
    return storage().events().read(app.id(), after, limit).stream().map(Event::sequence).toList();
  }

  @Test
  void isEmptyForAnAbsentApp() {
    assertThat(storage().events().read(Samples.appId(), 0, 9)).isEmpty();
    assertThat(storage().events().last(Samples.appId())).isZero();
  }

  @Test
  void readsExactlyWhatLiesBehindANumber() {
    App app = submitted("app", "x", T0);
    Claim claim = claimed(T0);
    for (int number = 1; number <= 5; number++) {
      NewEvent one = Samples.message("a" + number);
      NewEvent two = Samples.message("b" + number);
      assertThat(storage().events().append(claim.lease(), List.of(one, two), T0)).isTrue();
    }
    assertThat(storage().events().last(app.id())).isEqualTo(10);
    assertThat(numbers(app, 0, 3)).containsExactly(1L, 2L, 3L);
    assertThat(numbers(app, 7, 100)).containsExactly(8L, 9L, 10L);
    assertThat(numbers(app, 10, 100)).isEmpty();
    assertThat(numbers(app, 99, 100)).isEmpty();
    assertThat(storage().events().read(app.id(), 3, 1).getFirst().data())
        .isEqualTo(Samples.message("b2").data());
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void keepsEveryType(EventType type) {
    App app = submitted("app", "x", T0);
    NewEvent event = new NewEvent(type, new Json("{\"text\":\"ä🚀\\u0000\"}"));
    storage().events().append(claimed(T0).lease(), List.of(event), T0.plusNanos(1_999));
    assertThat(storage().events().read(app.id(), 0, 9))
        .containsExactly(new Event(1, type, event.data(), T0.plusNanos(1_000)));
  }

  @Test
  void appendsNothingUnderALeaseOfAnotherApp() {
    App app = submitted("app", "x", T0);
    App other = submitted("other", "x", T0.plusSeconds(1));
    Claim claim = claimed(T0);
    dev.slipway.core.generation.Lease forged =
        new dev.slipway.core.generation.Lease(
            claim.generation().id(), other.id(), claim.lease().fence());
    assertThat(storage().events().append(forged, List.of(Samples.message("x")), T0)).isFalse();
    assertThat(storage().events().last(other.id())).isZero();
    assertThat(storage().events().last(app.id())).isZero();
  }

  @Test
  void appendsNothingAndStillTellsOfTheLease() {
    submitted("app", "x", T0);
    Claim claim = claimed(T0);
    assertThat(storage().events().append(claim.lease(), List.of(), T0)).isTrue();
    storage().generations().finish(claim.lease(), null, null, List.of(), T0);
    assertThat(storage().events().append(claim.lease(), List.of(), T0)).isFalse();
  }

  @Test
  void notesAreNumberedWithTheEventsOfGenerations() {
    App app = submitted("app", "x", T0);
    Claim claim = claimed(T0);
    assertThat(storage().events().note(app.id(), List.of(Samples.message("a")), T0)).isTrue();
    storage().events().append(claim.lease(), List.of(Samples.message("b")), T0);
    storage().generations().finish(claim.lease(), null, null, List.of(), T0);
    assertThat(storage().events().note(app.id(), List.of(Samples.message("c")), T0)).isTrue();
    assertThat(storage().events().read(app.id(), 0, 9))
        .extracting(Event::data)
        .containsExactly(
            Samples.message("a").data(), Samples.message("b").data(), Samples.message("c").data());
    assertThat(numbers(app, 0, 9)).containsExactly(1L, 2L, 3L);
  }

  @Test
  void notesNothingOfAnAbsentApp() {
    assertThat(storage().events().note(Samples.appId(), List.of(Samples.message("x")), T0))
        .isFalse();
  }

  @Test
  void numbersWithoutGapsThoughManyWriteAtOnce() {
    App app = submitted("app", "x", T0);
    Claim claim = claimed(T0);
    together(
        8,
        number ->
            () -> {
              for (int turn = 0; turn < 25; turn++) {
                List<NewEvent> events =
                    List.of(Samples.message(number + "-" + turn), Samples.message("second"));
                assertThat(storage().events().append(claim.lease(), events, T0)).isTrue();
              }
              return true;
            });
    List<Event> all = storage().events().read(app.id(), 0, 1_000);
    assertThat(all)
        .extracting(Event::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 400).boxed().toList());
    for (int index = 0; index < all.size(); index += 2) {
      assertThat(all.get(index + 1).data()).isEqualTo(Samples.message("second").data());
    }
    assertThat(storage().events().last(app.id())).isEqualTo(400);
  }
}
