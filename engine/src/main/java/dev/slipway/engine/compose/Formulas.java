package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The formulas that calculators know: a few rows of a table each. */
final class Formulas {
  /**
   * One formula.
   *
   * @param id its name in settings
   * @param title the title of its app
   * @param words what people call it
   * @param does what it works out
   * @param inputs the rows of what is typed in
   * @param outputs the rows of what follows, the main one first
   * @param bands the rows that say what the main result means
   */
  record Formula(
      String id,
      String title,
      List<String> words,
      String does,
      List<List<String>> inputs,
      List<List<String>> outputs,
      List<List<String>> bands) {
    /** Whether there are other units for what is typed in. */
    boolean hasOtherUnits() {
      return inputs.stream().anyMatch(row -> !row.get(7).isEmpty());
    }
  }

  private final List<Formula> all = new ArrayList<>();
  private final Phrases<Formula> phrases = new Phrases<>();

  Formulas() {
    for (List<String> row : WordFile.table("app/calculator/formulas.tsv", 9)) {
      switch (row.getFirst()) {
        case "formula" -> all.add(formula(row));
        case "input" -> all.getLast().inputs().add(row);
        case "output" -> all.getLast().outputs().add(row);
        default -> all.getLast().bands().add(row);
      }
    }
    all.forEach(formula -> formula.words().forEach(words -> phrases.put(words, formula)));
  }

  private static Formula formula(List<String> row) {
    return new Formula(
        row.get(1),
        row.get(2),
        List.of(row.get(3).split("\\|")),
        row.get(4),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  /** The formula of a name. */
  Optional<Formula> of(String id) {
    return all.stream().filter(formula -> formula.id().equals(id)).findFirst();
  }

  /** The names of all, as a pattern. */
  String ids() {
    return String.join("|", all.stream().map(Formula::id).toList());
  }

  /** The formula that a prompt asks for first; its words are taken as understood. */
  Optional<Formula> asked(Sheet sheet) {
    Optional<Formula> first = Optional.empty();
    for (int at = 0; at < sheet.size(); at++) {
      Optional<Phrases.Match<Formula>> match = phrases.at(sheet.tokens, at, sheet.size());
      Optional<Formula> here = match.map(Phrases.Match::meaning);
      if (here.isPresent() && (first.isEmpty() || here.equals(first))) {
        first = here;
        sheet.use(at, match.map(Phrases.Match::to).orElse(at));
      }
    }
    return first;
  }

  /** The formula as a script. */
  static String script(Formula formula) {
    StringBuilder script = new StringBuilder("{\n");
    script.append("  inputs: [\n");
    for (List<String> row : formula.inputs()) {
      script
          .append("    { name: ")
          .append(quoted(row, 1))
          .append(", label: ")
          .append(quoted(row, 2));
      script.append(", value: ").append(quoted(row, 3));
      if (!row.get(4).isEmpty()) {
        script.append(", min: ").append(row.get(4)).append(", max: ").append(row.get(5));
      }
      units(script, row);
    }
    script.append("  ],\n  outputs: [\n");
    for (List<String> row : formula.outputs()) {
      script
          .append("    { name: ")
          .append(quoted(row, 1))
          .append(", label: ")
          .append(quoted(row, 2));
      script.append(", sum: ").append(quoted(row, 3)).append(", digits: ").append(row.get(4));
      List<String> moved = new ArrayList<>(row);
      moved.add(5, "");
      units(script, moved);
    }
    script.append("  ],\n  bands: [\n");
    for (List<String> row : formula.bands()) {
      script.append("    { from: ").append(row.get(1)).append(", text: ").append(quoted(row, 2));
      script.append(" },\n");
    }
    return script.append("  ],\n}").toString();
  }

  private static void units(StringBuilder script, List<String> row) {
    if (!row.get(6).isEmpty()) {
      script.append(", unit: ").append(quoted(row, 6));
    }
    if (!row.get(7).isEmpty()) {
      script.append(", other: ").append(quoted(row, 7)).append(", factor: ").append(quoted(row, 8));
    }
    script.append(" },\n");
  }

  private static String quoted(List<String> row, int column) {
    return ScriptText.quoted(row.get(column));
  }
}
