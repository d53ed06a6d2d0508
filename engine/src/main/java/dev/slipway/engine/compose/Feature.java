package dev.slipway.engine.compose;

import java.util.Optional;

/** What an app can do beside keeping its records. */
public enum Feature {
  /** A box that narrows the list by text. */
  SEARCH("search"),
  /** Narrowing by a choice or by yes and no. */
  FILTER("filter"),
  /** Ordering by a column. */
  SORT("sort"),
  /** Sums at a glance. */
  TOTALS("totals"),
  /** Example records for an empty app. */
  SAMPLES("samples"),
  /** How much is done. */
  PROGRESS("progress"),
  /** At most one entry for each day. */
  ONE_A_DAY("oneADay");

  private final String word;

  Feature(String word) {
    this.word = word;
  }

  /** The name in blueprints and in lexicons. */
  public String word() {
    return word;
  }

  /** The feature of a name, or empty where there is none. */
  public static Optional<Feature> of(String word) {
    for (Feature feature : values()) {
      if (feature.word.equals(word)) {
        return Optional.of(feature);
      }
    }
    return Optional.empty();
  }
}
