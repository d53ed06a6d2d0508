package dev.slipway.testkit;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.generation.Claim;
import dev.slipway.core.generation.Generation;
import dev.slipway.core.generation.GenerationId;
import dev.slipway.core.generation.GenerationUse;
import dev.slipway.core.generation.IdempotencyKey;
import dev.slipway.core.generation.Lease;
import dev.slipway.core.generation.NewGeneration;
import dev.slipway.core.json.Json;
import dev.slipway.core.model.ModelUse;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.core.version.NewCopy;
import dev.slipway.core.version.NewVersion;
import dev.slipway.core.version.VersionCause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A seeded stream of operations; each gives a text that says all of its outcome, so that two
 * storages that behave alike give the same texts. Apps come and go, so that there are never many.
 */
public final class RandomOperations {
  private static final int MOST_APPS = 120;
  private static final Duration LEASE = Duration.ofSeconds(2);

  private final Random random;
  private final RandomTexts texts;
  private final RandomRecords records;
  private final RandomQueries queries;
  private final RandomSuggestions suggestions;
  private final List<AppId> apps = new ArrayList<>();
  private final List<Generation> generations = new ArrayList<>();
  private final Set<Lease> leases = new LinkedHashSet<>();
  private Instant now = Samples.START;

  /** Takes what the stream is made from. */
  public RandomOperations(long seed) {
    random = new Random(seed);
    texts = new RandomTexts(random);
    records = new RandomRecords(random, texts);
    queries = new RandomQueries(random, texts);
    suggestions = new RandomSuggestions(random);
  }

  /** The next operation. */
  public Function<StorageUnderTest, String> next() {
    // Often none at all, so that times tie.
    now = now.plusNanos(random.nextInt(3) * 1_000L * random.nextInt(500_000));
    int choice = random.nextInt(100);
    if (apps.isEmpty() || choice < 12) {
      return apps.size() < MOST_APPS ? submitApp() : delete();
    }
    if (choice < 45) {
      return work(choice);
    }
    if (choice < 55) {
      return change(choice);
    }
    if (choice < 65) {
      return suggestions.next(random.nextBoolean() ? oldApp() : app(), now);
    }
    return choice < 82 ? records.next(oldApp(), now) : queries.next(app());
  }

  private AppId app() {
    return apps.get(random.nextInt(apps.size()));
  }

  /** One of the oldest few, which gather data. */
  private AppId oldApp() {
    return apps.get(random.nextInt(Math.min(4, apps.size())));
  }

  private Function<StorageUnderTest, String> submitApp() {
    App app = Samples.app(new AppId(texts.identity()), texts.words(3), texts.words(8), now);
    apps.add(app.id());
    return submit(app, app.id());
  }

  private Function<StorageUnderTest, String> submit(@Nullable App app, AppId id) {
    Generation generation =
        Generation.pending(new GenerationId(texts.identity()), id, texts.words(4), "template", now);
    generations.add(generation);
    IdempotencyKey key =
        random.nextInt(4) > 0
            ? null
            : new IdempotencyKey("key" + random.nextInt(20), "hash" + random.nextInt(2));
    NewGeneration submission =
        new NewGeneration(app, generation, key, List.of(Samples.message("asked")));
    return storage -> "submit " + storage.generations().submit(submission);
  }

  private Function<StorageUnderTest, String> work(int choice) {
    Instant at = now;
    if (choice < 26) {
      return storage -> {
        Optional<Claim> claim = storage.generations().claim(LEASE, at);
        claim.ifPresent(taken -> leases.add(taken.lease()));
        return "claim " + claim;
      };
    }
    if (leases.isEmpty()) {
      return submit(null, app());
    }
    Lease lease = List.copyOf(leases).get(leases.size() - 1 - random.nextInt(leases.size()) / 4);
    List<NewEvent> events = List.of(Samples.message("step"), Samples.message("more"));
    String failure = random.nextBoolean() ? null : "it broke";
    GenerationUse used = use();
    GenerationUse use = random.nextBoolean() ? null : used;
    return switch (choice % 6) {
      case 5 ->
          storage -> {
            storage.generations().charge(lease.app(), lease.generation(), used);
            return "charge " + storage.generations().find(lease.app(), lease.generation());
          };
      case 0 -> storage -> "renew " + storage.generations().renew(lease, LEASE, at);
      case 1 -> storage -> "append " + storage.events().append(lease, events, at);
      case 2 ->
          storage -> "finish " + storage.generations().finish(lease, failure, use, events, at);
      default -> publish(lease.app(), lease);
    };
  }

  private Function<StorageUnderTest, String> publish(AppId app, @Nullable Lease lease) {
    FileTree tree = tree();
    boolean described = random.nextBoolean();
    String name = random.nextInt(3) == 0 ? texts.words(2) : null;
    String description = described ? texts.words(5) : null;
    Json metadata = described ? metadata() : null;
    int late = random.nextInt(8) == 0 ? 1 : 0;
    VersionCause cause = lease == null ? VersionCause.EDIT : VersionCause.PROMPT;
    List<NewEvent> events = List.of(Samples.message("published"));
    GenerationUse use = lease == null || random.nextBoolean() ? null : use();
    Instant at = now;
    return storage -> {
      int base = storage.apps().find(app).map(App::version).orElse(0) - late;
      NewVersion version =
          new NewVersion(
              app, base, cause, "a change", tree, description, metadata, name, lease, events, at);
      return "publish " + storage.versions().publish(version.withUse(use));
    };
  }

  private Json metadata() {
    int number = random.nextInt(9);
    return new Json(
        number < 3
            ? "{\"a\":" + number + "}"
            : "{\"understanding\":{\"kind\":\"kind " + number + "\"}}");
  }

  private GenerationUse use() {
    return new GenerationUse(
        "openai:" + random.nextInt(3),
        new ModelUse(random.nextInt(99), random.nextInt(99), random.nextInt(9)));
  }

  private FileTree tree() {
    FileTree tree = FileTree.EMPTY;
    for (int file = random.nextInt(5); file >= 0; file--) {
      // Few contents and few paths, so that versions and apps share them.
      byte[] content = Samples.bytes("content " + random.nextInt(12));
      tree = tree.with(new FilePath("file" + random.nextInt(6)), content);
    }
    return tree;
  }

  private Function<StorageUnderTest, String> change(int choice) {
    Instant at = now;
    AppId app = app();
    AppStatus status = random.nextBoolean() ? AppStatus.RUNNING : AppStatus.STOPPED;
    return switch (choice % 6) {
      case 0 -> {
        String name = texts.words(3);
        yield storage -> "rename " + storage.apps().rename(app, name, at);
      }
      case 1 -> storage -> "status " + storage.apps().changeStatus(app, status, at);
      case 2 -> random.nextInt(3) == 0 && apps.size() < MOST_APPS ? copy() : publish(app, null);
      case 3 -> {
        Generation generation = generations.get(random.nextInt(generations.size()));
        AppId owner = random.nextInt(8) == 0 ? app : generation.app();
        List<NewEvent> events = List.of(Samples.message("cancelled"));
        yield storage ->
            "cancel " + storage.generations().cancel(owner, generation.id(), events, at);
      }
      case 4 -> {
        int number = 1 + random.nextInt(3);
        String name = random.nextInt(3) == 0 ? null : texts.words(2);
        yield storage -> "name " + storage.versions().rename(app, number, name);
      }
      default -> random.nextInt(3) == 0 ? delete() : submit(null, app);
    };
  }

  private Function<StorageUnderTest, String> copy() {
    AppId source = random.nextBoolean() ? oldApp() : app();
    App copy = Samples.app(new AppId(texts.identity()), texts.words(3), texts.words(8), now);
    boolean data = random.nextBoolean();
    int late = random.nextInt(8) == 0 ? 1 : 0;
    apps.add(copy.id());
    return storage -> {
      int base = storage.apps().find(source).map(App::version).orElse(0) - late;
      if (base < 1) {
        return "nothing to copy";
      }
      NewCopy news = new NewCopy(source, base, copy, "a copy", data);
      return "copy "
          + storage.versions().duplicate(news)
          + storage.versions().entries(copy.id(), 1)
          + storage.records().usage(copy.id());
    };
  }

  private Function<StorageUnderTest, String> delete() {
    AppId app = app();
    apps.remove(app);
    return storage -> "delete " + storage.apps().delete(app) + storage.apps().delete(app);
  }
}
