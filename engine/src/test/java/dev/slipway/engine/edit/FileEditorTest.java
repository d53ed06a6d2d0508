package dev.slipway.engine.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppRuntime;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.feed.LocalFeed;
import dev.slipway.core.feed.Signal;
import dev.slipway.core.feed.Topic;
import dev.slipway.core.generation.Generation;
import dev.slipway.core.generation.GenerationId;
import dev.slipway.core.generation.NewGeneration;
import dev.slipway.core.json.Json;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.core.version.NewVersion;
import dev.slipway.core.version.Version;
import dev.slipway.core.version.VersionCause;
import dev.slipway.engine.compose.Composer;
import dev.slipway.engine.compose.ComposerAppReader;
import dev.slipway.engine.compose.Composition;
import dev.slipway.testkit.InMemoryStorage;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileEditorTest {
  private static final AppId APP = new AppId("abcdefghijklmnopqrstuvwxyz");
  private static final AppId OTHER = new AppId("zyxwvutsrqponmlkjihgfedcba");
  private static final FilePath INDEX = new FilePath("index.html");
  private static final FilePath BLUEPRINT = new FilePath("blueprint.json");
  private static final FilePath SCRIPT = new FilePath("js/app.js");
  private static final Instant MADE = Instant.parse("2026-11-01T12:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");

  private final InMemoryStorage storage = new InMemoryStorage();
  private final List<Signal> signals = new ArrayList<>();
  private final List<AppId> told = new ArrayList<>();
  private final LocalFeed feed = new LocalFeed();
  private final FileEditor editor = editor(new EditLimits(100, 3, 200));

  @BeforeEach
  void storesAnApp() {
    FileTree files = FileTree.EMPTY.with(INDEX, bytes("one")).with(SCRIPT, bytes("let a"));
    storage.versions().create(app(APP, "import"), first(APP, files));
    feed.listen(new Topic.AppEvents(APP), signals::add);
  }

  @Test
  void writesAFileAsANewVersion() {
    Version version = editor.put(APP, INDEX, bytes("two"), 1);

    assertThat(version.number()).isEqualTo(2);
    assertThat(version.cause()).isEqualTo(VersionCause.EDIT);
    assertThat(version.title()).isEqualTo("Edit index.html");
    assertThat(version.createdAt()).isEqualTo(NOW);
    assertThat(text(2, INDEX)).isEqualTo("two");
    assertThat(text(2, SCRIPT)).isEqualTo("let a");
    assertThat(text(1, INDEX)).isEqualTo("one");
    assertThat(signals).hasSize(1);
    assertThat(told).containsExactly(APP);
  }

  @Test
  void leavesWhatTheAppIsAsItIs() {
    App before = storage.apps().find(APP).orElseThrow();

    editor.put(APP, INDEX, bytes("two"), 1);

    App after = storage.apps().find(APP).orElseThrow();
    assertThat(after.version()).isEqualTo(2);
    assertThat(after.name()).isEqualTo(before.name());
    assertThat(after.description()).isEqualTo(before.description());
    assertThat(after.metadata()).isEqualTo(before.metadata());
    assertThat(after.status()).isEqualTo(before.status());
  }

  @Test
  void makesNoVersionOfWhatIsThereAlready() {
    Version version = editor.put(APP, INDEX, bytes("one"), 1);

    assertThat(version.number()).isEqualTo(1);
    assertThat(current()).isEqualTo(1);
    assertThat(signals).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void deletesAFileAsANewVersion() {
    Version version = editor.delete(APP, SCRIPT, 1);

    assertThat(version.title()).isEqualTo("Delete js/app.js");
    assertThat(version.cause()).isEqualTo(VersionCause.EDIT);
    assertThat(storage.versions().content(APP, 2, SCRIPT)).isEmpty();
    assertThat(text(1, SCRIPT)).isEqualTo("let a");
    assertThat(signals).hasSize(1);
  }

  @Test
  void rollsBackAsANewVersion() {
    editor.put(APP, INDEX, bytes("two"), 1);
    editor.put(APP, INDEX, bytes("three"), 2);

    Version version = editor.rollback(APP, 2, 3);

    assertThat(version.number()).isEqualTo(4);
    assertThat(version.cause()).isEqualTo(VersionCause.ROLLBACK);
    assertThat(version.title()).isEqualTo("Roll back to version 2");
    assertThat(text(4, INDEX)).isEqualTo("two");
    assertThat(signals).hasSize(3);
  }

  @Test
  void whatTheBlueprintSaysComesBackWithIt() {
    FileEditor roomy = editor(new EditLimits(10_000, 3, 20_000));
    Composition books = new Composer().compose("books: title, author, rating");
    byte[] blueprint = books.files().find(BLUEPRINT).orElseThrow();
    roomy.put(APP, BLUEPRINT, blueprint, 1);
    assertThat(app().description()).isEqualTo(books.description());
    assertThat(app().metadata().text()).contains("\"author\"");
    String fewer = new String(blueprint, UTF_8).replace("\"author\"", "\"writer\"");
    roomy.put(APP, BLUEPRINT, bytes(fewer), 2);
    assertThat(app().metadata().text()).contains("\"writer\"").doesNotContain("\"author\"");

    roomy.rollback(APP, 2, 3);

    assertThat(app().metadata().text()).contains("\"author\"").doesNotContain("\"writer\"");
  }

  @Test
  void makesNoVersionOfARollbackThatChangesNothing() {
    editor.put(APP, INDEX, bytes("two"), 1);
    editor.put(APP, INDEX, bytes("one"), 2);
    signals.clear();

    assertThat(editor.rollback(APP, 3, 3).number()).isEqualTo(3);
    assertThat(editor.rollback(APP, 1, 3).number()).isEqualTo(3);
    assertThat(current()).isEqualTo(3);
    assertThat(signals).isEmpty();
  }

  @Test
  void refusesAChangeFromAVersionThatIsNotTheCurrentOne() {
    editor.put(APP, INDEX, bytes("two"), 1);
    signals.clear();

    for (ThrowingCallable change :
        List.<ThrowingCallable>of(
            () -> editor.put(APP, INDEX, bytes("three"), 1),
            () -> editor.put(APP, INDEX, bytes("one"), 1),
            () -> editor.put(APP, INDEX, bytes("three"), 3),
            () -> editor.delete(APP, INDEX, 1),
            () -> editor.rollback(APP, 1, 1))) {
      refused(change, FailureCode.PRECONDITION_FAILED, "at version 2 now");
    }
    assertThat(current()).isEqualTo(2);
    assertThat(signals).isEmpty();
  }

  @Test
  void refusesWhatIsNotThere() {
    refused(() -> editor.put(OTHER, INDEX, bytes("a"), 1), FailureCode.APP_NOT_FOUND, "no app");
    refused(() -> editor.delete(OTHER, INDEX, 1), FailureCode.APP_NOT_FOUND, "no app");
    refused(() -> editor.rollback(OTHER, 1, 1), FailureCode.APP_NOT_FOUND, "no app");
    refused(() -> editor.rollback(APP, 7, 1), FailureCode.VERSION_NOT_FOUND, "no version 7");
    refused(
        () -> editor.delete(APP, new FilePath("gone.txt"), 1),
        FailureCode.FILE_NOT_FOUND,
        "Version 1 has no file \"gone.txt\"");
  }

  @Test
  void refusesAnUnknownVersionWhereTheAppHasNoFilesLeft() {
    editor.delete(APP, INDEX, 1);
    editor.delete(APP, SCRIPT, 2);

    refused(() -> editor.rollback(APP, 7, 3), FailureCode.VERSION_NOT_FOUND, "no version 7");
  }

  @Test
  void refusesToChangeAnAppThatHasNoVersionYet() {
    Generation generation =
        Generation.pending(
            GenerationId.random(new SecureRandom()), OTHER, "books", "composer", MADE);
    storage
        .generations()
        .submit(new NewGeneration(app(OTHER, "composer"), generation, null, List.of()));

    refused(
        () -> editor.put(OTHER, INDEX, bytes("a"), 0),
        FailureCode.VERSION_NOT_FOUND,
        "This app is queued and has no version to change yet");
  }

  @Test
  void namesTheLimitThatAFileOverstepsAndWhatToDo() {
    assertThatThrownBy(() -> editor.put(APP, INDEX, new byte[101], 1))
        .isInstanceOfSatisfying(
            SlipwayException.class,
            failure -> {
              assertThat(failure.code()).isEqualTo(FailureCode.LIMIT_REACHED);
              assertThat(failure.field()).isEqualTo("content");
            })
        .hasMessage("A file has at most 100 bytes; this one has 101. Make it smaller or split it.");
    assertThat(editor.put(APP, INDEX, new byte[100], 1).number()).isEqualTo(2);
  }

  @Test
  void refusesMoreFilesThanTheLimitButChangesThoseThatAreThere() {
    editor.put(APP, new FilePath("third.txt"), bytes("c"), 1);

    refused(
        () -> editor.put(APP, new FilePath("fourth.txt"), bytes("d"), 2),
        FailureCode.LIMIT_REACHED,
        "at most 3 files");
    assertThat(editor.put(APP, INDEX, bytes("two"), 2).number()).isEqualTo(3);
  }

  @Test
  void refusesMoreBytesThanTheLimitInAllButLetsThemShrink() {
    editor.put(APP, INDEX, new byte[100], 1);

    assertThat(editor.put(APP, SCRIPT, new byte[100], 2).number()).isEqualTo(3);
    refused(
        () -> editor.put(APP, new FilePath("third.txt"), bytes("c"), 3),
        FailureCode.LIMIT_REACHED,
        "at most 200 bytes together");
    FileEditor stricter = editor(new EditLimits(100, 1, 20));
    assertThat(stricter.put(APP, SCRIPT, bytes("tiny"), 3).number()).isEqualTo(4);
    refused(
        () -> stricter.put(APP, SCRIPT, bytes("longer"), 4),
        FailureCode.LIMIT_REACHED,
        "at most 20 bytes together");
  }

  @Test
  void refusesNamesThatCannotStandBesideOthers() {
    for (String name : List.of("Index.html", "index.html/a", "js", "JS/app.js")) {
      refused(
          () -> editor.put(APP, new FilePath(name), bytes("a"), 1),
          FailureCode.INVALID_PATH,
          "cannot stand beside");
    }
  }

  @Test
  void shortensTheTitleOfALongPath() {
    FilePath longest = new FilePath("x".repeat(FilePath.MAXIMUM_LENGTH));

    assertThat(editor.put(APP, longest, bytes("a"), 1).title()).hasSize(200).startsWith("Edit xxx");
  }

  private FileEditor editor(EditLimits limits) {
    return new FileEditor(
        storage.versions(),
        storage.apps(),
        feed,
        new EditRules(limits),
        new ComposerAppReader(),
        told::add,
        InstantSource.fixed(NOW));
  }

  private App app() {
    return storage.apps().find(APP).orElseThrow();
  }

  private int current() {
    return storage.apps().find(APP).orElseThrow().version();
  }

  private String text(int version, FilePath path) {
    return new String(storage.versions().content(APP, version, path).orElseThrow(), UTF_8);
  }

  private static void refused(ThrowingCallable change, FailureCode code, String message) {
    assertThatThrownBy(change)
        .isInstanceOfSatisfying(
            SlipwayException.class, failure -> assertThat(failure.code()).isEqualTo(code))
        .hasMessageContaining(message);
  }

  private static App app(AppId id, String engine) {
    return new App(
        id,
        "Books",
        "track my books",
        "Keeps books.",
        AppStatus.QUEUED,
        null,
        AppRuntime.STATIC,
        engine,
        0,
        Json.EMPTY_OBJECT,
        MADE,
        MADE);
  }

  private static NewVersion first(AppId id, FileTree files) {
    return new NewVersion(
        id, 0, VersionCause.IMPORT, "Import", files, null, null, null, null, List.of(), MADE);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
