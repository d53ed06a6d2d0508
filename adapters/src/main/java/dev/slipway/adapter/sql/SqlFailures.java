package dev.slipway.adapter.sql;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Failures of the engines in the words of the product. */
final class SqlFailures {
  private static final int SQLITE_BUSY = 5;
  private static final int SQLITE_LOCKED = 6;
  private static final int SQLITE_READONLY = 8;
  private static final int SQLITE_INTERRUPT = 9;
  private static final int SQLITE_IOERR = 10;
  private static final int SQLITE_CORRUPT = 11;
  private static final int SQLITE_FULL = 13;
  private static final int SQLITE_CANTOPEN = 14;
  private static final int SQLITE_NOTADB = 26;

  private SqlFailures() {}

  static SlipwayException translate(SQLException failure) {
    String state = failure.getSQLState();
    if (failure instanceof SQLTransientConnectionException && state == null) {
      return of(FailureCode.BUSY, "The database has more to do than it can take.", failure);
    }
    return state == null || state.isEmpty() ? sqlite(failure) : postgres(failure, state);
  }

  /** Whether nothing more may be trusted to this connection. */
  static boolean breaksConnection(SQLException failure) {
    int code = failure.getErrorCode() & 0xff;
    return code == SQLITE_IOERR || code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
  }

  /** Whether the engine has given up the whole transaction, not one statement. */
  static boolean endsTransaction(SQLException failure) {
    int code = failure.getErrorCode() & 0xff;
    return breaksConnection(failure) || code == SQLITE_FULL;
  }

  /** Whether the server gave up the whole transaction in favour of another one. */
  static boolean isRolledBackByServer(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && state.startsWith("40");
  }

  private static SlipwayException sqlite(SQLException failure) {
    return switch (failure.getErrorCode() & 0xff) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          of(FailureCode.BUSY, "The database is busy. Try again in a moment.", failure);
      case SQLITE_INTERRUPT ->
          of(FailureCode.TIMED_OUT, "This took too long and was cut off. Ask for less.", failure);
      case SQLITE_FULL ->
          of(FailureCode.STORAGE_FULL, "The disk is full; nothing was stored.", failure);
      case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY ->
          of(FailureCode.STORAGE_UNAVAILABLE, "The disk does not take this now.", failure);
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          of(
              FailureCode.STORAGE_UNAVAILABLE,
              "The database file is damaged. It was left as it is; restore a backup.",
              failure);
      default -> of(FailureCode.INTERNAL, "SQLite: " + failure.getMessage(), failure);
    };
  }

  private static SlipwayException postgres(SQLException failure, String state) {
    String family = state.length() < 2 ? "" : state.substring(0, 2);
    return switch (family) {
      case "08", "57" ->
          state.equals("57014")
              ? of(FailureCode.TIMED_OUT, "This took too long and was cut off.", failure)
              : of(FailureCode.STORAGE_UNAVAILABLE, "The database does not answer now.", failure);
      case "28", "3D" ->
          of(
              FailureCode.STORAGE_UNAVAILABLE,
              "The database refuses this user, password or name.",
              failure);
      case "40", "55" -> of(FailureCode.BUSY, "The database is busy. Try again.", failure);
      case "53" ->
          state.equals("53100")
              ? of(FailureCode.STORAGE_FULL, "The database has no room.", failure)
              : of(FailureCode.BUSY, "The database has more to do than it can take.", failure);
      default -> of(FailureCode.INTERNAL, "PostgreSQL: " + failure.getMessage(), failure);
    };
  }

  private static SlipwayException of(FailureCode code, String message, SQLException cause) {
    return SlipwayException.caused(code, message, cause);
  }
}
