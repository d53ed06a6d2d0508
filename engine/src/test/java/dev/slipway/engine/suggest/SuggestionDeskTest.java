package dev.slipway.engine.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.event.Event;
import dev.slipway.core.event.EventType;
import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.feed.LocalFeed;
import dev.slipway.core.json.Json;
import dev.slipway.core.suggestion.Suggestion;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.core.version.Version;
import dev.slipway.core.version.VersionCause;
import dev.slipway.engine.edit.EditLimits;
import dev.slipway.engine.edit.EditRules;
import dev.slipway.testkit.InMemoryStorage;
import dev.slipway.testkit.Samples;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuggestionDeskTest {
  private static final FilePath INDEX = new FilePath("index.html");
  private static final FilePath STYLE = new FilePath("style.css");
  private static final FilePath MADE = new FilePath("made.js");

  private final InMemoryStorage storage = new InMemoryStorage();
  private final LocalFeed feed = new LocalFeed();
  private final InstantSource clock = InstantSource.fixed(Samples.START);
  private final List<AppId> told = new ArrayList<>();
  private final EditRules rules = new EditRules(new EditLimits(100, 3, 200));
  private List<SuggestionDraft> ideas = new ArrayList<>();
  private int asked;
  private int written;
  private boolean broken;
  private ThrowingCallable slow = () -> {};

  private final SuggestionMaker maker =
      new SuggestionMaker(
          storage.apps(),
          storage.versions(),
          storage.suggestions(),
          this::suggest,
          rules,
          feed,
          clock);
  private final SuggestionDesk desk =
      new SuggestionDesk(
          storage.apps(),
          storage.versions(),
          storage.suggestions(),
          maker,
          maker,
          rules,
          told::add,
          feed,
          clock);
  private final SuggestedFiles files =
      new SuggestedFiles(storage.versions(), storage.suggestions());
  private final FileTree first =
      Samples.tree("index.html", "one\n").with(STYLE, Samples.bytes("red"));
  private AppId app = Samples.appId();

  @BeforeEach
  void storesAnApp() {
    App made = Samples.app("app", "a prompt", Samples.START);
    app = made.id();
    storage.versions().create(made, Samples.version(app, 0, first, null, Samples.START));
  }

  private Stream<SuggestionDraft> suggest(App ofApp, FileTree current, Set<String> without) {
    asked++;
    try {
      slow.call();
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
    if (broken) {
      throw new IllegalStateException("no ideas today");
    }
    return ideas.stream().filter(idea -> !without.contains(idea.key())).peek(_ -> written++);
  }

  private static SuggestionDraft idea(String key, FileTree after) {
    return new SuggestionDraft(key, "Title of " + key, "Description", after);
  }

  private FileTree index(String content) {
    return first.with(INDEX, Samples.bytes(content));
  }

  private void publish(FileTree tree) {
    int base = storage.apps().find(app).orElseThrow().version();
    storage.versions().publish(Samples.version(app, base, tree, null, Samples.START));
  }

  private @Nullable String current(FilePath path) {
    int version = storage.apps().find(app).orElseThrow().version();
    return storage.versions().content(app, version, path).map(String::new).orElse(null);
  }

  private static void assertFails(ThrowingCallable call, FailureCode code, String... words) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            SlipwayException.class, failure -> assertThat(failure.code()).isEqualTo(code))
        .hasMessageContainingAll(words);
  }

  @Test
  void whoeverAsksForMoreWhileTheyAreMadeGetsTheSame() throws Exception {
    ideas.add(idea("idea", index("an idea")));
    assertThat(desk.list(app)).hasSize(1);
    ideas.add(idea("further", index("a further idea")));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    slow =
        () -> {
          begun.countDown();
          go.await();
        };
    FutureTask<List<Suggestion>> one = new FutureTask<>(() -> desk.more(app));
    FutureTask<List<Suggestion>> other = new FutureTask<>(() -> desk.more(app));
    Thread.ofVirtual().start(one);
    begun.await();
    Thread second = Thread.ofPlatform().start(other);
    while (second.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    go.countDown();
    assertThat(one.get()).extracting(Suggestion::key).containsExactly("further");
    assertThat(other.get()).isEqualTo(one.get());
    assertThat(asked).as("at first, and once for both").isEqualTo(2);
  }

  @Test
  void makesFiveAtFirstAndFiveMoreWhenAsked() throws Exception {
    for (int number = 1; number <= 12; number++) {
      ideas.add(idea("idea" + number, index("idea " + number)));
    }
    assertThat(desk.list(app)).extracting(Suggestion::number).containsExactly(1, 2, 3, 4, 5);
    assertThat(desk.list(app)).hasSize(5);
    assertThat(asked).isEqualTo(1);
    assertThat(written).isEqualTo(5);
    assertThat(desk.more(app)).extracting(Suggestion::key).startsWith("idea6").hasSize(5);
    assertThat(written).isEqualTo(10);
    assertThat(desk.more(app)).extracting(Suggestion::key).containsExactly("idea11", "idea12");
    assertThat(desk.more(app)).isEmpty();
    assertThat(desk.list(app)).hasSize(12);
    assertThat(storage.events().read(app, 0, 99))
        .filteredOn(event -> event.type() == EventType.SUGGESTION)
        .hasSize(3);
  }

  @Test
  void offersWhatChangesSomethingOnceAndKeepsTheLimits() {
    ideas =
        List.of(
            idea("nothing", first),
            idea("good", index("two")),
            idea("good", index("the same key again")),
            idea("large file", index("x".repeat(101))),
            idea("many files", index("two").with(MADE, new byte[1]).with(path("b"), new byte[1])),
            idea("clash", first.with(path("INDEX.html"), new byte[1])));
    assertThat(desk.list(app)).extracting(Suggestion::key).containsExactly("good");
    assertThat(desk.list(app).getFirst().changes()).hasSize(1);
  }

  private static FilePath path(String value) {
    return new FilePath(value);
  }

  @Test
  void listsWhatIsThereWhereTheSuggesterFailsAndTriesAgainLater() {
    broken = true;
    ideas = List.of(idea("a", index("two")));
    assertThat(desk.list(app)).isEmpty();
    broken = false;
    assertThat(desk.list(app)).hasSize(1);
  }

  @Test
  void listsTheCurrentVersionsOnly() {
    ideas = List.of(idea("a", index("two")));
    desk.list(app);
    publish(first.with(MADE, Samples.bytes("x")));
    ideas = List.of(idea("b", index("three")));
    assertThat(desk.list(app)).extracting(Suggestion::key).containsExactly("b");
  }

  @Test
  void appliesAllOfItInOneVersion() {
    ideas =
        List.of(
            new SuggestionDraft(
                "a",
                "Title",
                "Description",
                index("two").without(STYLE).with(MADE, Samples.bytes("new")),
                new Json("{\"kind\":\"board\"}"),
                "A board"));
    int number = desk.list(app).getFirst().number();
    Version version = desk.apply(app, number, 1);
    assertThat(version.number()).isEqualTo(2);
    assertThat(version.cause()).isEqualTo(VersionCause.SUGGESTION);
    assertThat(version.title()).isEqualTo("Title");
    assertThat(current(INDEX)).isEqualTo("two");
    assertThat(current(STYLE)).isNull();
    assertThat(current(MADE)).isEqualTo("new");
    App after = storage.apps().find(app).orElseThrow();
    assertThat(after.description()).isEqualTo("A board");
    assertThat(after.metadata().text()).isEqualTo("{\"understanding\":{\"kind\":\"board\"}}");
    assertThat(told).containsExactly(app);
    Event last = storage.events().read(app, 0, 99).getLast();
    assertThat(last.data().text()).isEqualTo("{\"change\":\"applied\",\"number\":1,\"version\":2}");
    assertFails(() -> desk.apply(app, number, null), FailureCode.SUGGESTION_CLOSED, "applied");
    assertFails(() -> desk.dismiss(app, number), FailureCode.SUGGESTION_CLOSED, "applied");
  }

  @Test
  void refusesWhereWhatItTouchesMovedAndNamesIt() {
    ideas = List.of(idea("a", index("two").without(STYLE).with(MADE, Samples.bytes("new"))));
    int number = desk.list(app).getFirst().number();
    publish(index("by hand").with(STYLE, Samples.bytes("blue")).with(MADE, Samples.bytes("mine")));
    assertFails(
        () -> desk.apply(app, number, null),
        FailureCode.SUGGESTION_STALE,
        "index.html was changed",
        "made.js was made",
        "style.css was changed");
    publish(first);
    assertThat(desk.apply(app, number, null).number()).isEqualTo(4);
  }

  @Test
  void refusesWhereTheFileIsGone() {
    ideas = List.of(idea("a", index("two")));
    int number = desk.list(app).getFirst().number();
    publish(first.without(INDEX));
    assertFails(
        () -> desk.apply(app, number, null),
        FailureCode.SUGGESTION_STALE,
        "index.html was deleted");
  }

  @Test
  void keepsTheLimitsOfAnAppThatHasGrownMeanwhile() {
    ideas = List.of(idea("a", first.with(MADE, Samples.bytes("new"))));
    int number = desk.list(app).getFirst().number();
    publish(first.with(path("other.js"), Samples.bytes("x")));
    assertFails(() -> desk.apply(app, number, null), FailureCode.LIMIT_REACHED, "at most 3 files");
    publish(first.with(path("MADE.JS"), Samples.bytes("x")).without(STYLE));
    assertFails(() -> desk.apply(app, number, null), FailureCode.INVALID_PATH, "MADE.JS");
  }

  @Test
  void refusesAnotherVersionThanTheOneNamed() {
    ideas = List.of(idea("a", index("two")));
    int number = desk.list(app).getFirst().number();
    assertFails(
        () -> desk.apply(app, number, 2), FailureCode.PRECONDITION_FAILED, "at version 1 now");
    assertThat(desk.list(app)).hasSize(1);
  }

  @Test
  void namesWhatIsMissing() {
    AppId nobody = Samples.appId();
    assertFails(() -> desk.list(nobody), FailureCode.APP_NOT_FOUND, "no app");
    assertFails(() -> desk.more(nobody), FailureCode.APP_NOT_FOUND, "no app");
    assertFails(() -> desk.apply(nobody, 1, null), FailureCode.APP_NOT_FOUND, "no app");
    assertFails(() -> desk.dismiss(nobody, 1), FailureCode.APP_NOT_FOUND, "no app");
    assertFails(() -> desk.apply(app, 7, null), FailureCode.SUGGESTION_NOT_FOUND, "7");
    assertFails(() -> desk.dismiss(app, 7), FailureCode.SUGGESTION_NOT_FOUND, "7");
  }

  @Test
  void showsFilesAsTheSuggestionWouldLeaveThemUntilItIsDismissed() {
    ideas = List.of(idea("a", index("two\n").without(STYLE)));
    Suggestion suggestion = desk.list(app).getFirst();
    publish(first.with(INDEX, Samples.bytes("later")).with(MADE, Samples.bytes("later")));
    int number = suggestion.number();
    assertThat(files.content(app, number, INDEX)).contains(Samples.bytes("two\n"));
    assertThat(files.content(app, number, STYLE)).isEmpty();
    assertThat(files.content(app, number, MADE)).isEmpty();
    assertThat(files.content(app, 9, INDEX)).isEmpty();
    assertThat(files.diff(suggestion, suggestion.changes().getFirst()))
        .contains("--- a/index.html", "-one\n+two\n");
    desk.dismiss(app, number);
    assertThat(files.content(app, number, INDEX)).isEmpty();
  }

  @Test
  void cutsALongDiffAndSaysSo() {
    SuggestionMaker generous =
        new SuggestionMaker(
            storage.apps(),
            storage.versions(),
            storage.suggestions(),
            (_, _, _) -> Stream.of(idea("long", index("a line\n".repeat(10_000)))),
            new EditRules(EditLimits.DEFAULT),
            feed,
            clock);
    SuggestionDesk roomy =
        new SuggestionDesk(
            storage.apps(),
            storage.versions(),
            storage.suggestions(),
            generous,
            generous,
            rules,
            told::add,
            feed,
            clock);
    Suggestion suggestion = roomy.list(app).getFirst();
    String diff = files.diff(suggestion, suggestion.changes().getFirst());
    assertThat(diff.length()).isLessThan(20_200);
    assertThat(diff).endsWith("characters are left out\n").contains("+a line\n\\ ");
  }

  @Test
  void refreshesInTheBackgroundAndEndsWithWhatHasBegun() {
    ideas = List.of(idea("a", index("two")));
    try (SuggestionRefresher refresher = new SuggestionRefresher(maker)) {
      refresher.published(app);
      feedUntilOffered();
      broken = true;
      publish(first.with(MADE, new byte[0]));
      refresher.published(app);
    }
    assertThat(storage.suggestions().open(app, 1, 9)).hasSize(1);
    SuggestionRefresher closed = new SuggestionRefresher(maker);
    closed.close();
    closed.published(app);
  }

  /** What the refresher begins last, it may leave; so the first is waited for. */
  private void feedUntilOffered() {
    while (storage.suggestions().offeredVersion(app) == 0) {
      Thread.onSpinWait();
    }
  }
}
