package dev.slipway.adapter.sql;

import dev.slipway.core.app.SearchCandidate;
import java.sql.SQLException;
import java.util.List;

/** What the engines say differently; everything else is the same statement for both. */
sealed interface Dialect {
  /** The newest apps that hold every term, the last also as a beginning; in any order. */
  List<SearchCandidate> newestMatches(Session session, List<String> terms, int limit)
      throws SQLException;

  /** The type of a top-level field of a document: one argument, the field. */
  String fieldIs(FieldType type);

  /** A top-level field as a number: one argument, the field; only for numbers. */
  String fieldAsNumber();

  /** A top-level field as a text: one argument, the field; only for texts. */
  String fieldAsText();

  /** Whether the text of a field holds a lower-case text: two arguments, field and text. */
  String fieldContains();

  /** How a field is named as an argument. */
  String fieldArgument(String field);

  /** What follows a select whose rows this transaction will change. */
  String forUpdate(String table);

  /** As {@link #forUpdate}, passing over rows that another transaction works on. */
  String forUpdateSkipLocked(String tables);

  /** What follows a select of a row that this transaction will refer to. */
  String forReference();

  /**
   * Locks a name for this transaction: one argument, the name; empty where nothing need be done.
   */
  String lockKey();

  /** The JSON types that matter. */
  enum FieldType {
    NUMBER,
    TEXT,
    TRUE,
    FALSE
  }

  /** SQLite, where one writer needs no row locks. */
  record Sqlite() implements Dialect {
    /**
     * Two arguments: the expression and the limit; the index gives its rows newest first. Without
     * an order of their own, since ranking sorts them anyhow and sorting here would copy each text
     * once more; the cross join keeps the planner from reading all apps and asking for each.
     */
    static final String SEARCH =
        "SELECT "
            + Rows.CANDIDATE
            + " FROM (SELECT rowid AS hit FROM apps_fts WHERE apps_fts MATCH ?"
            + " ORDER BY rowid DESC LIMIT ?) CROSS JOIN apps ON seq = hit";

    @Override
    public List<SearchCandidate> newestMatches(Session session, List<String> terms, int limit)
        throws SQLException {
      String expression = "\"" + String.join("\" AND \"", terms) + "\" *";
      return session.list(SEARCH, Rows::candidate, expression, limit);
    }

    @Override
    public String fieldIs(FieldType type) {
      return switch (type) {
        case NUMBER -> "(coalesce(json_type(doc, ?), '') IN ('integer', 'real'))";
        case TEXT -> "(coalesce(json_type(doc, ?), '') = 'text')";
        case TRUE -> "(coalesce(json_type(doc, ?), '') = 'true')";
        case FALSE -> "(coalesce(json_type(doc, ?), '') = 'false')";
      };
    }

    @Override
    public String fieldAsNumber() {
      return "CAST(json_extract(doc, ?) AS REAL)";
    }

    @Override
    public String fieldAsText() {
      return "json_extract(doc, ?)";
    }

    @Override
    public String fieldContains() {
      return "instr(lower(json_extract(doc, ?)), ?) > 0";
    }

    @Override
    public String fieldArgument(String field) {
      return "$.\"" + field + "\"";
    }

    @Override
    public String forUpdate(String table) {
      return "";
    }

    @Override
    public String forUpdateSkipLocked(String tables) {
      return "";
    }

    @Override
    public String forReference() {
      return "";
    }

    @Override
    public String lockKey() {
      return "";
    }
  }

  /** PostgreSQL. */
  record Postgres() implements Dialect {
    @Override
    public List<SearchCandidate> newestMatches(Session session, List<String> terms, int limit)
        throws SQLException {
      return PostgresSearch.newest(session, terms, limit);
    }

    @Override
    public String fieldIs(FieldType type) {
      return switch (type) {
        case NUMBER -> "(coalesce(jsonb_typeof(doc::jsonb -> ?), '') = 'number')";
        case TEXT -> "(coalesce(jsonb_typeof(doc::jsonb -> ?), '') = 'string')";
        case TRUE -> "(coalesce((doc::jsonb -> ?)::text, '') = 'true')";
        case FALSE -> "(coalesce((doc::jsonb -> ?)::text, '') = 'false')";
      };
    }

    @Override
    public String fieldAsNumber() {
      return "CAST(doc::jsonb ->> ? AS double precision)";
    }

    @Override
    public String fieldAsText() {
      return "(doc::jsonb ->> ?) COLLATE \"C\"";
    }

    @Override
    public String fieldContains() {
      return "strpos(translate(doc::jsonb ->> ?, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',"
          + " 'abcdefghijklmnopqrstuvwxyz'), ?) > 0";
    }

    @Override
    public String fieldArgument(String field) {
      return field;
    }

    @Override
    public String forUpdate(String table) {
      return " FOR UPDATE OF " + table;
    }

    @Override
    public String forUpdateSkipLocked(String tables) {
      return " FOR UPDATE OF " + tables + " SKIP LOCKED";
    }

    @Override
    public String forReference() {
      return " FOR KEY SHARE";
    }

    @Override
    public String lockKey() {
      return "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";
    }
  }
}
