package dev.slipway.engine.compose;

import java.util.List;
import java.util.Optional;

/** Something that a prompt asks of its app beside the fields; the words are those of the prompt. */
sealed interface Wish {
  /** The stretch of the prompt that says it. */
  String said();

  /** A drawing: of what, by what, and over which stretches of time. */
  record Draw(
      String said,
      Optional<Measure> measure,
      List<String> what,
      List<List<String>> by,
      Optional<Period> period,
      boolean overTime)
      implements Wish {}

  /** A figure over all records: "average rating", "count the yeses". */
  record Figure(String said, Measure measure, List<String> what) implements Wish {}

  /** A limit that is watched; without words for the field it is the stock. */
  record Limit(String said, RuleType type, List<String> what, String number) implements Wish {}

  /** What is late is marked. */
  record Late(String said, List<String> what) implements Wish {}

  /** What is due within some days is marked. */
  record Soon(String said, List<String> what, int days) implements Wish {}

  /** No two records may be the same in this. */
  record Unique(String said, List<String> what) implements Wish {}

  /**
   * Something to be done again after some days; without a number each record says after how many.
   */
  record Again(String said, String verb, Optional<Integer> days) implements Wish {}

  /** A value that follows from others. */
  record Compute(String said, List<String> what) implements Wish {}

  /** Records of one sort that each belong to one of another sort; both in their singular. */
  record Belongs(String said, String child, String parent) implements Wish {}
}
