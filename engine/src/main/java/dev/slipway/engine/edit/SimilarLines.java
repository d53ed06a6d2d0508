package dev.slipway.engine.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the lines of a file that are most like others, as far as its budget reaches. */
final class SimilarLines {
  /** From here on lines are taken for the ones that were meant. */
  static final double ENOUGH = 0.8;

  /** Below this nothing is worth showing. */
  private static final double WORTH_SHOWING = 0.3;

  /** One line may differ more than all together, but not so much that it says something else. */
  private static final double LEAST_OF_LINE = 0.4;

  /** Fewer characters than these are similar by chance. */
  private static final int LEAST_CHARACTERS = 12;

  private static final int LONGEST_LINE = 300;

  private final List<String> lines;
  private final List<String> searched;
  private final DiffBudget budget;
  private final List<Integer> enough = new ArrayList<>();
  private double best = WORTH_SHOWING;
  private int bestStart = -1;
  private boolean whole = true;

  private SimilarLines(List<String> lines, List<String> searched, DiffBudget budget) {
    this.lines = lines.stream().map(each -> PlainForm.of(each).strip()).toList();
    this.searched = searched.stream().map(each -> PlainForm.of(each).strip()).toList();
    this.budget = budget;
  }

  static SimilarLines search(List<String> lines, List<String> searched, DiffBudget budget) {
    SimilarLines search = new SimilarLines(lines, searched, budget);
    search.scan();
    return search;
  }

  /** Where lines begin that are similar enough; empty where the budget did not reach. */
  List<Integer> enough() {
    int characters = searched.stream().mapToInt(String::length).sum();
    return whole && characters >= LEAST_CHARACTERS ? enough : List.of();
  }

  /** Where the most similar ones begin. */
  Optional<Integer> closest() {
    return bestStart < 0 ? Optional.empty() : Optional.of(bestStart);
  }

  private void scan() {
    for (int start = 0; start + searched.size() <= lines.size() && whole; start++) {
      double score = score(start, Math.min(best, ENOUGH));
      if (score >= ENOUGH && everyLineIsLike(start)) {
        enough.add(start);
      }
      if (score > best) {
        best = score;
        bestStart = start;
      }
    }
  }

  /** How similar the lines from there are, or less than the least wanted. */
  private double score(int start, double wanted) {
    int total = 0;
    double open = 0;
    for (int line = 0; line < searched.size(); line++) {
      int weight = weight(start, line);
      total += weight;
      open += weight * lengthBound(searched.get(line), lines.get(start + line));
    }
    whole &= budget.take(searched.size());
    if (total == 0) {
      return 0;
    }
    for (int line = 0; line < searched.size() && open >= wanted * total && whole; line++) {
      String one = searched.get(line);
      String other = lines.get(start + line);
      open -= weight(start, line) * (lengthBound(one, other) - similarity(one, other));
    }
    return open / total;
  }

  private int weight(int start, int line) {
    return Math.max(searched.get(line).length(), lines.get(start + line).length());
  }

  private boolean everyLineIsLike(int start) {
    for (int line = 0; line < searched.size() && whole; line++) {
      if (similarity(searched.get(line), lines.get(start + line)) < LEAST_OF_LINE) {
        return false;
      }
    }
    return whole;
  }

  private static double lengthBound(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    return longer == 0 ? 1 : (double) Math.min(one.length(), other.length()) / longer;
  }

  private double similarity(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    int longer = Math.max(one.length(), other.length());
    int start = commonStart(one, other);
    int end = commonEnd(one, other, start);
    int left = one.length() - start - end;
    int right = other.length() - start - end;
    if (left == 0 || right == 0 || Math.max(left, right) > LONGEST_LINE) {
      return 1 - (double) Math.max(left, right) / longer;
    }
    whole &= budget.take(left * right);
    if (!whole) {
      return 0;
    }
    int distance =
        distance(
            one.substring(start, one.length() - end), other.substring(start, other.length() - end));
    return 1 - (double) distance / longer;
  }

  private static int commonStart(String one, String other) {
    int at = 0;
    while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  private static int commonEnd(String one, String other, int start) {
    int end = 0;
    while (end < one.length() - start
        && end < other.length() - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return end;
  }

  /** How many characters must be put in, taken out or changed. */
  private static int distance(String one, String other) {
    int[] costs = new int[other.length() + 1];
    for (int column = 0; column <= other.length(); column++) {
      costs[column] = column;
    }
    for (int row = 1; row <= one.length(); row++) {
      int diagonal = costs[0];
      costs[0] = row;
      for (int column = 1; column <= other.length(); column++) {
        int change = diagonal + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
        diagonal = costs[column];
        costs[column] = Math.min(change, Math.min(costs[column], costs[column - 1]) + 1);
      }
    }
    return costs[other.length()];
  }
}
