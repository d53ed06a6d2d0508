package dev.slipway.testkit;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.generation.Claim;
import dev.slipway.core.generation.Generation;
import dev.slipway.core.generation.GenerationId;
import dev.slipway.core.generation.GenerationStatus;
import dev.slipway.core.generation.GenerationStore;
import dev.slipway.core.generation.GenerationUse;
import dev.slipway.core.generation.IdempotencyKey;
import dev.slipway.core.generation.Lease;
import dev.slipway.core.generation.NewGeneration;
import dev.slipway.core.generation.Submission;
import dev.slipway.core.model.ModelImage;
import dev.slipway.testkit.InMemoryTables.AppRow;
import dev.slipway.testkit.InMemoryTables.GenerationRow;
import dev.slipway.testkit.InMemoryTables.KeyRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Generations in memory. */
final class InMemoryGenerationStore implements GenerationStore {
  private static final Duration KEYS_KEPT = Duration.ofHours(24);
  private static final Comparator<Generation> OLDEST_FIRST =
      Comparator.comparing(Generation::createdAt)
          .thenComparing(generation -> generation.id().value());

  private final InMemoryTables tables;

  InMemoryGenerationStore(InMemoryTables tables) {
    this.tables = tables;
  }

  @Override
  public Submission submit(NewGeneration submission) {
    Generation generation = submission.generation();
    App app = submission.app();
    return tables.locked(() -> {
      Optional<Submission> earlier = earlier(submission);
      if (earlier.isPresent()) {
        return earlier.get();
      }
      if (app != null) {
        tables.insert(app);
      }
      Optional<AppRow> row = tables.app(generation.app());
      if (row.isEmpty()) {
        return new Submission.AppGone();
      }
      store(withTimes(generation, generation.updatedAt()), Instant.EPOCH);
      tables.images.put(generation.id(), submission.images());
      IdempotencyKey key = submission.key();
      if (key != null) {
        tables.keys.put(
            key.key(), new KeyRow(key, generation.app(), generation.id(), generation.createdAt()));
      }
      InMemoryTables.append(row.get(), submission.events(), generation.createdAt());
      return new Submission.Accepted();
    });
  }

  private Optional<Submission> earlier(NewGeneration submission) {
    IdempotencyKey key = submission.key();
    if (key == null) {
      return Optional.empty();
    }
    Instant oldest = submission.generation().createdAt().minus(KEYS_KEPT);
    tables.keys.values().removeIf(row -> row.at().isBefore(oldest));
    return Optional.ofNullable(tables.keys.get(key.key()))
        .map(row ->
            row.key().requestHash().equals(key.requestHash())
                ? new Submission.Replayed(row.app(), row.generation())
                : new Submission.KeyReused());
  }

  private static Generation withTimes(Generation generation, Instant updatedAt) {
    return new Generation(
        generation.id(),
        generation.app(),
        generation.prompt(),
        generation.engine(),
        generation.status(),
        generation.attempts(),
        generation.fence(),
        generation.failure(),
        generation.version(),
        generation.use(),
        InMemoryTables.micros(generation.createdAt()),
        InMemoryTables.micros(updatedAt));
  }

  private void store(Generation generation, Instant leaseUntil) {
    tables.generations.put(
        generation.id(), new GenerationRow(generation, InMemoryTables.micros(leaseUntil)));
  }

  @Override
  public Optional<Claim> claim(Duration leaseTime, Instant now) {
    return tables.locked(() ->
        tables.generations.values().stream()
            .filter(row -> waits(row, now))
            .map(GenerationRow::generation)
            .min(OLDEST_FIRST)
            .map(generation -> take(generation, leaseTime, now)));
  }

  private boolean waits(GenerationRow row, Instant now) {
    return !row.generation().status().isFinal()
        && tables.generations.values().stream()
            .noneMatch(other ->
                other.generation().app().equals(row.generation().app())
                    && other.generation().status() == GenerationStatus.RUNNING
                    && !other.leaseUntil().isBefore(InMemoryTables.micros(now)));
  }

  private Claim take(Generation old, Duration leaseTime, Instant now) {
    Generation taken =
        withTimes(
            new Generation(
                old.id(),
                old.app(),
                old.prompt(),
                old.engine(),
                GenerationStatus.RUNNING,
                old.attempts() + 1,
                old.fence() + 1,
                old.failure(),
                old.version(),
                old.use(),
                old.createdAt(),
                old.updatedAt()),
            now);
    store(taken, now.plus(leaseTime));
    AppRow row = Objects.requireNonNull(tables.apps.get(taken.app()));
    AppStatus status = row.app.status();
    if (row.app.version() == 0 && (status == AppStatus.QUEUED || status == AppStatus.FAILED)) {
      InMemoryTables.status(row, AppStatus.GENERATING, null, now);
    }
    return new Claim(taken, new Lease(taken.id(), taken.app(), taken.fence()));
  }

  @Override
  public boolean renew(Lease lease, Duration leaseTime, Instant now) {
    return tables.locked(() -> {
      Optional<GenerationRow> held = tables.held(lease);
      held.ifPresent(row -> store(row.generation(), now.plus(leaseTime)));
      return held.isPresent();
    });
  }

  @Override
  public boolean finish(
      Lease lease,
      @Nullable String failure,
      @Nullable GenerationUse use,
      List<NewEvent> events,
      Instant now) {
    return tables.locked(() -> {
      Optional<GenerationRow> held = tables.held(lease);
      if (held.isEmpty()) {
        return false;
      }
      GenerationStatus status = failure == null ? GenerationStatus.DONE : GenerationStatus.FAILED;
      tables.end(held.get().generation(), status, failure, null, use, now);
      failWithoutVersion(
          lease.app(),
          Objects.requireNonNullElse(failure, "The first prompt led to no version."),
          events,
          now);
      return true;
    });
  }

  @Override
  public void charge(AppId app, GenerationId id, GenerationUse use) {
    Optional<GenerationRow> _ =
        tables.locked(() -> {
          GenerationRow row = tables.generations.get(id);
          if (row != null && row.generation().app().equals(app)) {
            Generation charged = charged(row.generation(), use);
            tables.generations.put(id, new GenerationRow(charged, row.leaseUntil()));
          }
          return Optional.ofNullable(row);
        });
  }

  private static Generation charged(Generation old, GenerationUse use) {
    return new Generation(
        old.id(),
        old.app(),
        old.prompt(),
        old.engine(),
        old.status(),
        old.attempts(),
        old.fence(),
        old.failure(),
        old.version(),
        InMemoryTables.sum(old.use(), use),
        old.createdAt(),
        old.updatedAt());
  }

  @Override
  public boolean cancel(AppId app, GenerationId id, List<NewEvent> events, Instant now) {
    return tables.locked(() -> {
      Optional<Generation> open =
          find(app, id).filter(generation -> !generation.status().isFinal());
      if (open.isEmpty()) {
        return false;
      }
      tables.end(open.get(), GenerationStatus.CANCELLED, null, null, null, now);
      failWithoutVersion(app, "cancelled", events, now);
      return true;
    });
  }

  private void failWithoutVersion(AppId app, String failure, List<NewEvent> events, Instant now) {
    AppRow row = Objects.requireNonNull(tables.apps.get(app));
    if (row.app.version() == 0) {
      InMemoryTables.status(row, AppStatus.FAILED, failure, now);
    }
    InMemoryTables.append(row, events, now);
  }

  @Override
  public Optional<Generation> find(AppId app, GenerationId id) {
    return tables.locked(() ->
        Optional.ofNullable(tables.generations.get(id))
            .map(GenerationRow::generation)
            .filter(generation -> generation.app().equals(app)));
  }

  @Override
  public List<ModelImage> images(AppId app, GenerationId id) {
    return tables.locked(() ->
        find(app, id)
            .map(generation -> tables.images.getOrDefault(generation.id(), List.of()))
            .orElse(List.of()));
  }

  @Override
  public List<Generation> history(AppId app, int limit) {
    return tables.locked(() ->
        tables.generations.values().stream()
            .map(GenerationRow::generation)
            .filter(generation -> generation.app().equals(app))
            .sorted(OLDEST_FIRST.reversed())
            .limit(limit)
            .toList());
  }
}
