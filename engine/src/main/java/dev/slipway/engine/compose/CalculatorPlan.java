package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans a calculator: for a formula that is known, else one to reckon with. */
final class CalculatorPlan implements KindPlan {
  private static final String FORMULA = "formula";

  /** What each of these calculators has, or what its formulas ask for anyway. */
  private static final Set<String> USUAL =
      Set.of(
          "calculator",
          "calculate",
          "units",
          "unit",
          "metric",
          "imperial",
          "result",
          "results",
          "history",
          "cost",
          "costs",
          "price",
          "amount",
          "number",
          "numbers",
          "rate",
          "bill",
          "split",
          "splits",
          "splitting",
          "total",
          "years",
          "monthly",
          "weight",
          "height",
          "kg",
          "cm",
          "pounds",
          "feet",
          "inches",
          "inch",
          "lbs",
          "ft",
          "free",
          "online",
          "basic",
          "friends",
          "share",
          "how",
          "much",
          "pocket",
          "repayment",
          "interest",
          "trip",
          "between",
          "month",
          "months",
          "days",
          "date",
          "birth",
          "payment",
          "payments",
          "us",
          "people",
          "restaurant",
          "per",
          "value",
          "each",
          "pays",
          "simple",
          "sums",
          "addition",
          "plus",
          "minus",
          "divide",
          "multiply",
          "subtract",
          "subtraction",
          "multiplication",
          "division",
          "percent",
          "brackets",
          "keyboard",
          "litre",
          "gallon",
          "km",
          "miles");

  private final Formulas formulas = new Formulas();

  @Override
  public Kind kind() {
    return Kind.CALCULATOR;
  }

  @Override
  public boolean readsFields() {
    return false;
  }

  @Override
  public void plan(Draft draft, Planning planning) {
    Sheet sheet = planning.reading.sheet;
    planning.nameAs(draft, planning.file.one());
    draft.add(Field.of("result", "Result", FieldType.TEXT));
    draft.add(Field.of("inputs", "Inputs", FieldType.TEXT));
    draft.add(Field.of("date", "Date", FieldType.DATE));
    draft.titleField = "result";
    planning.forgetSubject();
    Optional<Formulas.Formula> formula = formulas.asked(sheet);
    boolean named = planning.reading.name.isPresent();
    if (formula.isPresent()) {
      draft.settings.put(FORMULA, formula.get().id());
      if (formula.get().hasOtherUnits()) {
        draft.settings.put("units", units(sheet));
      }
    }
    if (!named) {
      draft.title = formula.map(Formulas.Formula::title).orElse(planning.file.title());
    }
    sheet.useWords(USUAL);
  }

  /** The system that a prompt asks for alone, else both with a switch. */
  private static String units(Sheet sheet) {
    boolean metric = sheet.says("metric") || sheet.says("kg");
    boolean imperial = sheet.says("imperial") || sheet.says("pounds") || sheet.says("lbs");
    return metric == imperial ? "both" : metric ? "metric" : "imperial";
  }

  private Optional<Formulas.Formula> formula(Blueprint blueprint) {
    return formulas.of(blueprint.settings().getOrDefault(FORMULA, ""));
  }

  @Override
  public String description(Blueprint blueprint, KindFile file) {
    return formula(blueprint)
        .map(formula -> "Works out " + formula.does() + ", and keeps results.")
        .orElse("Sums with brackets and percentages, by keyboard or by press.");
  }

  @Override
  public String summary(Blueprint blueprint, KindFile file) {
    return formula(blueprint)
        .map(formula ->
            "A calculator for " + formula.does() + ", with results as you type and a list to keep.")
        .orElse("A pocket calculator that works by keyboard too and keeps its results.");
  }

  @Override
  public List<Map<String, String>> samples(Blueprint blueprint, Samples samples) {
    List<Map<String, String>> rows = new ArrayList<>();
    if (formula(blueprint).isEmpty()) {
      rows.add(row("42", "6 × 7", -1));
      rows.add(row("8.75", "3 × 2.5 + 1.25", -3));
      rows.add(row("60", "80 − 25%", -4));
    }
    return rows;
  }

  private static Map<String, String> row(String result, String inputs, int day) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("result", ScriptText.quoted(result));
    row.put("inputs", ScriptText.quoted(inputs));
    row.put("date", "day(" + day + ")");
    return row;
  }

  /** An app whose settings name no formula that is known has the first one. */
  @Override
  public Map<String, String> constants(Blueprint blueprint, Lexicon lexicon) {
    if (!blueprint.settings().containsKey(FORMULA)) {
      return Map.of();
    }
    Formulas.Formula formula = formula(blueprint).or(() -> formulas.of("bmi")).orElseThrow();
    return Map.of(FORMULA, Formulas.script(formula));
  }

  @Override
  public Scope scope(Draft draft) {
    return Scope.NONE;
  }

  @Override
  public List<Setting> settings(Draft draft) {
    List<Setting> settings = new ArrayList<>();
    settings.add(
        Setting.flag(
            "notes", "notes on kept results", List.of("note", "comment", "label"), List.of()));
    settings.add(
        Setting.flag(
            "clearing",
            "a button that clears the list",
            List.of("clear", "clear all", "clear list", "clear history", "clear button"),
            List.of()));
    Optional<Formulas.Formula> formula = formulas.of(draft.settings.getOrDefault(FORMULA, ""));
    if (formula.isPresent()) {
      settings.add(new Setting(FORMULA, "the formula", "", new Setting.Text(formulas.ids())));
    } else {
      settings.add(
          Setting.flag(
              "summing", "the sum of kept results", List.of("sum", "total", "add up"), List.of()));
    }
    if (formula.filter(Formulas.Formula::hasOtherUnits).isPresent()) {
      settings.add(
          new Setting(
              "units",
              "units",
              "both",
              new Setting.Choice(
                  Map.of(
                      "metric", "metric",
                      "imperial", "imperial",
                      "both", "both",
                      "metric and imperial", "both",
                      "imperial and metric", "both"))));
    }
    return settings;
  }

  @Override
  public List<Edit> read(Draft draft, Verb verb, Sheet clause) {
    boolean changes = verb == Verb.MAKE || verb == Verb.CHANGE;
    Optional<Formulas.Formula> before = formulas.of(draft.settings.getOrDefault(FORMULA, ""));
    Optional<Formulas.Formula> after =
        changes && before.isPresent() ? formulas.asked(clause) : Optional.empty();
    if (after.isEmpty()) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>(List.of(new Edit.Set(FORMULA, after.get().id())));
    if (draft.title.equals(before.get().title())) {
      edits.add(new Edit.RenameApp(after.get().title()));
    }
    clause.useWords(USUAL);
    return edits;
  }

  @Override
  public void settle(Draft draft) {
    Optional<Formulas.Formula> formula = formulas.of(draft.settings.getOrDefault(FORMULA, ""));
    if (formula.filter(Formulas.Formula::hasOtherUnits).isPresent()) {
      draft.settings.putIfAbsent("units", "both");
    } else {
      draft.settings.remove("units");
    }
    if (formula.isPresent()) {
      draft.settings.remove("summing");
    }
  }

  @Override
  public List<Idea> ideas(Blueprint blueprint) {
    IdeaList ideas =
        new IdeaList(blueprint)
            .set(
                "notes",
                "yes",
                "Add notes to kept results",
                "A line for what each result was about.")
            .set(
                "clearing",
                "yes",
                "Add a button that clears the list",
                "All kept results go at once, and come back with Undo.");
    if (!blueprint.settings().containsKey(FORMULA)) {
      ideas.set(
          "summing", "yes", "Add up the kept results", "Their sum stands at the end of the list.");
    }
    if ("both".equals(blueprint.settings().get("units"))) {
      ideas.set(
          "units", "metric", "Use metric units only", "Without the switch to imperial units.");
    }
    return ideas.all();
  }
}
