package dev.slipway.testkit;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.json.Json;
import dev.slipway.core.suggestion.NewSuggestion;
import dev.slipway.core.suggestion.SuggestionBatch;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.core.version.NewVersion;
import dev.slipway.core.version.VersionCause;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Operations on an app's suggestions. */
final class RandomSuggestions {
  private final Random random;

  RandomSuggestions(Random random) {
    this.random = random;
  }

  Function<StorageUnderTest, String> next(AppId app, Instant now) {
    int number = 1 + random.nextInt(8);
    List<NewEvent> events = List.of(Samples.message("suggested"));
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> offer(app, events, now);
      case 3 -> storage -> "dismiss " + storage.suggestions().dismiss(app, number, events, now);
      case 4, 5 -> publish(app, number, events, now);
      default -> look(app, number);
    };
  }

  private Function<StorageUnderTest, String> offer(AppId app, List<NewEvent> events, Instant now) {
    boolean first = random.nextBoolean();
    int late = random.nextInt(6) == 0 ? 1 : 0;
    List<NewSuggestion> candidates = new ArrayList<>();
    for (int number = random.nextInt(5); number > 0; number--) {
      candidates.add(candidate(number));
    }
    return storage -> {
      int base = storage.apps().find(app).map(App::version).orElse(0) - late;
      return "offer "
          + storage
              .suggestions()
              .offer(new SuggestionBatch(app, base, first, candidates, events, now))
          + storage.suggestions().offeredVersion(app)
          + new TreeSet<>(storage.suggestions().takenKeys(app, base));
    };
  }

  private NewSuggestion candidate(int number) {
    boolean described = random.nextBoolean();
    return new NewSuggestion(
        "idea " + number,
        "title " + number,
        "described " + number,
        tree(3),
        // Never empty, so that each suggestion has a change.
        tree(3).with(new FilePath("made"), Samples.bytes("content " + random.nextInt(12))),
        described ? new Json("{\"b\":" + number + "}") : null,
        described ? "it is " + number : null);
  }

  /** The same few contents that versions have, so that the two share them. */
  private FileTree tree(int most) {
    FileTree tree = FileTree.EMPTY;
    for (int file = random.nextInt(most); file > 0; file--) {
      tree =
          tree.with(
              new FilePath("file" + random.nextInt(6)),
              Samples.bytes("content " + random.nextInt(12)));
    }
    return tree;
  }

  private Function<StorageUnderTest, String> publish(
      AppId app, int number, List<NewEvent> events, Instant now) {
    FileTree tree = tree(3);
    return storage -> {
      int base = storage.apps().find(app).map(App::version).orElse(0);
      NewVersion version =
          new NewVersion(
              app,
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
              events,
              now);
      return "apply " + storage.versions().publish(version);
    };
  }

  private Function<StorageUnderTest, String> look(AppId app, int number) {
    int limit = 1 + random.nextInt(4);
    FilePath path = new FilePath("file" + random.nextInt(6));
    return storage -> {
      int base = storage.apps().find(app).map(App::version).orElse(0);
      return "look "
          + storage.suggestions().open(app, base, limit)
          + storage.suggestions().find(app, number)
          + storage.suggestions().contents(app, number).map(RandomSuggestions::text)
          + storage.suggestions().content(app, number, path).map(RandomSuggestions::text);
    };
  }

  private static String text(FileTree tree) {
    return tree.files().entrySet().stream()
        .map(file -> file.getKey() + "=" + text(file.getValue()))
        .collect(Collectors.joining(","));
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
