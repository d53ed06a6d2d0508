package dev.slipway.engine.edit;

/** The work that one diff may take, shared by all of its files, so that no input takes for ever. */
final class DiffBudget {
  /** The most single-line insertions and deletions that are looked for one by one in a file. */
  static final int MAXIMUM_EDITS = 1_000;

  private static final long STEPS = 20_000_000;

  private long steps;

  DiffBudget(long steps) {
    this.steps = steps;
  }

  static DiffBudget usual() {
    return new DiffBudget(STEPS);
  }

  /** Takes some steps; false where they are used up. */
  boolean take(int count) {
    steps -= count;
    return steps >= 0;
  }
}
