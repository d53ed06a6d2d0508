package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a list of a prompt into its entries. */
final class Items {
  private static final Set<String> JOINTS = Set.of("and", "plus", "also");

  private Items() {}

  /** Where the entries begin and end: cut at commas and at "and", but not inside parentheses. */
  static List<int[]> of(Sheet sheet, int from, int to) {
    List<int[]> items = new ArrayList<>();
    int depth = 0;
    int start = from;
    for (int at = from; at <= to; at++) {
      boolean end = at == to;
      if (!end && sheet.at(at).is(Token.Type.OPEN)) {
        depth++;
      } else if (!end && sheet.at(at).is(Token.Type.CLOSE)) {
        depth = Math.max(0, depth - 1);
      }
      if (end || (depth == 0 && isSeparator(sheet, at))) {
        if (at > start) {
          items.add(new int[] {start, at});
        }
        start = at + 1;
      }
    }
    return items;
  }

  private static boolean isSeparator(Sheet sheet, int at) {
    Token token = sheet.at(at);
    boolean plusOne =
        token.isWord("plus") && at + 1 < sheet.size() && sheet.at(at + 1).isWord("one");
    return token.is(Token.Type.COMMA)
        || (token.isWord() && JOINTS.contains(token.lower()) && !plusOne);
  }
}
