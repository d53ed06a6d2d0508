package dev.slipway.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.App;
import dev.slipway.core.json.Json;
import dev.slipway.core.suggestion.FileChange;
import dev.slipway.core.suggestion.NewSuggestion;
import dev.slipway.core.suggestion.Suggestion;
import dev.slipway.core.suggestion.SuggestionBatch;
import dev.slipway.core.suggestion.SuggestionState;
import dev.slipway.core.version.ContentHash;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.core.version.NewVersion;
import dev.slipway.core.version.Publication;
import dev.slipway.core.version.VersionCause;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of suggestions does. */
public abstract class SuggestionStoreContract extends StorageContract {
  private static final Instant T0 = Samples.START;
  private static final FilePath INDEX = new FilePath("index.html");

  private static NewSuggestion idea(String key, String content) {
    return new NewSuggestion(
        key,
        "Title of " + key,
        "Description of " + key,
        Samples.tree("index.html", "app"),
        Samples.tree("index.html", content),
        null,
        null);
  }

  private List<Suggestion> offered(App app, int base, boolean first, NewSuggestion... ideas) {
    return storage().suggestions().offer(batch(app, base, first, ideas)).orElseThrow();
  }

  private static SuggestionBatch batch(App app, int base, boolean first, NewSuggestion... ideas) {
    return new SuggestionBatch(
        app.id(), base, first, List.of(ideas), List.of(Samples.message("made")), T0);
  }

  private Publication apply(App app, int base, int number, FileTree tree) {
    return storage()
        .versions()
        .publish(
            new NewVersion(
                app.id(),
                base,
                VersionCause.SUGGESTION,
                "applied",
                tree,
                null,
                null,
                null,
                null,
                null,
                number,
                List.of(),
                T0));
  }

  private @Nullable Suggestion find(App app, int number) {
    return storage().suggestions().find(app.id(), number).orElse(null);
  }

  @Test
  void knowsNothingOfAnAbsentSuggestion() {
    App app = running("app", T0);
    for (App each : List.of(app, Samples.app("gone", "x", T0))) {
      assertThat(storage().suggestions().find(each.id(), 1)).isEmpty();
      assertThat(storage().suggestions().contents(each.id(), 1)).isEmpty();
      assertThat(storage().suggestions().content(each.id(), 1, INDEX)).isEmpty();
      assertThat(storage().suggestions().open(each.id(), 1, 9)).isEmpty();
      assertThat(storage().suggestions().offeredVersion(each.id())).isZero();
      assertThat(storage().suggestions().dismiss(each.id(), 1, List.of(), T0)).isEmpty();
    }
    assertThat(apply(app, 1, 1, FileTree.EMPTY)).isEqualTo(new Publication.SuggestionClosed());
    assertThat(storage().versions().find(app.id(), 2)).isEmpty();
  }

  @Test
  void keepsAllOfASuggestion() {
    App app = running("app", T0);
    NewSuggestion idea =
        new NewSuggestion(
            "field:größe",
            "Title \"1\" 🚀",
            "Description",
            Samples.tree("index.html", "app").with(new FilePath("old.js"), Samples.bytes("old")),
            Samples.tree("index.html", "new").with(new FilePath("made"), new byte[0]),
            new Json("{\"kind\":\"tracker\"}"),
            "An app that was described anew");
    Suggestion made = offered(app, 1, true, idea).getFirst();
    assertThat(made)
        .isEqualTo(
            new Suggestion(
                app.id(),
                1,
                1,
                "field:größe",
                "Title \"1\" 🚀",
                "Description",
                SuggestionState.OPEN,
                List.of(
                    new FileChange.Write(INDEX, hash("app"), hash("new")),
                    new FileChange.Write(new FilePath("made"), null, hash("")),
                    new FileChange.Delete(new FilePath("old.js"), hash("old"))),
                new Json("{\"kind\":\"tracker\"}"),
                "An app that was described anew",
                T0));
    assertThat(find(app, 1)).isEqualTo(made);
    assertThat(storage().suggestions().open(app.id(), 1, 9)).containsExactly(made);
    FileTree contents = storage().suggestions().contents(app.id(), 1).orElseThrow();
    assertThat(contents.files().keySet()).containsExactly(INDEX, new FilePath("made"));
    assertThat(contents.find(INDEX)).contains(Samples.bytes("new"));
    assertThat(storage().suggestions().content(app.id(), 1, INDEX)).contains(Samples.bytes("new"));
    assertThat(storage().suggestions().content(app.id(), 1, new FilePath("old.js"))).isEmpty();
  }

  private static ContentHash hash(String text) {
    return ContentHash.of(Samples.bytes(text));
  }

  @Test
  void countsUpOverVersionsAndListsThoseOfOneInOrder() {
    App app = running("app", T0);
    offered(app, 1, true, idea("a", "1"), idea("b", "2"));
    assertThat(apply(app, 1, 2, Samples.tree("index.html", "2")))
        .isInstanceOf(Publication.Published.class);
    offered(app, 2, true, idea("c", "3"), idea("a", "4"), idea("b", "5"));
    assertThat(storage().suggestions().open(app.id(), 1, 9))
        .extracting(Suggestion::number)
        .containsExactly(1);
    assertThat(storage().suggestions().open(app.id(), 2, 9))
        .extracting(Suggestion::number)
        .containsExactly(3, 4, 5);
    assertThat(storage().suggestions().open(app.id(), 2, 2))
        .extracting(Suggestion::key)
        .containsExactly("c", "a");
    assertThat(storage().suggestions().open(app.id(), 2, 2))
        .allSatisfy(each -> assertThat(each.changes()).hasSize(1));
    assertThat(storage().suggestions().open(running("other", T0).id(), 2, 9)).isEmpty();
  }

  @Test
  void givesAVersionItsFirstBatchOnceEvenWhereThatIsEmpty() {
    App app = running("app", T0);
    assertThat(offered(app, 1, true)).isEmpty();
    assertThat(storage().suggestions().offeredVersion(app.id())).isEqualTo(1);
    assertThat(storage().suggestions().offer(batch(app, 1, true, idea("a", "1")))).isEmpty();
    assertThat(storage().suggestions().open(app.id(), 1, 9)).isEmpty();
    assertThat(offered(app, 1, false, idea("a", "1"))).hasSize(1);
  }

  @Test
  void refusesABatchForAVersionThatIsNotTheCurrentOne() {
    App app = running("app", T0);
    long events = storage().events().last(app.id());
    for (int base : new int[] {0, 2}) {
      assertThat(storage().suggestions().offer(batch(app, base, false, idea("a", "1")))).isEmpty();
    }
    assertThat(
            storage()
                .suggestions()
                .offer(batch(Samples.app("gone", "x", T0), 0, true, idea("a", "1"))))
        .isEmpty();
    assertThat(storage().suggestions().offeredVersion(app.id())).isZero();
    assertThat(storage().events().last(app.id())).isEqualTo(events);
  }

  @Test
  void takesThoseWhoseKeysAreNeitherOpenNorDismissed() {
    App app = running("app", T0);
    offered(app, 1, true, idea("a", "1"), idea("b", "2"));
    storage().suggestions().dismiss(app.id(), 2, List.of(), T0);
    List<Suggestion> more =
        storage()
            .suggestions()
            .offer(
                batch(
                    app, 1, false, idea("b", "2"), idea("a", "1"), idea("c", "3"), idea("d", "4")))
            .orElseThrow();
    assertThat(more).extracting(Suggestion::key).containsExactly("c", "d");
    assertThat(more).extracting(Suggestion::number).containsExactly(3, 4);
    App other = running("other", T0);
    assertThat(offered(other, 1, true, idea("b", "2"))).hasSize(1);
  }

  @Test
  void aDismissedIdeaStaysAwayFromLaterVersionsAndAnOpenOneComesAgain() {
    App app = running("app", T0);
    offered(app, 1, true, idea("a", "1"), idea("b", "2"));
    storage().suggestions().dismiss(app.id(), 1, List.of(), T0);
    storage().versions().publish(Samples.version(app.id(), 1, FileTree.EMPTY, null, T0));
    assertThat(offered(app, 2, true, idea("a", "1"), idea("b", "2")))
        .extracting(Suggestion::key)
        .containsExactly("b");
  }

  @Test
  void tellsWhichKeysAreTaken() {
    App app = running("app", T0);
    assertThat(storage().suggestions().takenKeys(Samples.appId(), 1)).isEmpty();
    assertThat(storage().suggestions().takenKeys(app.id(), 1)).isEmpty();
    offered(app, 1, true, idea("a", "1"), idea("b", "2"), idea("c", "3"));
    storage().suggestions().dismiss(app.id(), 1, List.of(), T0);
    assertThat(storage().suggestions().takenKeys(app.id(), 1)).containsOnly("a", "b", "c");
    apply(app, 1, 2, FileTree.EMPTY);
    assertThat(storage().suggestions().takenKeys(app.id(), 1)).containsOnly("a", "c");
    assertThat(storage().suggestions().takenKeys(app.id(), 2)).containsOnly("a");
  }

  @Test
  void tellsOfABatchOnlyWhereSomethingWasStored() {
    App app = running("app", T0);
    long events = storage().events().last(app.id());
    offered(app, 1, true);
    assertThat(storage().events().last(app.id())).isEqualTo(events);
    offered(app, 1, false, idea("a", "1"), idea("b", "2"));
    assertThat(storage().events().last(app.id())).isEqualTo(events + 1);
  }

  @Test
  void dismissesAnOpenOneOnceAndTellsOfItOnce() {
    App app = running("app", T0);
    offered(app, 1, true, idea("a", "1"), idea("b", "2"));
    apply(app, 1, 2, FileTree.EMPTY);
    long events = storage().events().last(app.id());
    for (int turn = 0; turn < 2; turn++) {
      assertThat(
              storage()
                  .suggestions()
                  .dismiss(app.id(), 1, List.of(Samples.message("bye")), T0)
                  .map(Suggestion::state))
          .contains(SuggestionState.DISMISSED);
      assertThat(
              storage()
                  .suggestions()
                  .dismiss(app.id(), 2, List.of(Samples.message("bye")), T0)
                  .map(Suggestion::state))
          .contains(SuggestionState.APPLIED);
    }
    assertThat(storage().events().last(app.id())).isEqualTo(events + 1);
    assertThat(storage().suggestions().open(app.id(), 1, 9)).isEmpty();
  }

  @Test
  void becomesAppliedTogetherWithItsVersionOrNotAtAll() {
    App app = running("app", T0);
    offered(app, 1, true, idea("a", "1"));
    assertThat(apply(app, 0, 1, FileTree.EMPTY)).isEqualTo(new Publication.BaseMoved(1));
    assertThat(storage().suggestions().open(app.id(), 1, 9)).hasSize(1);
    assertThat(apply(app, 1, 1, FileTree.EMPTY)).isInstanceOf(Publication.Published.class);
    assertThat(storage().suggestions().find(app.id(), 1).map(Suggestion::state))
        .contains(SuggestionState.APPLIED);
    App before = storage().apps().find(app.id()).orElseThrow();
    long events = storage().events().last(app.id());
    assertThat(apply(app, 2, 1, FileTree.EMPTY)).isEqualTo(new Publication.SuggestionClosed());
    assertThat(storage().apps().find(app.id())).contains(before);
    assertThat(storage().events().last(app.id())).isEqualTo(events);
    assertThat(storage().versions().find(app.id(), 3)).isEmpty();
  }

  @Test
  void isAppliedByOneOfManyAtOnce() {
    App app = running("app", T0);
    offered(app, 1, true, idea("a", "1"));
    List<Publication> outcomes = together(6, number -> () -> apply(app, 1, 1, FileTree.EMPTY));
    assertThat(outcomes).filteredOn(Publication.Published.class::isInstance).hasSize(1);
    assertThat(storage().apps().find(app.id()).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void goesWithItsAppAndLeavesSharedContents() {
    App app = running("app", T0);
    App other = running("other", T0);
    offered(app, 1, true, idea("a", "shared"), idea("b", "own"));
    offered(other, 1, true, idea("a", "shared"));
    assertThat(storage().apps().delete(app.id())).isTrue();
    assertThat(find(app, 1)).isNull();
    assertThat(storage().suggestions().contents(app.id(), 1)).isEmpty();
    assertThat(storage().suggestions().content(other.id(), 1, INDEX))
        .contains(Samples.bytes("shared"));
  }

  @Test
  void keepsContentsThatVersionsAndSuggestionsShareWhileAppsComeAndGo() {
    App kept = running("kept", T0);
    offered(kept, 1, true, idea("a", "shared"), idea("b", "also shared"));
    together(
        6,
        number ->
            () -> {
              for (int turn = 0; turn < 8; turn++) {
                App app = running("shared", T0);
                IntStream.range(0, 2)
                    .forEach(each ->
                        offered(
                            app,
                            1,
                            false,
                            idea("x" + each, "also shared"),
                            idea("y" + each, "shared")));
                storage().apps().delete(app.id());
              }
              return true;
            });
    assertThat(storage().suggestions().content(kept.id(), 1, INDEX))
        .contains(Samples.bytes("shared"));
    assertThat(storage().suggestions().content(kept.id(), 2, INDEX))
        .contains(Samples.bytes("also shared"));
  }
}
