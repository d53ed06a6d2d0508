package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans a converter of the quantities that a prompt names, else of the usual ones. */
final class ConverterPlan implements KindPlan {
  private static final String QUANTITIES = "quantities";
  private static final int MOST_IDEAS = 3;
  private static final List<String> USUAL_QUANTITIES =
      List.of("length", "weight", "temperature", "volume");

  /** What every converter does. */
  private static final Set<String> USUAL =
      Set.of(
          "unit",
          "units",
          "metric",
          "imperial",
          "us",
          "converter",
          "convert",
          "converts",
          "swap",
          "favourites",
          "favorites",
          "measurement",
          "measurements",
          "back",
          "ways",
          "way",
          "both",
          "quick",
          "quickly",
          "values",
          "value",
          "quantities",
          "different",
          "common",
          "vice",
          "versa",
          "degrees",
          "system",
          "systems",
          "last");

  private final Quantities quantities = new Quantities();

  @Override
  public Kind kind() {
    return Kind.CONVERTER;
  }

  @Override
  public boolean readsFields() {
    return false;
  }

  @Override
  public void plan(Draft draft, Planning planning) {
    planning.nameAs(draft, planning.file.one());
    draft.add(Field.of("name", "Name", FieldType.TEXT));
    draft.add(Field.of("quantity", "Quantity", FieldType.TEXT));
    draft.add(Field.of("from", "From", FieldType.TEXT));
    draft.add(Field.of("to", "To", FieldType.TEXT));
    draft.titleField = "name";
    planning.forgetSubject();
    Quantities.Asked asked = quantities.asked(planning.reading.sheet);
    planning.reading.sheet.useWords(USUAL);
    List<String> ids = asked.quantities().stream().map(Quantities.Quantity::id).toList();
    List<String> wanted = ids.isEmpty() ? USUAL_QUANTITIES : ids;
    draft.settings.put(QUANTITIES, String.join(" ", wanted));
    List<String> names =
        chosen(String.join(" ", wanted)).stream()
            .map(quantity -> quantity.name().toLowerCase(Locale.ROOT))
            .toList();
    draft.settings.put("shown", Titles.list(names));
    planning.reading.understood.addAll(ids);
    pair(draft, asked);
    if (planning.reading.name.isEmpty()) {
      draft.title = title(planning.file.title(), asked, names);
    }
  }

  /** "Miles to kilometres": the units that a prompt names come first. */
  private static void pair(Draft draft, Quantities.Asked asked) {
    if (asked.quantities().isEmpty() || asked.units().isEmpty()) {
      return;
    }
    List<Quantities.Unit> first = asked.quantities().getFirst().units();
    List<Quantities.Unit> own = asked.units().stream().filter(first::contains).toList();
    if (own.size() > 1) {
      draft.settings.put("from", own.get(0).symbol());
      draft.settings.put("to", own.get(1).symbol());
    }
  }

  private static String title(String usual, Quantities.Asked asked, List<String> names) {
    return asked.quantities().size() == 1
        ? Inflection.label(names.getFirst()) + " converter"
        : usual;
  }

  private List<Quantities.Quantity> chosen(String ids) {
    List<Quantities.Quantity> chosen = new ArrayList<>();
    for (String id : ids.split(" ")) {
      quantities.of(id).ifPresent(chosen::add);
    }
    if (chosen.isEmpty()) {
      USUAL_QUANTITIES.forEach(id -> quantities.of(id).ifPresent(chosen::add));
    }
    return chosen;
  }

  @Override
  public List<Map<String, String>> samples(Blueprint blueprint, Samples samples) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Quantities.Quantity quantity : chosen(blueprint.settings().getOrDefault(QUANTITIES, ""))) {
      String from = quantity.units().get(1).symbol();
      String to = quantity.units().get(quantity.units().size() > 4 ? 4 : 0).symbol();
      Map<String, String> row = new LinkedHashMap<>();
      row.put("name", ScriptText.quoted(from + " to " + to));
      row.put("quantity", ScriptText.quoted(quantity.id()));
      row.put("from", ScriptText.quoted(from));
      row.put("to", ScriptText.quoted(to));
      rows.add(row);
    }
    return rows;
  }

  @Override
  public Map<String, String> constants(Blueprint blueprint, Lexicon lexicon) {
    return Map.of(
        QUANTITIES, Quantities.script(chosen(blueprint.settings().getOrDefault(QUANTITIES, ""))));
  }

  @Override
  public Scope scope(Draft draft) {
    return Scope.NONE;
  }

  @Override
  public List<Setting> settings(Draft draft) {
    return List.of(
        new Setting(
            QUANTITIES,
            "what it converts",
            String.join(" ", USUAL_QUANTITIES),
            new Setting.Several(" ", quantities.phrases())));
  }

  @Override
  public void set(Draft draft, Setting setting, String value) {
    List<Quantities.Quantity> before = chosen(draft.settings.getOrDefault(QUANTITIES, ""));
    boolean alone = before.size() == 1;
    if (alone && draft.title.equals(before.getFirst().name() + " converter")) {
      draft.title = "Unit converter";
    }
    draft.settings.put(setting.name(), value);
  }

  @Override
  public void settle(Draft draft) {
    List<Quantities.Quantity> chosen = chosen(draft.settings.getOrDefault(QUANTITIES, ""));
    List<String> names =
        chosen.stream().map(quantity -> quantity.name().toLowerCase(Locale.ROOT)).toList();
    draft.settings.put("shown", Titles.list(names));
    List<String> symbols = chosen.getFirst().units().stream().map(Quantities.Unit::symbol).toList();
    if (!symbols.contains(draft.settings.getOrDefault("from", symbols.getFirst()))) {
      draft.settings.remove("from");
      draft.settings.remove("to");
    }
  }

  @Override
  public List<Idea> ideas(Blueprint blueprint) {
    IdeaList ideas = new IdeaList(blueprint);
    int found = 0;
    for (String id :
        List.of("length", "weight", "temperature", "volume", "speed", "area", "time", "data")) {
      boolean there =
          List.of(blueprint.settings().getOrDefault(QUANTITIES, "").split(" ")).contains(id);
      Optional<Quantities.Quantity> quantity = quantities.of(id);
      if (!there && quantity.isPresent() && found < MOST_IDEAS) {
        found++;
        ideas.include(
            QUANTITIES,
            id,
            "Convert " + quantity.get().name().toLowerCase(Locale.ROOT) + " too",
            "With " + Titles.list(firstUnits(quantity.get())) + ".");
      }
    }
    return ideas.all();
  }

  private static List<String> firstUnits(Quantities.Quantity quantity) {
    return quantity.units().stream()
        .limit(3)
        .map(unit -> unit.name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
