package dev.slipway.engine.edit;

import java.util.List;
import java.util.Optional;

/** Where the lines that a replacement searches are in a file. Lines count from 0. */
sealed interface BlockMatch {
  /**
   * In one place.
   *
   * @param rung how well they match
   * @param start the first line
   * @param column where they begin within the line, for a part of one
   */
  record Found(MatchRung rung, int start, int column) implements BlockMatch {}

  /**
   * In more than one.
   *
   * @param rung how well they match there
   * @param starts the first lines of some of them
   */
  record Ambiguous(MatchRung rung, List<Integer> starts) implements BlockMatch {}

  /**
   * Nowhere.
   *
   * @param closest the first of the lines that are most like them; empty where none are
   */
  record Missing(Optional<Integer> closest) implements BlockMatch {}
}
