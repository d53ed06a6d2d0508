package dev.slipway.engine.model;

import dev.slipway.engine.answer.Answer;
import dev.slipway.engine.answer.AnswerLimits;
import dev.slipway.engine.answer.AnswerParser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes an answer with several ideas apart. */
final class IdeaTexts {
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,3} Idea: *(\\S.*?)\\s*$");

  private IdeaTexts() {}

  /**
   * One idea.
   *
   * @param title what it is called
   * @param answer its changes and the words on it
   */
  record Idea(String title, Answer answer) {}

  /** The ideas of an answer, in order; what stands before the first heading belongs to none. */
  static List<Idea> of(String text) {
    List<Idea> ideas = new ArrayList<>();
    Matcher heading = HEADING.matcher(text);
    boolean found = heading.find();
    while (found) {
      String title = heading.group(1);
      int start = heading.end();
      found = heading.find();
      String changes = text.substring(start, found ? heading.start() : text.length());
      AnswerParser parser = new AnswerParser(AnswerLimits.DEFAULT, _ -> {});
      parser.feed(changes);
      ideas.add(new Idea(title, parser.end()));
    }
    return ideas;
  }
}
