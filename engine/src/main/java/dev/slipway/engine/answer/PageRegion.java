package dev.slipway.engine.answer;

import org.jspecify.annotations.Nullable;

/** Reads a page that stands in an answer with neither tags nor fences around it. */
final class PageRegion implements Region {
  /** What a page without a name is. */
  static final String PATH = "index.html";

  private static final String END = "</html>";

  private final Sink sink;
  private final int line;
  private final StringBuilder text = new StringBuilder();
  private boolean begun;

  PageRegion(Sink sink) {
    this.sink = sink;
    this.line = sink.line();
  }

  /** Whether a line begins a page. */
  static boolean begins(String line) {
    return line.regionMatches(true, 0, "<!doctype html", 0, 14)
        || line.regionMatches(true, 0, "<html>", 0, 6)
        || line.regionMatches(true, 0, "<html ", 0, 6);
  }

  @Override
  public @Nullable String take(String next) {
    if (Closer.beginsBlock(next)) {
      return next;
    }
    if (!begun) {
      begun = true;
      sink.looseBegun();
      sink.event(new AnswerEvent.FileBegun(PATH));
    }
    text.append(next);
    sink.event(new AnswerEvent.FileText(PATH, next));
    if (!endsWith(next)) {
      return null;
    }
    sink.loosePart(new AnswerPart.Whole(PATH, text.toString(), line));
    sink.event(new AnswerEvent.FileEnded(PATH));
    return "";
  }

  @Override
  public boolean endsWith(String partial) {
    int end = partial.stripTrailing().length();
    return partial.regionMatches(true, end - END.length(), END, 0, END.length());
  }

  @Override
  public Answer.Incomplete incomplete(String partial) {
    return new Answer.Incomplete(PATH, text + partial, false);
  }

  @Override
  public void restart() {
    text.setLength(0);
    begun = false;
  }
}
