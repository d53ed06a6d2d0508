package dev.slipway.adapter.sql;

/** Asks SQLite whether the full-text index and the table that it indexes say the same. */
final class FullText {
  private FullText() {}

  /** Fails where they differ: with rank 1 the check compares with the content table as well. */
  static void checkIntegrity(SqlStorage storage) {
    storage
        .database()
        .write(session ->
            session.update("INSERT INTO apps_fts(apps_fts, rank) VALUES ('integrity-check', 1)"));
  }
}
