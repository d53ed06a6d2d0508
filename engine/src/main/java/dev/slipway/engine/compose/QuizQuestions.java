package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The questions that a quiz brings along, each with its answer and perhaps with wrong ones. */
final class QuizQuestions {
  private static final int WRONG = 3;
  private static final int MOST_FACTOR = 10;

  private final String set;

  QuizQuestions(String set) {
    this.set = set;
  }

  /** A question; without wrong answers it takes those of other questions. */
  record Question(String text, String answer, List<String> wrong) {}

  /** The questions as a list of JavaScript. */
  String script() {
    StringBuilder script = new StringBuilder("[\n");
    for (Question each : all()) {
      script.append("  { question: ").append(ScriptText.quoted(each.text()));
      script.append(", answer: ").append(ScriptText.quoted(each.answer()));
      if (!each.wrong().isEmpty()) {
        List<String> wrong = each.wrong().stream().map(ScriptText::quoted).toList();
        script.append(", wrong: [").append(String.join(", ", wrong)).append("]");
      }
      script.append(" },\n");
    }
    return script.append("]").toString();
  }

  /** A question as a record of one's own. */
  static Map<String, String> row(Question question) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("question", ScriptText.quoted(question.text()));
    row.put("answer", ScriptText.quoted(question.answer()));
    for (int at = 0; at < question.wrong().size(); at++) {
      row.put("wrong" + (at + 1), ScriptText.quoted(question.wrong().get(at)));
    }
    return row;
  }

  List<Question> all() {
    return switch (set) {
      case "tables" -> tables();
      case "elements" -> elements();
      case "solar", "general", "geography" -> explicit();
      default -> capitals();
    };
  }

  List<Question> explicit() {
    return WordFile.table("app/quiz/questions.tsv", 6).stream()
        .filter(row -> row.getFirst().equals(set))
        .map(row -> new Question(row.get(1), row.get(2), row.subList(3, 6)))
        .toList();
  }

  private List<Question> capitals() {
    return WordFile.table("app/quiz/capitals.tsv", 3).stream()
        .filter(row -> set.equals("world") || row.getFirst().equals(set))
        .map(row ->
            new Question("What is the capital of " + row.get(1) + "?", row.get(2), List.of()))
        .toList();
  }

  private static List<Question> elements() {
    return WordFile.table("app/quiz/elements.tsv", 2).stream()
        .map(row ->
            new Question(
                "What is the chemical symbol of " + row.getFirst().toLowerCase(Locale.ROOT) + "?",
                row.get(1),
                List.of()))
        .toList();
  }

  private static List<Question> tables() {
    List<Question> questions = new ArrayList<>();
    for (int one = 2; one <= MOST_FACTOR; one++) {
      for (int other = one; other <= MOST_FACTOR; other++) {
        questions.add(
            new Question(
                "How much is " + one + " × " + other + "?",
                Integer.toString(one * other),
                nearby(one, other)));
      }
    }
    return questions;
  }

  /** Results that a slip would give: of the row before or behind, or a ten off. */
  private static List<String> nearby(int one, int other) {
    Set<String> near = new LinkedHashSet<>();
    int[] slips = {
      one * (other + 1),
      (one - 1) * other,
      one * (other - 1),
      (one + 1) * other,
      one * other + 10,
      (one + 1) * (other + 1)
    };
    for (int slip : slips) {
      if (slip != one * other && slip > 0) {
        near.add(Integer.toString(slip));
      }
    }
    return near.stream().limit(WRONG).toList();
  }
}
