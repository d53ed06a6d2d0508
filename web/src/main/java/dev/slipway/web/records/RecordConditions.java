package dev.slipway.web.records;

import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.record.RecordFilter;
import dev.slipway.core.record.RecordFilter.Operand;
import dev.slipway.core.record.RecordFilter.Operator;
import dev.slipway.core.record.RecordSort;
import dev.slipway.web.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the conditions and the order of a listing of records: {@code where=field:op:value}. */
final class RecordConditions {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MAXIMUM_FILTERS = 8;
  private static final int MAXIMUM_TEXT = 500;
  private static final Pattern FIELD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");
  private static final Map<String, Operator> OPERATORS =
      Map.of(
          "eq", Operator.EQUAL,
          "ne", Operator.NOT_EQUAL,
          "lt", Operator.LESS,
          "lte", Operator.LESS_OR_EQUAL,
          "gt", Operator.GREATER,
          "gte", Operator.GREATER_OR_EQUAL,
          "contains", Operator.CONTAINS);

  private RecordConditions() {}

  static List<RecordFilter> filters(Request request) {
    List<RecordFilter> filters = new ArrayList<>();
    for (Map.Entry<String, String> entry : request.query()) {
      if (entry.getKey().equals("where")) {
        filters.add(filter(entry.getValue()));
      }
    }
    if (filters.size() > MAXIMUM_FILTERS) {
      throw invalid("At most " + MAXIMUM_FILTERS + " conditions may be given.");
    }
    return filters;
  }

  private static RecordFilter filter(String text) {
    String[] parts = text.split(":", 3);
    Operator operator = parts.length < 3 ? null : OPERATORS.get(parts[1]);
    if (operator == null) {
      throw invalid(
          "A condition is field:op:value, with op one of eq, ne, lt, lte, gt, gte, contains.");
    }
    checkField("where", parts[0]);
    Operand operand = operand(parts[2]);
    if (operand instanceof Operand.Bool
        && operator != Operator.EQUAL
        && operator != Operator.NOT_EQUAL) {
      throw invalid("True and false can be compared by eq and ne only.");
    }
    if (operator == Operator.CONTAINS && !(operand instanceof Operand.Text)) {
      throw invalid("contains compares with a text.");
    }
    return new RecordFilter(parts[0], operator, operand);
  }

  private static Operand operand(String json) {
    JsonNode value;
    try {
      value = JSON.readTree(json);
    } catch (JacksonException malformed) {
      throw invalid("The value of a condition is JSON: \"text\", 12 or true.");
    }
    if (value.isString() && value.stringValue().length() <= MAXIMUM_TEXT) {
      if (value.stringValue().indexOf('\0') >= 0) {
        throw invalid("The value of a condition holds no NUL character.");
      }
      return new Operand.Text(value.stringValue());
    }
    if (value.isNumber()) {
      return new Operand.Numeric(value.doubleValue());
    }
    if (value.isBoolean()) {
      return new Operand.Bool(value.booleanValue());
    }
    throw invalid(
        "The value of a condition is a text of at most "
            + MAXIMUM_TEXT
            + " characters, a number, true or false.");
  }

  static RecordSort sort(String text) {
    boolean descending = text.startsWith("-");
    String field = descending ? text.substring(1) : text;
    checkField("sort", field);
    return new RecordSort(field.equals("createdAt") ? null : field, descending);
  }

  private static void checkField(String parameter, String field) {
    if (!FIELD.matcher(field).matches()) {
      throw SlipwayException.invalid(
          parameter, "A field's name has 1 to 64 letters, digits and _, and no digit first.");
    }
  }

  private static SlipwayException invalid(String message) {
    return SlipwayException.invalid("where", message);
  }
}
