package dev.slipway.engine.compose;

import java.util.List;
import java.util.Optional;

/** One change to a blueprint that a further prompt or a suggestion asks for. */
sealed interface Edit {
  /** Gives the records of a collection a field. */
  record AddField(String collection, Field field) implements Edit {}

  /** Takes a field away; what records hold of it stays with them. */
  record RemoveField(String collection, String name) implements Edit {}

  /** Calls a field otherwise; records go on naming it as they did. */
  record RenameField(String collection, String name, String label) implements Edit {}

  /** Makes a field hold something else. */
  record RetypeField(String collection, String name, FieldType type, List<String> options)
      implements Edit {}

  /** Adds something that can be chosen. */
  record AddOption(String field, String option) implements Edit {}

  /** Takes away something that can be chosen; records that have it keep it. */
  record RemoveOption(String field, String option) implements Edit {}

  /** Adds a column, a group or whatever else the app is parted into. */
  record AddGroup(String name) implements Edit {}

  /** Calls a column or a group otherwise; records stay where they are. */
  record RenameGroup(String name, String called) implements Edit {}

  /** Takes a column or a group away. */
  record RemoveGroup(String name) implements Edit {}

  /** Gives the app another title. */
  record RenameApp(String title) implements Edit {}

  /** Calls the records otherwise. */
  record RenameRecords(String singular) implements Edit {}

  /** Changes the look, as far as it says anything. */
  record Look(Optional<String> accent, Optional<Scheme> scheme, Optional<Tone> tone)
      implements Edit {}

  /** Draws, counts, watches, computes or relates something. */
  record Grant(Wish wish) implements Edit {}

  /** Draws something that has been thought out. */
  record AddChart(Chart chart) implements Edit {}

  /** Shows a figure that has been thought out. */
  record AddTotal(Total total) implements Edit {}

  /** Adds up a field, perhaps only where some words hold: "total unpaid". */
  record Sum(List<String> words) implements Edit {}

  /** Watches over something that has been thought out. */
  record AddRule(Rule rule) implements Edit {}

  /** Computes a value that is known by name. */
  record Derive(Lexicon.Derivable derivable) implements Edit {}

  /** Lets the app do something more. */
  record AddFeature(Feature feature) implements Edit {}

  /** Lets the app do something less. */
  record RemoveFeature(Feature feature) implements Edit {}

  /** Takes away the drawings, figures or rules that some words mean; all where there are none. */
  record RemoveExtra(Extra extra, List<String> words) implements Edit {}

  /** Orders the records to begin with. */
  record SortBy(String field, boolean descending) implements Edit {}

  /** Keeps something else beside the records, and lets them lead there. */
  record Track(String singular) implements Edit {}

  /** Changes what only this kind of app knows. */
  record Set(String name, String value) implements Edit {}

  /** Adds one of the several values that a setting of this kind of app can have. */
  record Include(String name, String item) implements Edit {}

  /** Takes one of the several values of a setting away. */
  record Exclude(String name, String item) implements Edit {}

  /** What hangs on the fields. */
  enum Extra {
    /** Drawings. */
    CHARTS,
    /** Figures. */
    TOTALS,
    /** Rules. */
    RULES
  }
}
