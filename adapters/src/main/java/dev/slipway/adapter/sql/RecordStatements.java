package dev.slipway.adapter.sql;

import dev.slipway.adapter.sql.Dialect.FieldType;
import dev.slipway.core.paging.Position;
import dev.slipway.core.record.AppRecord;
import dev.slipway.core.record.RecordFilter;
import dev.slipway.core.record.RecordFilter.Operand;
import dev.slipway.core.record.RecordFilter.Operator;
import dev.slipway.core.record.RecordQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Builds the statement of a listing of records.
 *
 * <p>A field's values of all types are ordered by three columns: a rank by type, the number, the
 * text; only one of the last two matters for a row.
 */
final class RecordStatements {
  private final Dialect dialect;
  private final List<Object> arguments = new ArrayList<>();
  private final StringBuilder sql = new StringBuilder();

  RecordStatements(Dialect dialect) {
    this.dialect = dialect;
  }

  String sql() {
    return sql.toString();
  }

  Object[] arguments() {
    return arguments.toArray();
  }

  /** A listing; its rows are those of a record, then rank, number and text of the sort. */
  RecordStatements list(RecordQuery query) {
    String field = query.sort().field();
    String direction = query.sort().descending() ? " DESC" : "";
    String comparison = query.sort().descending() ? " < " : " > ";
    sql.append("SELECT ").append(Rows.RECORD);
    sql.append(field == null ? "" : ", r, n, t").append(" FROM (SELECT ").append(Rows.RECORD);
    if (field != null) {
      sortColumns(field);
    }
    sql.append(" FROM records WHERE app = ? AND collection = ?");
    arguments.add(query.app().value());
    arguments.add(query.collection());
    query.filters().forEach(this::filter);
    sql.append(") x");
    Position after = query.after();
    if (after != null) {
      after(field == null, comparison, after);
    }
    sql.append(" ORDER BY ");
    for (String column : field == null ? List.of("created_at") : List.of("r", "n", "t")) {
      sql.append(column).append(direction).append(", ");
    }
    sql.append("id").append(direction).append(" LIMIT ?");
    arguments.add(query.limit() + 1);
    return this;
  }

  private void sortColumns(String field) {
    String argument = dialect.fieldArgument(field);
    String number = dialect.fieldIs(FieldType.NUMBER);
    String isTrue = dialect.fieldIs(FieldType.TRUE);
    String isFalse = dialect.fieldIs(FieldType.FALSE);
    String text = dialect.fieldIs(FieldType.TEXT);
    sql.append(", CASE WHEN ").append(number).append(" OR ").append(isTrue).append(" OR ");
    sql.append(isFalse).append(" THEN 1 WHEN ").append(text).append(" THEN 2 ELSE 0 END AS r");
    sql.append(", CASE WHEN ").append(number).append(" THEN ").append(dialect.fieldAsNumber());
    sql.append(" WHEN ").append(isTrue).append(" THEN 1.0 ELSE 0.0 END AS n");
    // Cut, so that a cursor that carries it stays short.
    sql.append(", CASE WHEN ").append(text).append(" THEN substr(").append(dialect.fieldAsText());
    sql.append(", 1, 200) ELSE '' END AS t");
    for (int count = 0; count < 9; count++) {
      arguments.add(argument);
    }
  }

  private void after(boolean byCreation, String comparison, Position after) {
    if (byCreation) {
      sql.append(" WHERE (created_at, id)").append(comparison).append("(?, ?)");
      arguments.add(Long.parseLong(after.sortValue()));
    } else {
      sql.append(" WHERE (r, n, t, id)").append(comparison).append("(?, ?, ?, ?)");
      String[] parts = after.sortValue().split(" ", 3);
      arguments.add(Integer.parseInt(parts[0]));
      arguments.add(Double.parseDouble(parts[1]));
      arguments.add(parts[2]);
    }
    arguments.add(after.id());
  }

  /** The sort value of a row in {@link #after}'s form. */
  static String sortValue(
      AppRecord record, int rank, double number, String text, boolean byCreation) {
    return byCreation
        ? Long.toString(Rows.micros(record.createdAt()))
        : rank + " " + number + " " + text;
  }

  private void filter(RecordFilter filter) {
    boolean negated = filter.operator() == Operator.NOT_EQUAL;
    sql.append(negated ? " AND NOT (" : " AND (");
    String argument = dialect.fieldArgument(filter.field());
    switch (filter.operand()) {
      case Operand.Bool bool -> {
        sql.append(dialect.fieldIs(bool.value() ? FieldType.TRUE : FieldType.FALSE));
        arguments.add(argument);
      }
      case Operand.Numeric numeric -> {
        guarded(
            FieldType.NUMBER, dialect.fieldAsNumber() + symbol(filter.operator()) + "?", argument);
        arguments.add(numeric.value());
      }
      case Operand.Text text -> {
        boolean contains = filter.operator() == Operator.CONTAINS;
        String test =
            contains
                ? dialect.fieldContains()
                : dialect.fieldAsText() + symbol(filter.operator()) + "?";
        guarded(FieldType.TEXT, test, argument);
        arguments.add(contains ? asciiLower(text.value()) : text.value());
      }
    }
    sql.append(")");
  }

  /** Tests a value only where it has the type, whatever order the engine would choose. */
  private void guarded(FieldType type, String test, String argument) {
    sql.append("CASE WHEN ").append(dialect.fieldIs(type)).append(" THEN ").append(test);
    sql.append(" ELSE ").append(falseLiteral()).append(" END");
    arguments.add(argument);
    arguments.add(argument);
  }

  private static String falseLiteral() {
    return "1 = 0";
  }

  private static String symbol(Operator operator) {
    return switch (operator) {
      case EQUAL, NOT_EQUAL, CONTAINS -> " = ";
      case LESS -> " < ";
      case LESS_OR_EQUAL -> " <= ";
      case GREATER -> " > ";
      case GREATER_OR_EQUAL -> " >= ";
    };
  }

  private static String asciiLower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      lower.append(
          character >= 'A' && character <= 'Z'
              ? String.valueOf(character).toLowerCase(Locale.ROOT)
              : String.valueOf(character));
    }
    return lower.toString();
  }
}
