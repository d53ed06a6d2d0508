package dev.slipway.engine.compose;

import java.util.Optional;
import java.util.regex.Pattern;

/** Proves that the script of a model holds data and nothing else, whatever its texts are. */
final class ScriptCheck {
  private static final Pattern LITERAL =
      Pattern.compile("'(?:[^'\\\\<>&\\p{Cntrl}\\u2028\\u2029]|\\\\['\\\\]|\\\\u[0-9a-f]{4})*'");
  private static final String VALUE =
      "(?:''|\\[(?:''(?:, '')*)?]|-?[0-9.]+|true|false|day\\(-?[0-9]+\\))";
  private static final String ENTRY = "[a-zA-Z][a-zA-Z0-9]*: " + VALUE;
  private static final String ENTRIES = ENTRY + "(?:, " + ENTRY + ")*";
  private static final String WHEN = "(?:, when: \\{ field: '', is: (?:''|true|false) })?";
  private static final Pattern LINE =
      Pattern.compile(
          "|import \\{ day } from '';|//[ A-Za-z0-9;,.]*|/\\*\\* [A-Za-z ]*\\. \\*/"
              + "|export const model = \\{|export const samples = \\[|};|];"
              + "|  (?:fields|totals): \\[|  ],|  \\{|  },"
              + "|  "
              + ENTRY
              + ",|    "
              + ENTRY
              + ",|  \\{ "
              + ENTRIES
              + " },|    \\{ "
              + ENTRIES
              + WHEN
              + " },");

  private ScriptCheck() {}

  /** The first line that is not plain data, or empty where there is none. */
  static Optional<String> problem(String script) {
    return script
        .lines()
        .filter(line -> !LINE.matcher(LITERAL.matcher(line).replaceAll("''")).matches())
        .findFirst();
  }
}
