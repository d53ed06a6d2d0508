package dev.slipway.adapter.sql;

import dev.slipway.core.app.SearchCandidate;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The newest matches of a search on PostgreSQL, whose full-text index knows no order.
 *
 * <p>Left to itself the server reads every match of a common word, or walks back through all apps
 * for a rare one, and which of them it chooses is a guess. So the index keeps the words of each
 * window of sequence numbers apart ({@code words_in_window} in the schema): windows are asked one
 * after another, the newest first, until there are enough matches, and all but the last of what is
 * read is wanted. Words that so many apps hold that a window has more matches than are wanted are
 * found by reading the newest apps as they are.
 */
final class PostgresSearch {
  /**
   * Three arguments: the newest window; what each is asked, with {@link #WINDOW} before each word;
   * the limit. The rows come window by window, since what depends on a window can only be joined to
   * it in a loop, which the limit ends.
   */
  private static final String WINDOW_BY_WINDOW =
      " FROM generate_series(CAST(? AS bigint), 0, -1) AS window_number"
          + " CROSS JOIN LATERAL (SELECT words, "
          + Rows.CANDIDATE
          + " AS candidate FROM apps WHERE words_in_window(seq, words)"
          + " @@ CAST(replace(?, '#', to_hex(window_number) || ':') AS tsquery)"
          + " ORDER BY seq DESC) AS matches LIMIT ?";

  static final String IN_WINDOWS = "SELECT candidate" + WINDOW_BY_WINDOW;

  /** One argument more, before the others: what the words of a match hold, else it is null. */
  static final String IN_WINDOWS_IF =
      "SELECT CASE WHEN strpos(' ' || words, ?) > 0 THEN candidate END" + WINDOW_BY_WINDOW;

  /** The planner would sometimes rather read a whole table, or compile what runs for a moment. */
  private static final String BEGIN =
      "SELECT coalesce(max(seq), 0), set_config('enable_seqscan', 'off', true),"
          + " set_config('jit', 'off', true) FROM apps";

  /** How many bits of a sequence number tell its place in a window; as in the schema. */
  private static final int WINDOW_BITS = 13;

  /** No word holds it. */
  private static final String WINDOW = "#";

  private static final String BEGINNING = ":*";
  private static final int NEWEST = 512;

  /** Where so many of the newest match, a window has several times as many as are wanted. */
  private static final int COMMON = 40;

  /** A shorter beginning is in so many words that gathering them takes longer than reading apps. */
  private static final int SHORT = 3;

  private static final int FEW = 1_000;

  private PostgresSearch() {}

  static List<SearchCandidate> newest(Session session, List<String> terms, int limit)
      throws SQLException {
    long last = session.first(BEGIN, row -> row.getLong(1)).orElse(0L);
    List<SearchCandidate> found =
        new ArrayList<>(inRange(session, last - NEWEST, last, terms, limit));
    if (found.size() >= COMMON && found.size() < limit) {
      int missing = limit - found.size();
      // Half as far again as it would be if older ones matched as often.
      long range = 3L * NEWEST * missing / (2L * found.size());
      long from = last - NEWEST;
      found.addAll(inRange(session, from - range, from, terms, missing));
    }
    if (found.size() >= limit || last <= NEWEST) {
      return found;
    }
    return inWindows(session, last >> WINDOW_BITS, terms, limit);
  }

  private static List<SearchCandidate> inRange(
      Session session, long behind, long to, List<String> terms, int limit) throws SQLException {
    List<Object> arguments = new ArrayList<>(List.of(behind, to));
    terms.subList(0, terms.size() - 1).forEach(term -> arguments.add(" " + term + " "));
    arguments.add(" " + terms.getLast());
    arguments.add(limit);
    return session.list(inRange(terms.size()), Rows::candidate, arguments.toArray());
  }

  /** The numbers around a range of rows, each term with spaces around it, the limit. */
  static String inRange(int terms) {
    return "SELECT "
        + Rows.CANDIDATE
        + " FROM apps WHERE seq > ? AND seq <= ?"
        + " AND strpos(' ' || words || ' ', ?) > 0".repeat(terms)
        + " ORDER BY seq DESC LIMIT ?";
  }

  private static List<SearchCandidate> inWindows(
      Session session, long newest, List<String> terms, int limit) throws SQLException {
    if (terms.size() > 1 && terms.getLast().length() < SHORT) {
      List<Optional<SearchCandidate>> others = withoutLastTerm(session, newest, terms);
      List<SearchCandidate> matches = others.stream().flatMap(Optional::stream).toList();
      if (matches.size() >= limit || others.size() < FEW) {
        return matches.subList(0, Math.min(matches.size(), limit));
      }
    }
    return session.list(IN_WINDOWS, Rows::candidate, newest, quoted(terms) + BEGINNING, limit);
  }

  /** The newest apps that hold all terms but the last; empty where one does not hold that too. */
  private static List<Optional<SearchCandidate>> withoutLastTerm(
      Session session, long newest, List<String> terms) throws SQLException {
    return session.list(
        IN_WINDOWS_IF,
        row -> row.getString(1) == null ? Optional.empty() : Optional.of(Rows.candidate(row)),
        " " + terms.getLast(),
        newest,
        quoted(terms.subList(0, terms.size() - 1)),
        FEW);
  }

  private static String quoted(List<String> terms) {
    return "'" + WINDOW + String.join("' & '" + WINDOW, terms) + "'";
  }
}
