package dev.slipway.core.record;

/**
 * A condition on one field of a document; records without the field never meet it, except {@link
 * Operator#NOT_EQUAL}, which they do meet.
 *
 * @param field a top-level field, {@code [A-Za-z_][A-Za-z0-9_]{0,63}}
 * @param operator how to compare
 * @param operand what to compare with
 */
public record RecordFilter(String field, Operator operator, Operand operand) {
  /** How to compare. */
  public enum Operator {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    /** The field's text holds the operand's, whatever the case of ASCII letters. */
    CONTAINS
  }

  /** What to compare with; a field of another JSON type is not equal, less or greater. */
  public sealed interface Operand {
    /** A text, compared by code points. */
    record Text(String value) implements Operand {}

    /** A number. */
    record Numeric(double value) implements Operand {}

    /** True or false; only for equal and not equal. */
    record Bool(boolean value) implements Operand {}
  }
}
