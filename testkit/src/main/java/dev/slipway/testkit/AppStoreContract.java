package dev.slipway.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppHit;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppListing;
import dev.slipway.core.app.AppQuery;
import dev.slipway.core.app.AppSearch;
import dev.slipway.core.app.AppSort;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.app.AppSummary;
import dev.slipway.core.generation.Claim;
import dev.slipway.core.json.Json;
import dev.slipway.core.paging.Page;
import dev.slipway.core.paging.Position;
import dev.slipway.core.record.RecordKey;
import dev.slipway.core.record.RecordLimits;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.NewVersion;
import dev.slipway.core.version.VersionCause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of apps does, searches apart. */
public abstract class AppStoreContract extends StorageContract {
  private static final Instant T0 = Samples.START;

  private List<String> names(
      @Nullable AppStatus status, AppSort sort, int limit, boolean addWhileReading) {
    List<String> names = new ArrayList<>();
    Position after = null;
    do {
      AppListing listing = storage().apps().list(new AppQuery(status, sort, limit, after));
      Page<AppSummary> page = listing.page();
      page.items().forEach(app -> names.add(app.name()));
      after = page.next();
      if (addWhileReading) {
        submitted("late", "late", T0.plusSeconds(names.size()));
      }
    } while (after != null);
    return names;
  }

  @Test
  void knowsNothingOfAnAbsentApp() {
    assertThat(storage().apps().find(Samples.appId())).isEmpty();
    assertThat(storage().apps().rename(Samples.appId(), "x", T0)).isEmpty();
    assertThat(storage().apps().changeStatus(Samples.appId(), AppStatus.STOPPED, T0)).isEmpty();
    assertThat(storage().apps().delete(Samples.appId())).isFalse();
    assertThat(storage().apps().count(null)).isZero();
    assertThat(storage().apps().count(AppStatus.RUNNING)).isZero();
    assertThat(names(null, AppSort.CREATED, 5, false)).isEmpty();
  }

  @Test
  void keepsEveryFieldAndTimesToTheMicrosecond() {
    App app = Samples.app("Náme 🚀", "a 'prompt' \"with\" quotes", T0.plusNanos(999));
    submitted(app);
    App found = storage().apps().find(app.id()).orElseThrow();
    assertThat(found.createdAt()).isEqualTo(T0);
    assertThat(found)
        .usingRecursiveComparison()
        .ignoringFields("createdAt", "updatedAt")
        .isEqualTo(app);
  }

  @ParameterizedTest
  @EnumSource(AppSort.class)
  void givesEachRowOnceThoughSortKeysTieAndRowsArrive(AppSort sort) {
    List<String> expected = new ArrayList<>();
    for (int number = 0; number < 25; number++) {
      expected.add("app" + number);
      submitted("app" + number, "x", T0.minusSeconds(number / 10));
    }
    for (int limit : new int[] {1, 3, 7, 100}) {
      assertThat(names(null, sort, limit, false)).containsExactlyInAnyOrderElementsOf(expected);
    }
    assertThat(names(null, sort, 4, true)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void listsNewestFirstByCreationOrChange() {
    App old = submitted("old", "x", T0);
    submitted("new", "x", T0.plusSeconds(1));
    storage().apps().rename(old.id(), "changed", T0.plusSeconds(2));
    assertThat(names(null, AppSort.CREATED, 1, false)).containsExactly("new", "changed");
    assertThat(names(null, AppSort.UPDATED, 1, false)).containsExactly("changed", "new");
  }

  @Test
  void breaksTiesByIdDescending() {
    for (int number = 0; number < 9; number++) {
      submitted("app", "x", T0);
    }
    List<String> ids =
        storage().apps().list(new AppQuery(null, AppSort.CREATED, 9, null)).page().items().stream()
            .map(app -> app.id().value())
            .toList();
    assertThat(ids).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                     |
          {"understanding":{"kind":"tracker"}}                   | tracker
          {"a":{"kind":"x"},"understanding":{"b":[],"kind":"y"}} | y
          {"kind":"x","understanding":{}}                        |
          {"understanding":"tracker"}                            |
          {"understanding":{"kind":7}}                           |
          {"understanding":{"kind":null}}                        |
          {"understanding":{"kind":""}}                          | ''
          {"understanding":{"kind":"{\\"a\\":1}"}}               | {"a":1}
          {"understanding":{"kind":"ü 🚀"}}                      | ü 🚀
          """)
  void listsSayWhatKindOfAppTheMetadataSays(String metadata, @Nullable String kind) {
    App changed = running("changed", T0);
    storage().versions().publish(saying(changed.id(), 1, metadata));
    App made = Samples.app("made", "a prompt", T0.plusSeconds(1));
    storage().versions().create(made, saying(made.id(), 0, metadata));
    Page<AppSummary> page =
        storage().apps().list(new AppQuery(null, AppSort.CREATED, 9, null)).page();
    assertThat(page.items()).containsExactly(summary(made.id(), kind), summary(changed.id(), kind));
    assertThat(storage().apps().search(new AppSearch("changed", 9, null)).items())
        .singleElement()
        .satisfies(hit -> assertThat(hit.app()).isEqualTo(summary(changed.id(), kind)));
  }

  private static NewVersion saying(AppId app, int base, String metadata) {
    return new NewVersion(
        app,
        base,
        VersionCause.EDIT,
        "a change",
        Samples.tree("index.html", "x"),
        "a description",
        new Json(metadata),
        null,
        null,
        List.of(),
        T0.plusSeconds(9));
  }

  private AppSummary summary(AppId id, @Nullable String kind) {
    App app = storage().apps().find(id).orElseThrow();
    return new AppSummary(
        id,
        app.name(),
        app.description(),
        app.status(),
        app.version(),
        kind,
        app.createdAt(),
        app.updatedAt());
  }

  @Test
  void listsSayHowManyThereAreInAllPages() {
    for (int number = 0; number < 5; number++) {
      submitted("queued", "x", T0.plusSeconds(number));
    }
    running("one", T0);
    assertThat(storage().apps().list(new AppQuery(null, AppSort.CREATED, 2, null)).total())
        .isEqualTo(6);
    assertThat(
            storage().apps().list(new AppQuery(AppStatus.QUEUED, AppSort.UPDATED, 2, null)).total())
        .isEqualTo(5);
    assertThat(
            storage().apps().list(new AppQuery(AppStatus.FAILED, AppSort.UPDATED, 2, null)).total())
        .isZero();
  }

  @Test
  void listsAndCountsByStatus() {
    submitted("queued", "x", T0);
    running("one", T0);
    App stopped = running("two", T0.plusSeconds(1));
    storage().apps().changeStatus(stopped.id(), AppStatus.STOPPED, T0);
    for (AppSort sort : AppSort.values()) {
      assertThat(names(AppStatus.RUNNING, sort, 1, false)).containsExactly("one");
      assertThat(names(AppStatus.STOPPED, sort, 1, false)).containsExactly("two");
      assertThat(names(AppStatus.FAILED, sort, 1, false)).isEmpty();
    }
    assertThat(storage().apps().count(null)).isEqualTo(3);
    assertThat(storage().apps().count(AppStatus.QUEUED)).isEqualTo(1);
    assertThat(storage().apps().count(AppStatus.FAILED)).isZero();
    storage().apps().delete(stopped.id());
    assertThat(storage().apps().count(AppStatus.STOPPED)).isZero();
    assertThat(storage().apps().count(null)).isEqualTo(2);
  }

  @Test
  void renamesAndTellsTheNewState() {
    App app = submitted("before", "x", T0);
    App renamed = storage().apps().rename(app.id(), "after", T0.plusSeconds(5)).orElseThrow();
    assertThat(renamed.name()).isEqualTo("after");
    assertThat(renamed.updatedAt()).isEqualTo(T0.plusSeconds(5));
    assertThat(renamed.createdAt()).isEqualTo(T0);
    assertThat(storage().apps().find(app.id())).contains(renamed);
  }

  @Test
  void switchesOffAndOnAndLeavesOtherStatuses() {
    App app = running("app", T0);
    App off = storage().apps().changeStatus(app.id(), AppStatus.STOPPED, T0).orElseThrow();
    assertThat(off.status()).isEqualTo(AppStatus.STOPPED);
    assertThat(storage().apps().changeStatus(app.id(), AppStatus.STOPPED, T0.plusSeconds(1)))
        .contains(off);
    assertThat(
            storage().apps().changeStatus(app.id(), AppStatus.RUNNING, T0).orElseThrow().status())
        .isEqualTo(AppStatus.RUNNING);
    App queued = submitted("queued", "x", T0);
    assertThat(storage().apps().changeStatus(queued.id(), AppStatus.STOPPED, T0.plusSeconds(1)))
        .contains(queued);
  }

  @Test
  void switchesManyAppsAtOnceWithoutFailure() {
    List<App> apps = new ArrayList<>();
    for (int number = 0; number < 8; number++) {
      apps.add(running("app" + number, T0));
    }
    together(
        8,
        number ->
            () -> {
              for (int turn = 0; turn < 20; turn++) {
                AppStatus status = (turn + number) % 2 == 0 ? AppStatus.STOPPED : AppStatus.RUNNING;
                storage().apps().changeStatus(apps.get(number).id(), status, T0);
              }
              return true;
            });
    long running = storage().apps().count(AppStatus.RUNNING);
    assertThat(running + storage().apps().count(AppStatus.STOPPED)).isEqualTo(8);
    assertThat(names(AppStatus.RUNNING, AppSort.CREATED, 9, false)).hasSize((int) running);
  }

  @Test
  void deletesAnAppWithAllThatItOwnsAndNothingElse() {
    App app = submitted("doomed", "x", T0);
    App other = running("other", T0.plusSeconds(1));
    Claim claim = claimed(T0);
    storage()
        .versions()
        .publish(Samples.version(app.id(), 0, Samples.tree("a.txt", "other"), null, T0));
    RecordKey key = new RecordKey(app.id(), "notes", "1");
    RecordLimits limits = new RecordLimits(9, 999);
    storage().records().create(key, new Json("{}"), limits, T0);
    assertThat(storage().apps().delete(app.id())).isTrue();
    assertThat(storage().apps().delete(app.id())).isFalse();
    assertThat(storage().apps().find(app.id())).isEmpty();
    assertThat(storage().versions().find(app.id(), 1)).isEmpty();
    assertThat(storage().versions().tree(app.id(), 1)).isEmpty();
    assertThat(storage().versions().entries(app.id(), 1)).isEmpty();
    assertThat(storage().events().read(app.id(), 0, 9)).isEmpty();
    assertThat(storage().events().last(app.id())).isZero();
    assertThat(storage().generations().history(app.id(), 9)).isEmpty();
    assertThat(storage().generations().renew(claim.lease(), LEASE, T0)).isFalse();
    assertThat(storage().records().find(key)).isEmpty();
    assertThat(storage().records().collections(app.id())).isEmpty();
    assertThat(storage().records().usage(app.id())).isEqualTo(new RecordLimits(0, 0));
    assertThat(storage().apps().search(new AppSearch("doomed", 9, null)).items()).isEmpty();
    assertThat(storage().versions().content(other.id(), 1, new FilePath("index.html")))
        .hasValueSatisfying(content -> assertThat(content).isEqualTo(Samples.bytes("other")));
    List<AppHit> left = storage().apps().search(new AppSearch("other", 9, null)).items();
    assertThat(left).hasSize(1);
  }
}
