package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What converters can convert, read from a table of quantities and their units. */
final class Quantities {
  /** A unit: its symbol, its name, how much of the first unit it is and what is added before. */
  record Unit(String symbol, String name, String factor, String before) {}

  /** Something with units. */
  record Quantity(String id, String name, List<Unit> units) {}

  /** What a word of a prompt means: a quantity, and one of its units where it is one. */
  private record Meaning(Quantity quantity, Optional<Unit> unit) {}

  /** What a prompt asks for. */
  record Asked(List<Quantity> quantities, List<Unit> units) {}

  private final List<Quantity> all = new ArrayList<>();
  private final Map<String, String> said = new LinkedHashMap<>();
  private final Phrases<Meaning> phrases = new Phrases<>();

  Quantities() {
    for (List<String> row : WordFile.table("app/converter/units.tsv", 6)) {
      if (row.getFirst().equals("quantity")) {
        Quantity quantity = new Quantity(row.get(1), row.get(2), new ArrayList<>());
        all.add(quantity);
        name(row.get(3), new Meaning(quantity, Optional.empty()));
        for (String words : row.get(3).split("\\|")) {
          said.putIfAbsent(words, quantity.id());
        }
      } else {
        String before = row.get(5).isEmpty() ? "0" : row.get(5);
        Unit unit = new Unit(row.get(1), row.get(2), row.get(4), before);
        all.getLast().units().add(unit);
        name(row.get(3), new Meaning(all.getLast(), Optional.of(unit)));
      }
    }
  }

  private void name(String words, Meaning meaning) {
    for (String each : words.split("\\|")) {
      if (!each.isEmpty()) {
        phrases.put(each, meaning);
      }
    }
  }

  Optional<Quantity> of(String id) {
    return all.stream().filter(quantity -> quantity.id().equals(id)).findFirst();
  }

  /** What each quantity is called, its own name first. */
  Map<String, String> phrases() {
    Map<String, String> words = new LinkedHashMap<>();
    all.forEach(quantity -> words.put(quantity.name().toLowerCase(Locale.ROOT), quantity.id()));
    said.forEach(words::putIfAbsent);
    return words;
  }

  /** The quantities that a prompt names, by themselves or by their units. */
  Asked asked(Sheet sheet) {
    Set<Quantity> quantities = new LinkedHashSet<>();
    Set<Unit> units = new LinkedHashSet<>();
    int at = 0;
    while (at < sheet.size()) {
      Optional<Phrases.Match<Meaning>> match = phrases.at(sheet.tokens, at, sheet.size());
      match.ifPresent(found -> {
        quantities.add(found.meaning().quantity());
        found.meaning().unit().ifPresent(units::add);
        sheet.use(found.from(), found.to());
      });
      at = match.map(Phrases.Match::to).orElse(at + 1);
    }
    return new Asked(List.copyOf(quantities), List.copyOf(units));
  }

  /** Quantities as a script. */
  static String script(List<Quantity> quantities) {
    StringBuilder script = new StringBuilder("[\n");
    for (Quantity quantity : quantities) {
      script.append("  {\n    id: ").append(ScriptText.quoted(quantity.id()));
      script.append(",\n    name: ").append(ScriptText.quoted(quantity.name()));
      script.append(",\n    units: [\n");
      for (Unit unit : quantity.units()) {
        script.append("      { symbol: ").append(ScriptText.quoted(unit.symbol()));
        script.append(", name: ").append(ScriptText.quoted(unit.name()));
        script.append(", factor: ").append(ScriptText.quoted(unit.factor()));
        script.append(", before: ").append(ScriptText.quoted(unit.before())).append(" },\n");
      }
      script.append("    ],\n  },\n");
    }
    return script.append("]").toString();
  }
}
