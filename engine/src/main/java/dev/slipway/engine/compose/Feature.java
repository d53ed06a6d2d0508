package dev.slipway.engine.compose;

import java.util.Optional;

/** What an app can do beside keeping its records. */
public enum Feature {
  /** A box that narrows the list by text. */
  SEARCH("search"),
  /** Narrowing by a choice, by tags or by yes and no. */
  FILTER("filter"),
  /** Ordering by a column. */
  SORT("sort"),
  /** Sums at a glance. */
  TOTALS("totals"),
  /** Drawn sums, by category or over time. */
  CHARTS("charts"),
  /** A view as cards beside the table. */
  CARDS("cards"),
  /** All records as a CSV file. */
  EXPORT("export"),
  /** Records from a CSV file. */
  IMPORT("import"),
  /** Marks on what is low, late or too much. */
  WARNINGS("warnings"),
  /** Example records for an empty app. */
  SAMPLES("samples"),
  /** How much is done. */
  PROGRESS("progress"),
  /** How many days in a row. */
  STREAKS("streaks"),
  /** At most one entry for each day. */
  ONE_A_DAY("oneADay");

  private final String word;

  Feature(String word) {
    this.word = word;
  }

  /** The name in blueprints, in word files and in the apps. */
  public String word() {
    return word;
  }

  /** The one of a name, or empty where there is none. */
  public static Optional<Feature> of(String word) {
    for (Feature each : values()) {
      if (each.word.equals(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
