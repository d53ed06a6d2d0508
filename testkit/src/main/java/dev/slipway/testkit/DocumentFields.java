package dev.slipway.testkit;

import dev.slipway.core.json.Json;
import dev.slipway.core.record.RecordFilter;
import dev.slipway.core.record.RecordFilter.Operand;
import dev.slipway.core.record.RecordFilter.Operator;
import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares fields of documents as the port says. */
final class DocumentFields {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int SORTED_CODE_POINTS = 200;

  private DocumentFields() {}

  /** A field's place in an order: its type's rank, then its number or text. */
  record Place(int rank, double number, String text) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      // Zero has one place, whatever its sign.
      int byRank = Integer.compare(rank, other.rank);
      int byNumber = byRank == 0 ? Double.compare(number + 0.0, other.number + 0.0) : byRank;
      return byNumber == 0 ? compareCodePoints(text, other.text) : byNumber;
    }
  }

  static Place place(Json document, String field) {
    JsonNode value = value(document, field);
    if (value == null) {
      return new Place(0, 0, "");
    }
    if (value.isNumber()) {
      return new Place(1, value.asDouble(), "");
    }
    if (value.isBoolean()) {
      return new Place(1, value.asBoolean() ? 1 : 0, "");
    }
    return value.isString() ? new Place(2, 0, first(value.asString())) : new Place(0, 0, "");
  }

  private static String first(String text) {
    return text.codePointCount(0, text.length()) <= SORTED_CODE_POINTS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SORTED_CODE_POINTS));
  }

  static boolean meets(Json document, RecordFilter filter) {
    boolean negated = filter.operator() == Operator.NOT_EQUAL;
    Operator operator = negated ? Operator.EQUAL : filter.operator();
    return negated != test(value(document, filter.field()), operator, filter.operand());
  }

  private static boolean test(@Nullable JsonNode value, Operator operator, Operand operand) {
    if (value == null) {
      return false;
    }
    return switch (operand) {
      case Operand.Bool bool -> value.isBoolean() && value.asBoolean() == bool.value();
      case Operand.Numeric numeric ->
          value.isNumber()
              && decide(Double.compare(value.asDouble() + 0.0, numeric.value() + 0.0), operator);
      case Operand.Text text ->
          value.isString()
              && (operator == Operator.CONTAINS
                  ? asciiLower(value.asString()).contains(asciiLower(text.value()))
                  : decide(compareCodePoints(value.asString(), text.value()), operator));
    };
  }

  private static boolean decide(int order, Operator operator) {
    return switch (operator) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
      case CONTAINS -> false;
    };
  }

  private static @Nullable JsonNode value(Json document, String field) {
    return JSON.readTree(document.text()).get(field);
  }

  private static String asciiLower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    text.codePoints()
        .map(each -> each >= 'A' && each <= 'Z' ? each + ('a' - 'A') : each)
        .forEach(lower::appendCodePoint);
    return lower.toString();
  }

  /** Orders texts by code points, which for rare characters is not the order of chars. */
  static int compareCodePoints(String one, String other) {
    PrimitiveIterator.OfInt left = one.codePoints().iterator();
    PrimitiveIterator.OfInt right = other.codePoints().iterator();
    while (left.hasNext() && right.hasNext()) {
      int order = Integer.compare(left.nextInt(), right.nextInt());
      if (order != 0) {
        return order;
      }
    }
    return Boolean.compare(left.hasNext(), right.hasNext());
  }
}
