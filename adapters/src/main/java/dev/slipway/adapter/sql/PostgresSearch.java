package dev.slipway.adapter.sql;

import dev.slipway.core.app.SearchCandidate;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The newest matches of a search on PostgreSQL, whose full-text index knows no order.
 *
 * <p>Left to itself the server reads every match of a common word, or walks back through all apps
 * for a rare one, and which of them it chooses is a guess. So the newest apps are read as they are;
 * how many of them match says whether to read on, or how far back to ask the index, which knows
 * each app also by the windows of sequence numbers that it lies in.
 */
final class PostgresSearch {
  /** Four arguments: the numbers around a range of rows, the terms, the limit. */
  static final String IN_RANGE =
      "SELECT "
          + Rows.CANDIDATE
          + " FROM apps WHERE seq > ? AND seq <= ? AND (lexemes @@ CAST(? AS tsquery)) IS TRUE"
          + " ORDER BY seq DESC LIMIT ?";

  /** Three arguments: what the index is asked, what the rows must hold beside it, the limit. */
  static final String BY_INDEX =
      "WITH hits AS MATERIALIZED (SELECT seq FROM apps WHERE lexemes @@ CAST(? AS tsquery)"
          + " AND (lexemes @@ CAST(? AS tsquery)) IS TRUE)"
          + " SELECT "
          + Rows.CANDIDATE
          + " FROM (SELECT seq FROM hits ORDER BY seq DESC LIMIT ?) newest JOIN apps USING (seq)"
          + " ORDER BY seq DESC";

  /** The planner would sometimes rather read the whole table than rows one by one; never here. */
  private static final String BEGIN =
      "SELECT coalesce(max(seq), 0), set_config('enable_seqscan', 'off', true) FROM apps";

  private static final int NEWEST = 2_048;

  /** Where so many of the newest match, reading on is cheaper than the index. */
  private static final int COMMON = 50;

  /**
   * As in the schema: a window of 2^n numbers is the lexeme {@code #n:number}, and one that begins
   * half a window earlier {@code #n+number}, so that one of them began far enough ago.
   */
  private static final int[] WINDOWS = {14, 16, 18, 20, 22};

  /** A shorter beginning is in so many words that gathering them costs more than it saves. */
  private static final int SHORT = 3;

  private PostgresSearch() {}

  static List<SearchCandidate> newest(Session session, List<String> terms, int limit)
      throws SQLException {
    long last = session.first(BEGIN, row -> row.getLong(1)).orElse(0L);
    List<SearchCandidate> found =
        new ArrayList<>(inRange(session, last - NEWEST, last, terms, limit));
    if (found.size() >= limit || last <= NEWEST) {
      return found;
    }
    // Half as far again as it would be if older ones matched as often.
    int missing = limit - found.size();
    long range = 3L * NEWEST * missing / (2L * Math.max(1, found.size()));
    if (found.size() >= COMMON) {
      long from = last - NEWEST;
      found.addAll(inRange(session, from - range, from, terms, missing));
      if (found.size() >= limit) {
        return found;
      }
    }
    return byIndex(session, terms, last, NEWEST + range, limit);
  }

  private static List<SearchCandidate> inRange(
      Session session, long behind, long to, List<String> terms, int limit) throws SQLException {
    String all = terms.size() == 1 ? beginning(terms) : whole(terms) + " & " + beginning(terms);
    return session.list(IN_RANGE, Rows::candidate, behind, to, all, limit);
  }

  private static List<SearchCandidate> byIndex(
      Session session, List<String> terms, long last, long range, int limit) throws SQLException {
    String beginning = beginning(terms);
    String indexed =
        terms.size() == 1
            ? beginning
            : whole(terms) + (terms.getLast().length() > SHORT ? " & " + beginning : "");
    for (int window : WINDOWS) {
      long half = 1L << (window - 1);
      if (half >= range && half < last) {
        String recent = indexed + " & '" + window(last, window) + "'";
        List<SearchCandidate> found =
            session.list(BY_INDEX, Rows::candidate, recent, beginning, limit);
        if (found.size() >= limit) {
          return found;
        }
        break;
      }
    }
    return session.list(BY_INDEX, Rows::candidate, indexed, beginning, limit);
  }

  /** The window that holds a number and began at least half its size before it. */
  static String window(long last, int window) {
    long half = 1L << (window - 1);
    boolean late = (last & ((1L << window) - 1)) >= half;
    return "#" + window + (late ? ":" + (last >> window) : "+" + ((last + half) >> window));
  }

  /** All terms but the last. */
  private static String whole(List<String> terms) {
    return "'" + String.join("' & '", terms.subList(0, terms.size() - 1)) + "'";
  }

  private static String beginning(List<String> terms) {
    return "'" + terms.getLast() + "':*";
  }
}
