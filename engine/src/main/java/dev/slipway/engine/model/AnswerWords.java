package dev.slipway.engine.model;

import dev.slipway.engine.answer.Answer;
import dev.slipway.engine.answer.AnswerPart;

/** What an answer says beside its files, for people to read: on one line and not long. */
final class AnswerWords {
  private static final int LONGEST = 400;

  private AnswerWords() {}

  /** The first words around the files; empty where there are none. */
  static String prose(Answer answer) {
    return answer.parts().stream()
        .filter(AnswerPart.Prose.class::isInstance)
        .map(part -> line(((AnswerPart.Prose) part).text()))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** A text without line ends and what cannot be seen, cut where it is long. */
  static String line(String text) {
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    int cut = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? 2 : 1;
    return line.substring(0, LONGEST - cut) + "…";
  }
}
