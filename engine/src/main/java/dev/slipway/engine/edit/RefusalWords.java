package dev.slipway.engine.edit;

import java.util.List;

/** Words a refusal. */
final class RefusalWords {
  private static final int MOST = 10;

  private RefusalWords() {}

  static String forModel(List<ChangeProblem> problems) {
    StringBuilder words = new StringBuilder("None of your changes was applied. What is wrong:\n");
    for (ChangeProblem problem : problems.subList(0, Math.min(MOST, problems.size()))) {
      words.append("- ");
      if (!problem.path().isEmpty()) {
        words.append(oneLine(problem.path()));
        words.append(problem.block() > 0 ? ", replacement " + problem.block() : "").append(": ");
      }
      words.append(problem.sentence()).append('\n');
      problem.excerpt().ifPresent(excerpt -> append(words, excerpt));
    }
    if (problems.size() > MOST) {
      words.append("- and ").append(problems.size() - MOST).append(" more.\n");
    }
    return words
        .append("Send all changes again, with these put right. Copy searched lines from the files")
        .append(" exactly as they are now, enough of them to be found only once.")
        .toString();
  }

  private static void append(StringBuilder words, ChangeProblem.Excerpt excerpt) {
    words
        .append("  The closest lines begin at line ")
        .append(excerpt.firstLine())
        .append(":\n")
        .append(excerpt.text());
    if (!excerpt.text().endsWith("\n")) {
      words.append('\n');
    }
    if (!excerpt.difference().isEmpty()) {
      words.append("  ").append(excerpt.difference()).append('\n');
    }
  }

  static String forPerson(List<ChangeProblem> problems) {
    ChangeProblem first = problems.getFirst();
    String where = first.path().isEmpty() ? "" : " (" + oneLine(first.path()) + ")";
    String more =
        problems.size() == 1 ? "" : " There are " + (problems.size() - 1) + " more such reasons.";
    return "The app was left as it is: " + reason(first.kind()) + where + "." + more;
  }

  private static String reason(ChangeProblem.Kind kind) {
    return switch (kind) {
      case FORM -> "the model's answer could not be read";
      case INCOMPLETE -> "the model's answer broke off";
      case NO_CHANGE -> "the model changed no file";
      case PATH -> "the model named a file that an app cannot have";
      case PROTECTED -> "the model tried to change a file that is not its own";
      case TWICE -> "the model changed one file in two ways at once";
      case NO_FILE -> "the model tried to change a file that is not there";
      case NO_TEXT -> "the model tried to edit a file that is not text";
      case EXISTS -> "the model tried to put one file over another";
      case NOT_FOUND, EMPTY_SEARCH -> "the model tried to change lines that are not in the file";
      case AMBIGUOUS -> "the model did not say clearly which lines to change";
      case LIMIT -> "the app would have become larger than apps may be, or its files clash";
    };
  }

  private static String oneLine(String path) {
    String shown = path.length() > 200 ? path.substring(0, 200) : path;
    return shown.replaceAll("\\p{Cntrl}", " ");
  }
}
