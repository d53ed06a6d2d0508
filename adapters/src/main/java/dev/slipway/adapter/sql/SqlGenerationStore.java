package dev.slipway.adapter.sql;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.generation.Claim;
import dev.slipway.core.generation.Generation;
import dev.slipway.core.generation.GenerationId;
import dev.slipway.core.generation.GenerationStore;
import dev.slipway.core.generation.GenerationUse;
import dev.slipway.core.generation.IdempotencyKey;
import dev.slipway.core.generation.Lease;
import dev.slipway.core.generation.NewGeneration;
import dev.slipway.core.generation.Submission;
import dev.slipway.core.model.ModelImage;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Generations in SQL: the queue is the table. */
final class SqlGenerationStore implements GenerationStore {
  private static final Duration KEYS_KEPT = Duration.ofHours(24);
  private static final String FIND =
      "SELECT " + Rows.GENERATION + " FROM generations WHERE id = ? AND app = ?";

  static final String CANDIDATE =
      "SELECT g.id, g.app FROM generations g JOIN apps ON apps.id = g.app"
          + " WHERE g.status IN ('pending', 'running')"
          + " AND (g.status = 'pending' OR g.lease_until < ?)"
          + " AND NOT EXISTS (SELECT 1 FROM generations o WHERE o.app = g.app"
          + " AND o.status = 'running' AND o.lease_until >= ?)"
          + " ORDER BY g.created_at, g.id LIMIT 1";

  private final Database database;

  SqlGenerationStore(Database database) {
    this.database = database;
  }

  @Override
  public Submission submit(NewGeneration submission) {
    Generation generation = submission.generation();
    App app = submission.app();
    return database.write(session -> {
      Optional<Submission> earlier = earlier(session, submission);
      if (earlier.isPresent()) {
        return earlier.get();
      }
      if (app != null) {
        NewApps.insert(session, app);
      } else if (SqlAppStore.lock(session, generation.app()).isEmpty()) {
        return new Submission.AppGone();
      }
      session.update(
          "INSERT INTO generations(id, app, prompt, engine, status, attempts, fence, failure,"
              + " version, created_at, updated_at, lease_until)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
          generation.id().value(),
          generation.app().value(),
          generation.prompt(),
          generation.engine(),
          generation.status().wire(),
          generation.attempts(),
          generation.fence(),
          generation.failure(),
          generation.version(),
          Rows.micros(generation.createdAt()),
          Rows.micros(generation.updatedAt()));
      keepImages(session, submission);
      remember(session, submission);
      Leases.append(session, generation.app(), submission.events(), generation.createdAt());
      return new Submission.Accepted();
    });
  }

  private static void keepImages(Session session, NewGeneration submission) throws SQLException {
    int place = 0;
    for (ModelImage image : submission.images()) {
      session.update(
          "INSERT INTO generation_images(generation, place, media_type, bytes)"
              + " VALUES (?, ?, ?, ?)",
          submission.generation().id().value(),
          place++,
          image.mediaType(),
          image.bytes());
    }
  }

  private static Optional<Submission> earlier(Session session, NewGeneration submission)
      throws SQLException {
    IdempotencyKey key = submission.key();
    if (key == null) {
      return Optional.empty();
    }
    Generation generation = submission.generation();
    session.lockKey(key.key());
    session.update(
        "DELETE FROM idempotency_keys WHERE created_at < ?",
        Rows.micros(generation.createdAt().minus(KEYS_KEPT)));
    return session.first(
        "SELECT request_hash, app, generation FROM idempotency_keys WHERE key = ?",
        row ->
            row.getString(1).equals(key.requestHash())
                ? new Submission.Replayed(
                    new AppId(row.getString(2)), new GenerationId(row.getString(3)))
                : new Submission.KeyReused(),
        key.key());
  }

  private static void remember(Session session, NewGeneration submission) throws SQLException {
    IdempotencyKey key = submission.key();
    if (key == null) {
      return;
    }
    Generation generation = submission.generation();
    session.update(
        "INSERT INTO idempotency_keys(key, request_hash, app, generation, created_at)"
            + " VALUES (?, ?, ?, ?, ?)",
        key.key(),
        key.requestHash(),
        generation.app().value(),
        generation.id().value(),
        Rows.micros(generation.createdAt()));
  }

  /** Which generation of which app. */
  private record Candidate(String id, String app) {}

  @Override
  public Optional<Claim> claim(Duration leaseTime, Instant now) {
    long time = Rows.micros(now);
    // Most looks find nothing, and reading costs no place in the writer's queue.
    boolean nothing =
        database
            .read(session -> session.first(CANDIDATE, row -> row.getString(1), time, time))
            .isEmpty();
    if (nothing) {
      return Optional.empty();
    }
    return database.write(session -> claim(session, leaseTime, now));
  }

  private static Optional<Claim> claim(Session session, Duration leaseTime, Instant now)
      throws SQLException {
    long time = Rows.micros(now);
    Optional<Candidate> candidate =
        session.first(
            CANDIDATE + session.dialect().forUpdateSkipLocked("g, apps"),
            row -> new Candidate(row.getString(1), row.getString(2)),
            time,
            time);
    if (candidate.isEmpty()) {
      return Optional.empty();
    }
    String app = candidate.get().app();
    // The app's row is ours now; what committed while it was being locked is seen by a new look.
    boolean busy =
        session
            .first(
                "SELECT 1 FROM generations WHERE app = ? AND status = 'running'"
                    + " AND lease_until >= ?",
                row -> row.getInt(1),
                app,
                time)
            .isPresent();
    if (busy) {
      return Optional.empty();
    }
    int taken =
        session.update(
            "UPDATE generations SET status = 'running', attempts = attempts + 1, fence = fence + 1,"
                + " lease_until = ?, updated_at = ? WHERE id = ?"
                + " AND status IN ('pending', 'running')",
            Rows.micros(now.plus(leaseTime)),
            time,
            candidate.get().id());
    if (taken == 0) {
      return Optional.empty();
    }
    session.update(
        "UPDATE apps SET status = 'generating', failure = NULL, updated_at = ? WHERE id = ? AND version = 0"
            + " AND status IN ('queued', 'failed')",
        time,
        app);
    return session
        .first(FIND, Rows::generation, candidate.get().id(), app)
        .map(generation ->
            new Claim(
                generation, new Lease(generation.id(), generation.app(), generation.fence())));
  }

  @Override
  public boolean renew(Lease lease, Duration leaseTime, Instant now) {
    return database.write(session ->
        session.update(
                "UPDATE generations SET lease_until = ? WHERE id = ? AND app = ?"
                    + " AND status = 'running' AND fence = ?",
                Rows.micros(now.plus(leaseTime)),
                lease.generation().value(),
                lease.app().value(),
                lease.fence())
            == 1);
  }

  @Override
  public boolean finish(
      Lease lease,
      @Nullable String failure,
      @Nullable GenerationUse use,
      List<NewEvent> events,
      Instant now) {
    return database.write(session -> {
      if (SqlAppStore.lock(session, lease.app()).isEmpty() || !Leases.hold(session, lease)) {
        return false;
      }
      end(
          session,
          lease.app(),
          lease.generation(),
          failure == null ? "done" : "failed",
          failure == null ? "The first prompt led to no version." : failure,
          now);
      charge(session, lease.app(), lease.generation(), use);
      Leases.append(session, lease.app(), events, now);
      return true;
    });
  }

  @Override
  public void charge(AppId app, GenerationId id, GenerationUse use) {
    int _ = database.write(session -> charge(session, app, id, use));
  }

  /** Adds what an attempt used to what earlier ones did. */
  static int charge(Session session, AppId app, GenerationId id, @Nullable GenerationUse use)
      throws SQLException {
    return use == null
        ? 0
        : session.update(
            "UPDATE generations SET engine_used = ?, input_tokens = input_tokens + ?,"
                + " output_tokens = output_tokens + ?, cost_micros = cost_micros + ?"
                + " WHERE id = ? AND app = ?",
            use.engine(),
            use.models().inputTokens(),
            use.models().outputTokens(),
            use.models().costMicros(),
            id.value(),
            app.value());
  }

  @Override
  public boolean cancel(AppId app, GenerationId id, List<NewEvent> events, Instant now) {
    return database.write(session -> {
      boolean open =
          SqlAppStore.lock(session, app).isPresent()
              && session
                  .first(
                      FIND + session.dialect().forUpdate("generations"),
                      Rows::generation,
                      id.value(),
                      app.value())
                  .map(generation -> !generation.status().isFinal())
                  .orElse(false);
      if (!open) {
        return false;
      }
      end(session, app, id, "cancelled", "cancelled", now);
      Leases.append(session, app, events, now);
      return true;
    });
  }

  private static void end(
      Session session, AppId app, GenerationId id, String status, String reason, Instant now)
      throws SQLException {
    session.update(
        "UPDATE generations SET status = ?, failure = ?, lease_until = 0, updated_at = ?"
            + " WHERE id = ?",
        status,
        status.equals("failed") ? reason : null,
        Rows.micros(now),
        id.value());
    session.update(
        "UPDATE apps SET status = 'failed', failure = ?, updated_at = ?"
            + " WHERE id = ? AND version = 0",
        reason,
        Rows.micros(now),
        app.value());
  }

  @Override
  public Optional<Generation> find(AppId app, GenerationId id) {
    return database.read(session -> session.first(FIND, Rows::generation, id.value(), app.value()));
  }

  @Override
  public List<ModelImage> images(AppId app, GenerationId id) {
    return database.read(session ->
        session.list(
            "SELECT i.media_type, i.bytes FROM generation_images i"
                + " JOIN generations g ON g.id = i.generation"
                + " WHERE g.id = ? AND g.app = ? ORDER BY i.place",
            row -> new ModelImage(row.getString(1), row.getBytes(2)),
            id.value(),
            app.value()));
  }

  @Override
  public List<Generation> history(AppId app, int limit) {
    return database.read(session ->
        session.list(
            "SELECT "
                + Rows.GENERATION
                + " FROM generations WHERE app = ? ORDER BY created_at DESC, id DESC LIMIT ?",
            Rows::generation,
            app.value(),
            limit));
  }
}
