package dev.slipway.engine.compose;

import java.util.Optional;
import java.util.regex.Pattern;

/** Proves that the script of a model holds data and nothing else, whatever its texts are. */
final class ScriptCheck {
  private static final Pattern LITERAL =
      Pattern.compile("'(?:[^'\\\\<>&\\p{Cntrl}\\u2028\\u2029]|\\\\['\\\\]|\\\\u[0-9a-f]{4})*'");

  /** Names of properties, values that are no script, and the marks between them. */
  private static final String DATA =
      "(?:[ {}\\[\\],;]|''(?!')|[a-zA-Z][a-zA-Z0-9]*:|:|-?[0-9.]++(?![a-zA-Z(])|true\\b|false\\b"
          + "|day\\(-?[0-9]+\\))*+";

  private static final Pattern LINE =
      Pattern.compile(
          "import \\{ day } from '';|//[ A-Za-z0-9;,.]*|/\\*\\* [A-Za-z ;]*[.] \\*/"
              + "|(?:export const [a-zA-Z]+ = )?+"
              + DATA);

  private ScriptCheck() {}

  /** The first line that is not plain data, or empty where there is none. */
  static Optional<String> problem(String script) {
    return script
        .lines()
        .filter(line -> !LINE.matcher(LITERAL.matcher(line).replaceAll("''")).matches())
        .findFirst();
  }
}
