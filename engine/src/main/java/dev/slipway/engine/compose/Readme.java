package dev.slipway.engine.compose;

import java.util.List;

/** Writes the page that explains an app to whoever opens its files. */
final class Readme {
  private final Blueprint blueprint;

  Readme(Blueprint blueprint) {
    this.blueprint = blueprint;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(plain(blueprint.title())).append("\n\n");
    text.append(plain(blueprint.description())).append("\n\n");
    text.append("## What it keeps\n\n");
    text.append("Each ").append(plain(blueprint.entity().singular()));
    text.append(" is one record of the collection `")
        .append(blueprint.entity().collection())
        .append("`:\n\n");
    text.append("| field | label | type |\n| --- | --- | --- |\n");
    for (Field field : blueprint.entity().fields()) {
      row(text, field.name(), field.label(), kindOf(field.type(), field.options()));
    }
    blueprint
        .grouping()
        .ifPresent(grouping ->
            row(
                text,
                grouping.field(),
                grouping.label(),
                kindOf(FieldType.CHOICE, grouping.names())));
    text.append("\n## How it is made\n\n");
    text.append("Plain HTML, CSS and JavaScript modules; nothing to install or to build.\n\n");
    text.append(
        "- `index.html`: the page\n- `styles.css`: its look; colours and sizes are at the top\n");
    text.append(
        "- `js/main.js`: where it begins\n- `js/model.js`: fields, labels and sample data\n");
    if (blueprint.kind() == Kind.LANDING) {
      text.append("- the words, prices and hours of the page: `content` in `js/model.js`\n");
      text.append("- what visitors wrote: the page with `?messages` behind its address\n");
    }
    text.append("- `blueprint.json`: what the composer wrote all this from\n\n");
    text.append(
        "Records are kept through `_slipway/app.js`, which the server provides, and are shared\n");
    text.append("live by everyone who opens the app.\n");
    return text.toString();
  }

  private static void row(StringBuilder text, String name, String label, String type) {
    text.append("| `")
        .append(name)
        .append("` | ")
        .append(plain(label))
        .append(" | ")
        .append(type)
        .append(" |\n");
  }

  private static String kindOf(FieldType type, List<String> options) {
    return options.isEmpty() ? type.word() : type.word() + ": " + plain(String.join(", ", options));
  }

  /** Words of a prompt hold letters, digits and hyphens only; anything else is made a blank. */
  private static String plain(String words) {
    StringBuilder plain = new StringBuilder();
    words
        .codePoints()
        .forEach(point -> plain.appendCodePoint("<>|`*_[]#\\\n".indexOf(point) >= 0 ? ' ' : point));
    return plain.toString();
  }
}
