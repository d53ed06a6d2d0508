package dev.slipway.engine.answer;

import java.util.Optional;

/**
 * A line that begins or ends fenced code.
 *
 * @param mark a backtick or a tilde
 * @param length how many of them
 * @param info what stands behind them
 */
record Fence(char mark, int length, String info) {
  /** The fence that a line is, or empty where it is none. */
  static Optional<Fence> of(String line) {
    int start = 0;
    while (start < line.length() && line.charAt(start) == ' ') {
      start++;
    }
    if (start > 3 || start == line.length()) {
      return Optional.empty();
    }
    char mark = line.charAt(start);
    int end = start;
    while (end < line.length() && line.charAt(end) == mark) {
      end++;
    }
    if ((mark != '`' && mark != '~') || end - start < 3) {
      return Optional.empty();
    }
    String info = line.substring(end).strip();
    // Backticks behind the marks make it code within a line.
    return mark == '`' && info.indexOf('`') >= 0
        ? Optional.empty()
        : Optional.of(new Fence(mark, end - start, info));
  }

  /** Whether this ends what the other began. */
  boolean closes(Fence opener) {
    return info.isEmpty() && mark == opener.mark && length >= opener.length;
  }

  /** Whether this begins code whose end could be taken for the end of the other. */
  boolean nestsIn(Fence opener) {
    return !info.isEmpty() && mark == opener.mark && length >= opener.length;
  }
}
