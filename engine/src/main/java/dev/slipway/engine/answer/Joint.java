package dev.slipway.engine.answer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Joins a model's continuation to the place where its answer broke off. Models repeat the last
 * lines, begin the block or a fence anew, or begin the whole file anew.
 */
final class Joint {
  /** How the answer goes on. */
  sealed interface Joined {
    /**
     * From where it broke off.
     *
     * @param fence a fence that the continuation put around itself; null for none
     */
    record Further(String text, @Nullable Fence fence) implements Joined {}

    /** From the beginning of the file. */
    record Anew(String text) implements Joined {}
  }

  private static final int WINDOW = 4_000;
  private static final int PREAMBLE_LINES = 6;

  /** So many characters that are not blank make it unlikely that a repetition is meant. */
  private static final int SURE = 20;

  private static final int SURE_OF_LINE = 4;
  private static final int BEGINNING = 60;

  private final Answer.Incomplete broken;
  private final StringBuilder head = new StringBuilder();

  Joint(Answer.Incomplete broken) {
    this.broken = broken;
  }

  void take(String piece) {
    head.append(piece);
  }

  /** Whether enough is there to tell. */
  boolean isFull() {
    return head.length() >= WINDOW;
  }

  Joined joined() {
    int start = behindTag();
    Optional<Fence> fence = Optional.empty();
    int inner = start;
    if (!PathWords.isMarkdown(broken.path())) {
      int lineEnd = lineEnd(start);
      fence = Fence.of(head.substring(start, lineEnd));
      inner = fence.isPresent() ? lineEnd : start;
    }
    String text = head.substring(inner);
    String beginning = broken.text().substring(0, Math.min(BEGINNING, broken.text().length()));
    if (!broken.edit() && solid(beginning) >= SURE && text.startsWith(beginning)) {
      return new Joined.Anew(head.substring(start));
    }
    return new Joined.Further(text.substring(repeated(text)), fence.orElse(null));
  }

  /** Behind the tag that begins the block again, which words may precede. */
  private int behindTag() {
    int start = 0;
    for (int line = 0; line < PREAMBLE_LINES && start < head.length(); line++) {
      int end = lineEnd(start);
      String text = head.substring(start, end);
      boolean again =
          Tag.of(text)
              .flatMap(Opening::of)
              .filter(each ->
                  each.equals(new Opening.File(broken.path()))
                      || each.equals(new Opening.Edit(broken.path())))
              .isPresent();
      if (again) {
        return end;
      }
      start = end;
    }
    return 0;
  }

  private int lineEnd(int start) {
    int feed = head.indexOf("\n", start);
    return feed < 0 ? head.length() : feed + 1;
  }

  /** How much of the continuation's beginning is there already. */
  private int repeated(String text) {
    String tail = broken.text().substring(Math.max(0, broken.text().length() - WINDOW));
    int overlap = overlap(tail, text.substring(0, Math.min(WINDOW, text.length())));
    if (solid(tail.substring(tail.length() - overlap)) >= SURE
        && marksAPlace(tail, text, overlap)) {
      return overlap;
    }
    String lastLine = tail.substring(tail.lastIndexOf('\n') + 1);
    return solid(lastLine) >= SURE_OF_LINE && text.startsWith(lastLine) ? lastLine.length() : 0;
  }

  /**
   * Whether what stands on both sides of a joint is there once on each. Rows of a board that are
   * all alike may well go on with further ones, and a model is told to repeat nothing.
   */
  private static boolean marksAPlace(String tail, String text, int length) {
    String end = tail.substring(tail.length() - length);
    int period = length - borders(end)[length - 1];
    return 2 * period > length
        && !text.startsWith(end, length)
        && !tail.regionMatches(tail.length() - 2 * length, end, 0, length);
  }

  /** The longest end of one text that the other begins with, found in linear time. */
  static int overlap(String tail, String text) {
    int[] borders = borders(text);
    int matched = 0;
    for (int at = 0; at < tail.length(); at++) {
      while (matched > 0 && (matched == text.length() || tail.charAt(at) != text.charAt(matched))) {
        matched = borders[matched - 1];
      }
      matched += matched < text.length() && tail.charAt(at) == text.charAt(matched) ? 1 : 0;
    }
    return matched;
  }

  /** For each beginning of a text, how long its longest own end is that it also begins with. */
  private static int[] borders(String text) {
    int[] borders = new int[text.length()];
    int matched = 0;
    for (int at = 1; at < text.length(); at++) {
      while (matched > 0 && text.charAt(at) != text.charAt(matched)) {
        matched = borders[matched - 1];
      }
      matched += text.charAt(at) == text.charAt(matched) ? 1 : 0;
      borders[at] = matched;
    }
    return borders;
  }

  private static long solid(String text) {
    return text.chars().filter(each -> !Character.isWhitespace(each)).count();
  }
}
