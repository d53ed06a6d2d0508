package dev.slipway.testkit;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.event.Event;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.generation.Generation;
import dev.slipway.core.generation.GenerationId;
import dev.slipway.core.generation.GenerationStatus;
import dev.slipway.core.generation.GenerationUse;
import dev.slipway.core.generation.IdempotencyKey;
import dev.slipway.core.generation.Lease;
import dev.slipway.core.model.ModelImage;
import dev.slipway.core.record.AppRecord;
import dev.slipway.core.suggestion.Suggestion;
import dev.slipway.core.version.FileTree;
import dev.slipway.core.version.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the in-memory stores share, guarded by one lock. */
final class InMemoryTables {
  private final ReentrantLock lock = new ReentrantLock();

  /** Apps in the order in which they came. */
  final Map<AppId, AppRow> apps = new LinkedHashMap<>();

  final Map<GenerationId, GenerationRow> generations = new LinkedHashMap<>();
  final Map<GenerationId, List<ModelImage>> images = new HashMap<>();
  final Map<String, KeyRow> keys = new HashMap<>();

  /** An app and all that it owns. */
  static final class AppRow {
    App app;
    final List<VersionRow> versions = new ArrayList<>();
    final List<SuggestionRow> suggestions = new ArrayList<>();
    int offeredVersion;
    final List<Event> events = new ArrayList<>();
    final Map<String, Map<String, AppRecord>> collections = new TreeMap<>();

    AppRow(App app) {
      this.app = app;
    }
  }

  /** A version with its files. */
  record VersionRow(Version version, FileTree tree) {}

  /** A suggestion with what it writes. */
  record SuggestionRow(Suggestion suggestion, FileTree contents) {}

  /** A generation and how long its lease lasts. */
  record GenerationRow(Generation generation, Instant leaseUntil) {}

  /** What a key was used for. */
  record KeyRow(IdempotencyKey key, AppId app, GenerationId generation, Instant at) {}

  <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  Optional<AppRow> app(AppId id) {
    return Optional.ofNullable(apps.get(id));
  }

  void insert(App app) {
    if (apps.containsKey(app.id())) {
      throw new IllegalStateException("the app exists");
    }
    AppRow row = new AppRow(app);
    put(row, app, app.updatedAt());
    apps.put(app.id(), row);
  }

  /** Changes an app's row and its time of change. */
  static void put(AppRow row, App app, Instant updatedAt) {
    row.app =
        new App(
            app.id(),
            app.name(),
            app.prompt(),
            app.description(),
            app.status(),
            app.failure(),
            app.runtime(),
            app.engine(),
            app.version(),
            app.metadata(),
            micros(app.createdAt()),
            micros(updatedAt));
  }

  /** Gives an app another status. */
  static void status(AppRow row, AppStatus status, @Nullable String failure, Instant now) {
    App app = row.app;
    put(
        row,
        new App(
            app.id(),
            app.name(),
            app.prompt(),
            app.description(),
            status,
            failure,
            app.runtime(),
            app.engine(),
            app.version(),
            app.metadata(),
            app.createdAt(),
            app.updatedAt()),
        now);
  }

  static void append(AppRow row, List<NewEvent> events, Instant now) {
    for (NewEvent event : events) {
      row.events.add(new Event(row.events.size() + 1L, event.type(), event.data(), micros(now)));
    }
  }

  /** The generation of a lease that is still held. */
  Optional<GenerationRow> held(Lease lease) {
    return Optional.ofNullable(generations.get(lease.generation()))
        .filter(row -> row.generation().app().equals(lease.app()))
        .filter(row -> row.generation().status() == GenerationStatus.RUNNING)
        .filter(row -> row.generation().fence() == lease.fence());
  }

  /** Ends a generation. */
  void end(
      Generation generation,
      GenerationStatus status,
      @Nullable String failure,
      @Nullable Integer version,
      @Nullable GenerationUse use,
      Instant now) {
    Generation ended =
        new Generation(
            generation.id(),
            generation.app(),
            generation.prompt(),
            generation.engine(),
            status,
            generation.attempts(),
            generation.fence(),
            failure,
            version,
            sum(generation.use(), use),
            generation.createdAt(),
            micros(now));
    generations.put(generation.id(), new GenerationRow(ended, Instant.EPOCH));
  }

  /** What an attempt used, added to what earlier ones did. */
  static @Nullable GenerationUse sum(@Nullable GenerationUse before, @Nullable GenerationUse more) {
    if (before == null || more == null) {
      return more == null ? before : more;
    }
    return new GenerationUse(more.engine(), before.models().plus(more.models()));
  }
}
