package dev.slipway.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppHit;
import dev.slipway.core.app.AppSearch;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.app.SearchRanking;
import dev.slipway.core.paging.Page;
import dev.slipway.core.paging.Position;
import dev.slipway.core.version.NewVersion;
import dev.slipway.core.version.VersionCause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How every store of apps searches. */
public abstract class SearchContract extends StorageContract {
  private static final Instant T0 = Samples.START;

  private List<String> search(String text) {
    return storage().apps().search(new AppSearch(text, 100, null)).items().stream()
        .map(hit -> hit.app().name())
        .toList();
  }

  @Test
  void findsAllWordsTheLastAlsoAsABeginning() {
    submitted("Todo list", "with reminders and colours", T0);
    submitted("Todo board", "with columns", T0);
    assertThat(search("todo")).containsExactlyInAnyOrder("Todo list", "Todo board");
    assertThat(search("todo remind")).containsExactly("Todo list");
    assertThat(search("remind todo")).isEmpty();
    assertThat(search("todo reminders columns")).isEmpty();
    assertThat(search("co todo")).isEmpty();
    assertThat(search("odo")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "!!!", "\u0000", "🚀", "\"", "*", "̈"})
  void findsNothingWhereThereIsNoWord(String text) {
    submitted("app", "🚀 \" * !!!", T0);
    assertThat(search(text)).isEmpty();
  }

  @Test
  void foldsCaseAndAccents() {
    submitted("Café Ångström", "STRASSE naïve", T0);
    for (String text : List.of("cafe", "CAFÉ", "cafe\u0301", "angstrom", "strasse", "NAI")) {
      assertThat(search(text)).as(text).containsExactly("Café Ångström");
    }
  }

  @Test
  void findsWordsOfEveryScriptOldAndNew() {
    for (String word :
        List.of(
            "Привет", "日本語", "مرحبا", "שלום", "हिन्दी", "ΟΔΟΣ", "𞤀𞤣𞤤𞤢𞤥", "𐕰𐕱𐕲", "𖹀𖹁")) {
      submitted(word, "x", T0);
      assertThat(search(word)).as(word).containsExactly(word);
      assertThat(search(word.toLowerCase(Locale.ROOT))).as(word).containsExactly(word);
    }
    assertThat(search("𐕰𐕱")).containsExactly("𐕰𐕱𐕲");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app AND other",
        "app OR",
        "NOT app",
        "app NEAR(x)",
        "\"app",
        "app\"",
        "'app' & !x",
        "app:*",
        "name:app",
        "app*",
        "(app",
        "app)",
        "{app}:x",
        "-app",
        "^app",
        "app <-> x",
        "\\app",
        "%_app",
        "app; DROP TABLE apps",
        "app\u0000x",
        "\uD83D app",
        "🚀app🚀",
        "app\n\t\r",
        "''':*",
        "| & !"
      })
  void neverFailsOnHostileText(String text) {
    submitted("app", "other", T0);
    assertThat(search(text)).hasSizeLessThanOrEqualTo(1);
    assertThat(search(text + "x".repeat(10_000))).hasSizeLessThanOrEqualTo(1);
    assertThat(search((text + " ").repeat(1_000))).hasSizeLessThanOrEqualTo(1);
    assertThat(search("app")).containsExactly("app");
  }

  @Test
  void followsRenamesDescriptionsAndDeletes() {
    App app = submitted("before", "x", T0);
    storage().apps().rename(app.id(), "after", T0);
    assertThat(search("before")).isEmpty();
    assertThat(search("after")).containsExactly("after");
    storage()
        .versions()
        .publish(
            new NewVersion(
                app.id(),
                0,
                VersionCause.PROMPT,
                "t",
                Samples.tree("a", "b"),
                "sunny meadow",
                null,
                "third",
                null,
                List.of(),
                T0));
    assertThat(search("after")).isEmpty();
    assertThat(search("meadow")).containsExactly("third");
    storage().apps().changeStatus(app.id(), AppStatus.STOPPED, T0);
    assertThat(search("third")).containsExactly("third");
    storage().apps().delete(app.id());
    assertThat(search("third")).isEmpty();
  }

  @Test
  void ranksTheNameFirstAndPagesThroughAllHits() {
    submitted("other", "a garden", T0.plusSeconds(9));
    submitted("garden", "x", T0);
    for (int number = 0; number < 11; number++) {
      submitted("tie" + number, "x garden", T0.plusSeconds(number / 4));
    }
    List<String> whole = search("garden");
    assertThat(whole).hasSize(13).startsWith("garden", "other");
    for (int limit : new int[] {1, 2, 5}) {
      List<String> paged = new ArrayList<>();
      Position after = null;
      do {
        Page<AppHit> page = storage().apps().search(new AppSearch("garden", limit, after));
        page.items().forEach(hit -> paged.add(hit.app().name()));
        after = page.next();
      } while (after != null);
      assertThat(paged).containsExactlyElementsOf(whole);
    }
  }

  @Test
  void ranksOnlyTheNewestMatchesAndPagesThroughAllOfThem() {
    submitted("best match best", "best best", T0);
    List<String> best = new ArrayList<>();
    for (int number = 0; number < SearchRanking.CANDIDATES; number++) {
      boolean inName = number % 100 == 7;
      String name = (inName ? "match " : "app ") + number;
      submitted(name, "some text with a match in it", T0.plusSeconds(number / 3));
      if (inName) {
        best.addFirst(name);
      }
    }
    submitted("no hit", "something else", T0.plusSeconds(9_999));
    List<String> paged = new ArrayList<>();
    Position after = null;
    do {
      Page<AppHit> page = storage().apps().search(new AppSearch("match", 37, after));
      page.items().forEach(hit -> paged.add(hit.app().name()));
      after = page.next();
    } while (after != null);
    assertThat(paged)
        .hasSize(SearchRanking.CANDIDATES)
        .doesNotHaveDuplicates()
        .startsWith(best.toArray(new String[0]))
        .doesNotContain("best match best", "no hit");
    assertThat(search("best")).containsExactly("best match best");
  }

  /** One that moves between pages is neither given twice nor does it hide another. */
  @Test
  void goesOnBehindTheLastHitWhereNewOnesArrive() {
    for (int number = 0; number < 30; number++) {
      submitted("old " + number, "a match", T0.plusSeconds(number));
    }
    Page<AppHit> first = storage().apps().search(new AppSearch("match", 10, null));
    List<String> names = new ArrayList<>();
    first.items().forEach(hit -> names.add(hit.app().name()));
    submitted("new", "a match", T0.plusSeconds(99));
    storage().apps().delete(first.items().getLast().app().id());
    Position after = first.next();
    while (after != null) {
      Page<AppHit> page = storage().apps().search(new AppSearch("match", 10, after));
      page.items().forEach(hit -> names.add(hit.app().name()));
      after = page.next();
    }
    assertThat(names).hasSize(30).doesNotHaveDuplicates().doesNotContain("new");
  }

  @Test
  void findsWordsOfEveryLengthByEveryBeginning() {
    String word = "abcdefghijklmnopqrstuvwxyz";
    submitted("longest", word + " x", T0);
    submitted("short", "abc", T0);
    for (int length = 1; length <= word.length(); length++) {
      assertThat(search(word.substring(0, length)))
          .as("%d letters", length)
          .hasSize(length <= 3 ? 2 : 1)
          .contains("longest");
      assertThat(search("x " + word.substring(0, length))).containsExactly("longest");
    }
    assertThat(search(word + "a")).isEmpty();
  }

  @Test
  void marksHitsInTheSnippet() {
    submitted("name", "make a garden planner", T0);
    AppHit hit = storage().apps().search(new AppSearch("gard", 1, null)).items().getFirst();
    assertThat(hit.snippet())
        .isEqualTo("make a " + AppHit.MARK_START + "garden" + AppHit.MARK_END + " planner");
  }
}
