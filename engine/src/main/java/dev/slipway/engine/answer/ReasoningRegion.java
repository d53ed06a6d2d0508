package dev.slipway.engine.answer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leaves out what a model thinks aloud. */
final class ReasoningRegion implements Region {
  private record Form(String begin, String end) {}

  private static final List<Form> FORMS =
      List.of(
          new Form("<think>", "</think>"),
          new Form("<thinking>", "</thinking>"),
          new Form("<thought>", "</thought>"),
          new Form("<reasoning>", "</reasoning>"),
          new Form("<|channel|>analysis", "<|channel|>final<|message|>"),
          new Form("<|start_of_thinking|>", "<|end_of_thinking|>"));

  private final String end;

  private ReasoningRegion(String end) {
    this.end = end;
  }

  /** The region that a line begins, or empty where it begins none. */
  static Optional<ReasoningRegion> begunBy(String line) {
    String bare = line.stripLeading();
    return FORMS.stream()
        .filter(form -> bare.regionMatches(true, 0, form.begin, 0, form.begin.length()))
        .map(form -> new ReasoningRegion(form.end))
        .findFirst();
  }

  /**
   * Where a line goes on behind the end of thinking that never began, or -1. It counts where a line
   * begins or ends with it, since prose may speak of the tag.
   */
  static int behindStrayEnd(String line) {
    for (Form form : FORMS) {
      int length = form.end.length();
      int start = line.length() - line.stripLeading().length();
      if (line.regionMatches(true, start, form.end, 0, length)) {
        return start + length;
      }
      int end = line.stripTrailing().length();
      if (line.regionMatches(true, end - length, form.end, 0, length)) {
        return end;
      }
    }
    return -1;
  }

  @Override
  public @Nullable String take(String line) {
    int at = indexOfEnd(line);
    return at < 0 ? null : behind(line, at + end.length());
  }

  /**
   * The rest of a line without the blanks between, and nothing where only the line's end is left.
   */
  static String behind(String line, int at) {
    String rest = line.substring(at);
    return rest.isBlank() ? "" : rest.stripLeading();
  }

  private int indexOfEnd(String line) {
    for (int at = line.indexOf('<'); at >= 0; at = line.indexOf('<', at + 1)) {
      if (line.regionMatches(true, at, end, 0, end.length())) {
        return at;
      }
    }
    return -1;
  }

  @Override
  public boolean endsWith(String partial) {
    return indexOfEnd(partial) >= 0;
  }

  @Override
  public Answer.Incomplete incomplete(String partial) {
    return new Answer.Incomplete("", "", false);
  }
}
