package dev.slipway.adapter.sql;

import dev.slipway.testkit.Samples;

/** Fills the tables, so that an engine has reason to use its indexes. */
final class ManyRows {
  private static final int ROWS = 10_000;
  private static final int VERSIONS = 50;

  private static final String PROMPT = "a prompt of the usual length ".repeat(30);

  private ManyRows() {}

  static void fill(SqlStorage storage) {
    long start = Rows.micros(Samples.START);
    storage
        .database()
        .write(session -> {
          for (int row = 0; row < ROWS; row++) {
            String id = "many" + row;
            long at = start + row;
            session.update(
                "INSERT INTO apps(id, name, prompt, description, status, runtime, engine, version,"
                    + " metadata, event_seq, words, created_at, updated_at)"
                    + " VALUES (?, 'n', ?, '', ?, 'static', 'x', 1, '{}', 1, ?, ?, ?)",
                id,
                PROMPT,
                row % 20 == 0 ? "failed" : "running",
                "word" + row,
                at,
                at);
            session.update(
                "INSERT INTO versions(app, number, cause, title, files, bytes, created_at)"
                    + " VALUES (?, 1, 'prompt', 't', 1, 1, ?)",
                id,
                at);
            session.update(
                "INSERT INTO blobs(hash, bytes) VALUES (?, ?)", "hash" + row, new byte[] {0, 1});
            session.update(
                "INSERT INTO version_files(app, number, path, hash, size) VALUES (?, 1, 'p', ?, 1)",
                id,
                "hash" + row);
            // Few apps with many versions, so that an index on the app alone would not do.
            String owner = "many" + row / VERSIONS;
            int version = row % VERSIONS + 1;
            session.update(
                "INSERT INTO suggestions(app, number, base, key, title, description, state,"
                    + " created_at) VALUES (?, ?, ?, ?, 't', 'd', 'open', ?)",
                owner,
                version,
                version,
                "key" + row,
                at);
            session.update(
                "INSERT INTO suggestion_files(app, number, path, hash, size)"
                    + " VALUES (?, ?, 'p', ?, 1)",
                owner,
                version,
                "hash" + row);
            session.update(
                "INSERT INTO generations(id, app, prompt, engine, status, attempts, fence,"
                    + " lease_until, created_at, updated_at)"
                    + " VALUES (?, ?, 'p', 'x', 'done', 1, 1, 0, ?, ?)",
                "g" + row,
                id,
                at,
                at);
            session.update(
                "INSERT INTO idempotency_keys(key, request_hash, app, generation, created_at)"
                    + " VALUES (?, 'h', ?, ?, ?)",
                "k" + row,
                id,
                "g" + row,
                at);
            session.update(
                "INSERT INTO events(app, seq, type, data, created_at)"
                    + " VALUES (?, 1, 'done', '{}', ?)",
                id,
                at);
            session.update(
                "INSERT INTO records(app, collection, id, doc, bytes, revision, created_at,"
                    + " updated_at) VALUES (?, 'things', 'r', '{}', 2, 1, ?, ?)",
                id,
                at,
                at);
            session.update("INSERT INTO record_usage(app, records, bytes) VALUES (?, 1, 2)", id);
          }
          return ROWS;
        });
  }
}
