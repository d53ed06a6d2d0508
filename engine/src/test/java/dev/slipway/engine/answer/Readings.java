package dev.slipway.engine.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An answer as it was read.
 *
 * @param events what the listener was told, the last words on what is missing included
 * @param answer the result
 */
public record Readings(List<AnswerEvent> events, Answer answer) {
  /** Reads a text in one piece. */
  public static Readings whole(String text) {
    return pieces(List.of(text));
  }

  /** Reads a text char by char, so that pairs and line ends are cut too. */
  public static Readings byChar(String text) {
    return pieces(text.chars().mapToObj(each -> String.valueOf((char) each)).toList());
  }

  /** Reads a text in pieces of random lengths. */
  public static Readings cut(String text, Random random) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = Math.min(text.length(), start + random.nextInt(1 + random.nextInt(60)));
      pieces.add(text.substring(start, end));
      start = end;
    }
    return pieces(pieces);
  }

  /** Reads a text in given pieces. */
  public static Readings pieces(List<String> pieces) {
    List<AnswerEvent> events = new ArrayList<>();
    AnswerParser parser = new AnswerParser(AnswerLimits.DEFAULT, events::add);
    pieces.forEach(parser::feed);
    Answer answer = parser.end();
    return new Readings(events, answer);
  }
}
