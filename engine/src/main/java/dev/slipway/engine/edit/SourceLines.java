package dev.slipway.engine.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text, apart from their ends.
 *
 * @param texts what stands on each line
 * @param ends how each line ends; only the last end may be empty
 */
record SourceLines(List<String> texts, List<String> ends) {
  /** Takes a text apart; joined again it is the same. */
  static SourceLines of(String text) {
    List<String> texts = new ArrayList<>();
    List<String> ends = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      boolean carriage = feed > start && text.charAt(feed - 1) == '\r';
      texts.add(text.substring(start, carriage ? end - 1 : end));
      ends.add(feed < 0 ? "" : carriage ? "\r\n" : "\n");
      start = feed < 0 ? end : feed + 1;
    }
    return new SourceLines(texts, ends);
  }

  int size() {
    return texts.size();
  }

  boolean isBlank() {
    return texts.stream().allMatch(String::isBlank);
  }

  /** How most lines end, or a line feed where none has an end. */
  String usualEnd() {
    long carriages = ends.stream().filter("\r\n"::equals).count();
    return carriages * 2 > ends.stream().filter(each -> !each.isEmpty()).count() ? "\r\n" : "\n";
  }

  String joined() {
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < texts.size(); line++) {
      text.append(texts.get(line)).append(ends.get(line));
    }
    return text.toString();
  }
}
