package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the file of a kind says: the words that ask for it, and those that speak of it. */
final class KindFile {
  /**
   * A phrase that speaks for a kind: how surely, what of it a title shows, and what such an app
   * keeps where nothing else says so.
   */
  record Phrase(String words, int weight, String shown, String keeps) {}

  private final Map<String, String> texts = new HashMap<>();
  private final List<Phrase> phrases = new ArrayList<>();
  private final Kind kind;

  KindFile(Kind kind) {
    this.kind = kind;
    for (List<String> row : WordFile.table("app/" + kind.word() + "/kind.tsv", 5)) {
      if (row.getFirst().equals("phrase")) {
        phrases.add(new Phrase(row.get(1), Integer.parseInt(row.get(2)), row.get(3), row.get(4)));
      } else {
        texts.put(row.get(0), row.get(1));
      }
    }
  }

  /** The phrases that ask for the kind. */
  List<Phrase> phrases() {
    return phrases;
  }

  /** The title of an app whose prompt names nothing. */
  String title() {
    return text("title");
  }

  /** The kind in a sentence, with its article: "a tracker". */
  String word() {
    return text("word");
  }

  /** What one record is called where the prompt does not say. */
  String one() {
    return text("one");
  }

  /** The label of the field that a record is known by, where the prompt names none. */
  String lead() {
    return text("lead");
  }

  /** What every app of the kind can do. */
  Set<Feature> features() {
    Set<Feature> features = EnumSet.noneOf(Feature.class);
    for (String word : text("features").split(", ")) {
      Feature.of(word).ifPresent(features::add);
    }
    return features;
  }

  /** One sentence about an app. */
  String description(Blueprint blueprint) {
    return filled(text("description"), blueprint);
  }

  /** One sentence that says what was made. */
  String summary(Blueprint blueprint) {
    return filled(text("summary"), blueprint);
  }

  /** Puts what a blueprint says in the place of names in braces. */
  static String filled(String template, Blueprint blueprint) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
      int close = template.indexOf('}', open);
      filled
          .append(template, at, open)
          .append(value(template.substring(open + 1, close), blueprint));
      at = close + 1;
    }
    return filled.append(template.substring(at)).toString();
  }

  private static String value(String name, Blueprint blueprint) {
    Entity entity = blueprint.entity();
    return switch (name) {
      case "one" -> entity.singular();
      case "many" -> entity.plural();
      case "Many" -> Inflection.label(entity.plural());
      case "title" -> blueprint.title();
      case "fields" -> Titles.list(Titles.labels(entity));
      case "groups" -> Titles.list(Titles.lower(blueprint.groups()));
      case "steps" -> Titles.list(Titles.lower(blueprint.groups())).replace(" and ", " to ");
      case "abilities" -> Titles.list(abilities(blueprint));
      default -> blueprint.settings().getOrDefault(name, "");
    };
  }

  private static List<String> abilities(Blueprint blueprint) {
    List<String> abilities = new ArrayList<>();
    Map<Feature, String> words =
        Map.of(
            Feature.SEARCH, "searches",
            Feature.SORT, "sorts",
            Feature.TOTALS, "adds up",
            Feature.CHARTS, "draws charts",
            Feature.WARNINGS, "warns");
    for (Feature feature : blueprint.features()) {
      Optional.ofNullable(words.get(feature)).ifPresent(abilities::add);
    }
    return abilities;
  }

  private String text(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new IllegalStateException(kind + " lacks its " + name);
    }
    return text;
  }
}
