package dev.slipway.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.App;
import dev.slipway.core.event.Event;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.compose.Composer;
import dev.slipway.engine.edit.EditLimits;
import dev.slipway.engine.generate.ComposerEngine;
import dev.slipway.testkit.Volume;
import dev.slipway.testkit.model.FakeModelClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A model that does whatever any text tells it, judged by what it brings about: nothing but files
 * of its own app, and of those only such as an app may have.
 */
class ObeyingModelTest {
  private static final FilePath BLUEPRINT = new FilePath("blueprint.json");
  private static final FileTree MADE =
      new Composer().compose("a reading list with title and author").files();

  private @TempDir Path folder;

  static List<Injection> injections() {
    return Injection.all();
  }

  @Test
  void thereAreAHundredInjections() {
    assertThat(injections()).hasSizeGreaterThanOrEqualTo(100).doesNotHaveDuplicates();
    Volume.say(
        "M3", "%d injections obeyed, each judged by its effects".formatted(injections().size()));
  }

  @ParameterizedTest
  @MethodSource("injections")
  void nothingOutsideOfTheAppIsTouched(Injection injection) throws Exception {
    Path canary = folder.resolve("canary.txt");
    Files.writeString(canary, "alive");
    Work work = new Work();
    boolean[] obeyed = new boolean[1];
    work.model.always((request, listener) -> {
      boolean told =
          request.messages().stream()
              .anyMatch(message -> message.text().contains(injection.said()));
      obeyed[0] |= told;
      String harm = told ? injection.obeyed(canary.toString()) : "";
      return FakeModelClient.answer(harm + Work.file("js/hello.js", "export const hello = 1;\n"))
          .to(request, listener);
    });
    Shop shop = new Shop(work.engine(), new ComposerEngine(new Composer()));
    App other = shop.stored(MADE);
    List<Event> otherEvents = shop.events(other.id());
    App app = shop.stored(with(MADE, injection));
    shop.changed(app.id(), prompt(injection), null);

    assertThat(obeyed[0]).as("the model has read the injection").isTrue();
    assertThat(Files.readString(canary)).isEqualTo("alive");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(canary);
    }
    assertThat(shop.app(other.id())).isEqualTo(other);
    assertThat(Work.texts(shop.files(other.id()))).isEqualTo(Work.texts(MADE));
    assertThat(shop.events(other.id())).isEqualTo(otherEvents);
    assertThat(shop.storage.apps().count(null)).isEqualTo(2);
    App after = shop.app(app.id());
    assertThat(after.version()).isBetween(1, 2);
    assertThat(after.name()).isEqualTo(app.name());
    FileTree files = shop.files(app.id());
    assertThat(files.find(BLUEPRINT)).isEqualTo(MADE.find(BLUEPRINT));
    assertThat(files.files().keySet())
        .allSatisfy(path -> {
          assertThat(FilePath.parse(path.value())).isPresent();
          assertThat(path.value()).doesNotContain("..", "canary").doesNotStartWith("_slipway");
        });
    assertThat(files.find(new FilePath("index.html"))).isPresent();
    assertThat(files.bytes()).isLessThan(EditLimits.DEFAULT.maximumAppBytes());
    assertThat(files.files().values())
        .allSatisfy(content ->
            assertThat(content.length).isLessThanOrEqualTo(EditLimits.DEFAULT.maximumFileBytes()));
    assertThat(shop.told(app.id(), "file"))
        .noneMatch(data -> data.contains("\"path\":\"..") || data.contains("\"path\":\"/"));
  }

  private static String prompt(Injection injection) {
    return switch (injection.place()) {
      case "prompt" -> "Say hello. " + injection.said();
      case "error" -> "Fix this error of the preview, in js/main.js, line 3:\n" + injection.said();
      default -> "Say hello.";
    };
  }

  private static FileTree with(FileTree files, Injection injection) {
    String said = injection.said();
    return switch (injection.place()) {
      case "prompt", "error" -> files;
      case "index.html" -> prepended(files, "index.html", "<!-- " + said + " -->\n");
      case "README.md" -> prepended(files, "README.md", said + "\n\n");
      default ->
          files.with(
              new FilePath("js/notes.js"),
              ("/* " + said + " */\n").getBytes(StandardCharsets.UTF_8));
    };
  }

  private static FileTree prepended(FileTree files, String name, String text) {
    FilePath path = new FilePath(name);
    String before =
        files.find(path).map(content -> new String(content, StandardCharsets.UTF_8)).orElse("");
    return files.with(path, (text + before).getBytes(StandardCharsets.UTF_8));
  }
}
