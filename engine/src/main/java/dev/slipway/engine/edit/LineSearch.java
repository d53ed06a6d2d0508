package dev.slipway.engine.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Finds a sequence of lines in another, in linear time. */
final class LineSearch {
  private LineSearch() {}

  /** Where the sequence begins, each time, with lines compared by what the form makes of them. */
  static List<Integer> find(List<String> lines, List<String> searched, UnaryOperator<String> form) {
    Map<String, Integer> known = new HashMap<>();
    int[] wanted = numbered(searched, form, known);
    int[] text = numbered(lines, form, known);
    int[] borders = borders(wanted);
    List<Integer> found = new ArrayList<>();
    int matched = 0;
    for (int at = 0; at < text.length; at++) {
      while (matched > 0 && (matched == wanted.length || text[at] != wanted[matched])) {
        matched = borders[matched - 1];
      }
      matched += text[at] == wanted[matched] ? 1 : 0;
      if (matched == wanted.length) {
        found.add(at - matched + 1);
      }
    }
    return found;
  }

  private static int[] numbered(
      List<String> lines, UnaryOperator<String> form, Map<String, Integer> known) {
    int[] numbers = new int[lines.size()];
    for (int at = 0; at < numbers.length; at++) {
      Integer next = known.size();
      Integer number = known.putIfAbsent(form.apply(lines.get(at)), next);
      numbers[at] = number == null ? next : number;
    }
    return numbers;
  }

  private static int[] borders(int[] wanted) {
    int[] borders = new int[wanted.length];
    int matched = 0;
    for (int at = 1; at < wanted.length; at++) {
      while (matched > 0 && wanted[at] != wanted[matched]) {
        matched = borders[matched - 1];
      }
      matched += wanted[at] == wanted[matched] ? 1 : 0;
      borders[at] = matched;
    }
    return borders;
  }
}
