package dev.slipway.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.event.Event;
import dev.slipway.core.event.EventType;
import dev.slipway.core.json.Json;
import dev.slipway.core.record.AppRecord;
import dev.slipway.core.record.RecordKey;
import dev.slipway.core.record.RecordLimits;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.core.version.NewCopy;
import dev.slipway.core.version.Publication;
import dev.slipway.core.version.Version;
import dev.slipway.core.version.VersionCause;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store does when an app is made from another one. */
public abstract class CopyContract extends StorageContract {
  private static final Instant T0 = Samples.START;
  private static final Instant LATER = T0.plusSeconds(60);
  private static final RecordLimits LIMITS = new RecordLimits(9, 999);

  private App source() {
    App app = running("source", T0);
    FileTree second = Samples.tree("index.html", "second").with(new FilePath("empty"), new byte[0]);
    storage().versions().publish(Samples.version(app.id(), 1, second, null, T0));
    for (String id : List.of("one", "two")) {
      storage()
          .records()
          .create(new RecordKey(app.id(), "things", id), new Json("{\"n\":1}"), LIMITS, T0);
    }
    storage()
        .records()
        .replace(
            new RecordKey(app.id(), "things", "two"), new Json("{\"n\":22}"), 1L, LIMITS, LATER);
    return storage().apps().find(app.id()).orElseThrow();
  }

  private Publication duplicate(App source, int base, App copy, boolean records) {
    return storage()
        .versions()
        .duplicate(new NewCopy(source.id(), base, copy, "Copy of source", records));
  }

  private RecordKey key(App app, String id) {
    return new RecordKey(app.id(), "things", id);
  }

  @Test
  void copiesTheCurrentFilesIntoARunningAppOfItsOwn() {
    App source = source();
    App copy = Samples.app("copy", "the prompt", LATER);
    Publication made = duplicate(source, 2, copy, false);
    Version version = storage().versions().find(copy.id(), 1).orElseThrow();
    assertThat(made).isEqualTo(new Publication.Published(version));
    assertThat(version.cause()).isEqualTo(VersionCause.COPY);
    assertThat(version.title()).isEqualTo("Copy of source");
    assertThat(version.createdAt()).isEqualTo(LATER);
    assertThat(version.files()).isEqualTo(2);
    assertThat(version.bytes()).isEqualTo(6);
    App stored = storage().apps().find(copy.id()).orElseThrow();
    assertThat(stored.status()).isEqualTo(AppStatus.RUNNING);
    assertThat(stored.version()).isEqualTo(1);
    assertThat(stored.name()).isEqualTo("copy");
    assertThat(stored.prompt()).isEqualTo("the prompt");
    assertThat(storage().versions().entries(copy.id(), 1))
        .isEqualTo(storage().versions().entries(source.id(), 2));
    assertThat(storage().events().read(copy.id(), 0, 9))
        .extracting(Event::type)
        .containsExactly(EventType.VERSION);
    assertThat(storage().records().usage(copy.id())).isEqualTo(new RecordLimits(0, 0));
    assertThat(storage().generations().history(copy.id(), 9)).isEmpty();
    assertThat(storage().apps().find(source.id())).contains(source);
  }

  @Test
  void copiesRecordsAsTheyAreAndKeepsThemApart() {
    App source = source();
    App copy = Samples.app("copy", "x", LATER);
    duplicate(source, 2, copy, true);
    AppRecord original = storage().records().find(key(source, "two")).orElseThrow();
    assertThat(original.revision()).isEqualTo(2);
    assertThat(storage().records().find(key(copy, "two"))).contains(original);
    assertThat(storage().records().collections(copy.id())).containsExactly("things");
    assertThat(storage().records().usage(copy.id()))
        .isEqualTo(storage().records().usage(source.id()));

    storage().records().delete(key(copy, "two"));
    storage().records().delete(key(source, "one"));
    assertThat(storage().records().find(key(source, "two"))).contains(original);
    assertThat(storage().records().find(key(copy, "one"))).isPresent();
  }

  @Test
  void outlivesItsSource() {
    App source = source();
    App copy = Samples.app("copy", "x", LATER);
    duplicate(source, 2, copy, true);
    storage().apps().delete(source.id());
    assertThat(storage().versions().content(copy.id(), 1, new FilePath("index.html")).orElseThrow())
        .isEqualTo(Samples.bytes("second"));
    assertThat(storage().records().find(key(copy, "one"))).isPresent();
  }

  @Test
  void refusesAMovedOrMissingSourceAndWritesNothing() {
    App source = source();
    App copy = Samples.app("copy", "x", LATER);
    assertThat(duplicate(source, 1, copy, true)).isEqualTo(new Publication.BaseMoved(2));
    assertThat(duplicate(Samples.app("gone", "x", T0), 1, copy, true))
        .isEqualTo(new Publication.AppGone());
    assertThat(storage().apps().find(copy.id())).isEmpty();
    assertThat(storage().apps().count(null)).isEqualTo(1);
  }

  @Test
  void makesNothingOfACopyThatCannotBeWholeAndNothingOfItsRecords() {
    App source = source();
    App taken = running("taken", T0);
    assertThatThrownBy(() -> duplicate(source, 2, taken, true)).isInstanceOf(Exception.class);
    assertThat(storage().versions().history(taken.id(), Integer.MAX_VALUE, 9)).hasSize(1);
    assertThat(storage().records().usage(taken.id())).isEqualTo(new RecordLimits(0, 0));
  }
}
