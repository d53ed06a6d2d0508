package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the words of a landing page as script, for its owner to change. */
final class LandingContent {
  private static final String PICTURES =
      """
      text: 'Pictures come soon.',
            // Each picture: { address: '…', about: 'what it shows' }
            items: []\
      """;
  private static final int WEEKDAYS = 6;
  private static final int SUNDAY = 7;

  private final Blueprint blueprint;
  private final LandingPlan.Trade trade;
  private final String place;

  LandingContent(Blueprint blueprint) {
    this.blueprint = blueprint;
    Map<String, String> settings = blueprint.settings();
    this.trade = LandingPlan.Trade.of(settings.getOrDefault("what", "") + " " + blueprint.title());
    this.place = settings.getOrDefault("place", "");
  }

  /** An object with the place, a line, the opening hours and the sections. */
  String script() {
    StringBuilder script = new StringBuilder("{\n");
    script.append("  place: ").append(ScriptText.quoted(place)).append(",\n");
    script.append("  line: ").append(ScriptText.quoted(trade.line() + ".")).append(",\n");
    hours(script);
    script.append("  sections: [\n");
    for (String id : blueprint.settings().getOrDefault("sections", "about").split(", ")) {
      section(script, id);
    }
    return script.append("  ],\n}").toString();
  }

  private void hours(StringBuilder script) {
    String hours = blueprint.settings().getOrDefault("hours", "");
    if (!hours.matches("\\d{1,2}-\\d{1,2}")) {
      return;
    }
    String[] ends = hours.split("-");
    script.append(
        "  // From Monday to Sunday: opening and closing time, or null for a closed day.\n");
    script.append("  hours: [\n");
    for (int day = 1; day <= SUNDAY; day++) {
      String open = "['%s:00', '%s:00']".formatted(two(ends[0]), two(ends[1]));
      script.append("    ").append(day <= WEEKDAYS ? open : "null").append(",\n");
    }
    script.append("  ],\n");
  }

  private static String two(String digits) {
    return digits.length() < 2 ? "0" + digits : digits;
  }

  private void section(StringBuilder script, String id) {
    switch (id) {
      case "about" -> add(script, id, "About", "text", "text: " + ScriptText.quoted(trade.about()));
      case "menu" -> add(script, id, "Menu", "offers", offers(true));
      case "prices" -> add(script, id, "Prices", "offers", offers(true));
      case "services" -> add(script, id, "Services", "offers", offers(false));
      case "products" -> add(script, id, "Products", "offers", offers(true));
      case "gallery" -> add(script, id, "Gallery", "pictures", PICTURES);
      case "events" -> add(script, id, "Dates", "dates", dates());
      case "hours" -> add(script, id, "Opening hours", "hours", "");
      case "team" ->
          add(script, id, "Team", "cards", pairs("Name~What they do here", "Name~What they love"));
      case "voices" ->
          add(
              script,
              id,
              "What people say",
              "cards",
              pairs("Who said it~Their words, as they were"));
      case "faq" ->
          add(
              script,
              id,
              "Questions",
              "questions",
              pairs(
                  "How can I reach you?~Write through the form on this page; we answer soon.",
                  "Do I have to book ahead?~It helps, and for groups we ask for it."));
      case "address" ->
          add(script, id, "Where we are", "text", "text: " + ScriptText.quoted(where()));
      default -> {
        // The newsletter has its place in the page itself.
      }
    }
  }

  private String where() {
    return place.isEmpty()
        ? "Street and number, and how to get here."
        : "Street and number, " + place + ". A few words on how to get here.";
  }

  private static void add(
      StringBuilder script, String id, String title, String holds, String rest) {
    script.append("    {\n      id: ").append(ScriptText.quoted(id)).append(",\n");
    script.append("      title: ").append(ScriptText.quoted(title)).append(",\n");
    script.append("      holds: ").append(ScriptText.quoted(holds)).append(",\n");
    if (!rest.isEmpty()) {
      script.append("      ").append(rest.endsWith(",") ? rest : rest + ",").append('\n');
    }
    script.append("    },\n");
  }

  private String offers(boolean priced) {
    List<String> items = new ArrayList<>();
    for (String offer : trade.offers()) {
      String[] parts = offer.split("~");
      String price = priced && parts.length > 2 ? ", price: " + parts[2] : "";
      items.add(pair(parts[0], parts[1], price));
    }
    return "items: [\n" + String.join("", items) + "      ]";
  }

  private static String pairs(String... all) {
    StringBuilder items = new StringBuilder("items: [\n");
    for (String each : all) {
      String[] parts = each.split("~");
      items.append(pair(parts[0], parts[1], ""));
    }
    return items.append("      ]").toString();
  }

  private static String pair(String name, String about, String more) {
    return "        { name: %s, about: %s%s },\n"
        .formatted(ScriptText.quoted(name), ScriptText.quoted(about), more);
  }

  private String dates() {
    String town = place.isEmpty() ? "The old theatre" : "The old theatre, " + place;
    return """
    items: [
            { day: day(9), name: %s, about: 'Doors at seven' },
            { day: day(23), name: 'Summer stage', about: 'Free entry' },
            { day: day(41), name: 'The cellar', about: 'Two sets' },
          ]\
    """
        .formatted(ScriptText.quoted(town));
  }
}
