package dev.slipway.adapter.sql;

/**
 * A row that came as one text, since each value that crosses from the database costs as much as
 * finding its row: first words and numbers with a space behind each, then texts of any content,
 * whose lengths are among the numbers. Databases count them in code points.
 */
final class PackedRow {
  private final String text;
  private int position;

  PackedRow(String text) {
    this.text = text;
  }

  String word() {
    int start = position;
    int end = text.indexOf(' ', start);
    position = end + 1;
    return text.substring(start, end);
  }

  int number() {
    return Math.toIntExact(large());
  }

  long large() {
    int start = position;
    int end = text.indexOf(' ', start);
    position = end + 1;
    return Long.parseLong(text, start, end, 10);
  }

  String text(int codePoints) {
    int start = position;
    position = text.offsetByCodePoints(start, codePoints);
    return text.substring(start, position);
  }

  /** The last of the texts, whose length need not be known. */
  String rest() {
    return text.substring(position);
  }
}
