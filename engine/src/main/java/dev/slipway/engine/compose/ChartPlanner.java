package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes drawings of wishes: finds what is measured and what it is drawn by. */
final class ChartPlanner {
  /** More drawings than these hide the records. */
  static final int MOST = 4;

  private final FieldFinder finder;
  private final Draft draft;

  ChartPlanner(FieldFinder finder, Draft draft) {
    this.finder = finder;
    this.draft = draft;
  }

  /** Adds a drawing for a wish; false where no field fits it. */
  boolean draw(Wish.Draw wish) {
    List<Field> by = new ArrayList<>();
    for (List<String> words : wish.by()) {
      Optional<Field> field = finder.find(words, draft.fields);
      if (field.isEmpty()) {
        return false;
      }
      by.add(field.get());
    }
    Optional<Field> measured = measured(wish);
    if (measured.isEmpty() && !wish.what().isEmpty() && !isCounted(wish)) {
      return false;
    }
    Measure measure = wish.measure().orElse(usual(measured));
    boolean timed = wish.overTime() || wish.period().isPresent();
    if (timed) {
      Optional<Field> series = by.stream().filter(ChartPlanner::isGrouping).findFirst();
      return add(overTime(measured, measure, wish.period().orElse(period(wish)), series));
    }
    if (by.isEmpty()) {
      return bare(measured, measure);
    }
    Field first = by.getFirst();
    if (first.type() == FieldType.DATE) {
      return add(overTime(measured, measure, Period.MONTH, Optional.empty()));
    }
    return add(byGroup(measured, measure, first));
  }

  /** The drawing of a field by the groups of another one. */
  Chart byGroup(Optional<Field> measured, Measure measure, Field by) {
    return new Chart(
        label(measured, measure) + " per " + lower(by.label()),
        measured.isEmpty() ? Measure.COUNT : measure,
        measured.map(Field::name),
        by.name(),
        Optional.empty(),
        Optional.empty());
  }

  /** The drawing of a field over time; the app gets a date where it has none. */
  Chart overTime(Optional<Field> measured, Measure measure, Period period, Optional<Field> series) {
    Field date =
        draft.first(FieldType.DATE).orElseGet(() -> Field.of("date", "Date", FieldType.DATE));
    draft.add(date);
    String each = series.map(field -> " for each " + lower(field.label())).orElse("");
    return new Chart(
        label(measured, measure) + " by " + period.word() + each,
        measured.isEmpty() ? Measure.COUNT : measure,
        measured.map(Field::name),
        date.name(),
        Optional.of(period),
        series.map(Field::name));
  }

  /** Adds a drawing where there is none of the same values by the same field. */
  boolean add(Chart chart) {
    boolean there =
        draft.charts.stream()
            .anyMatch(each ->
                each.measure() == chart.measure()
                    && each.field().equals(chart.field())
                    && each.by().equals(chart.by())
                    && each.period().equals(chart.period())
                    && each.series().equals(chart.series()));
    if (!there && draft.charts.size() < MOST) {
      draft.charts.add(chart);
    }
    return there || draft.charts.contains(chart);
  }

  /** "With charts": by the first choice, and over time where there is a date. */
  private boolean bare(Optional<Field> measured, Measure measure) {
    boolean drawn = false;
    Optional<Field> group =
        draft.fields.stream().filter(field -> field.type() == FieldType.CHOICE).findFirst();
    if (group.isPresent()) {
      drawn = add(byGroup(measured, measure, group.get()));
    }
    if (draft.has(FieldType.DATE)) {
      drawn |= add(overTime(measured, measure, Period.MONTH, Optional.empty()));
    }
    return drawn;
  }

  private Optional<Field> measured(Wish.Draw wish) {
    if (wish.measure().filter(measure -> measure == Measure.COUNT).isPresent()) {
      return Optional.empty();
    }
    if (!wish.what().isEmpty()) {
      return finder.find(wish.what(), draft.fields).filter(field -> field.type().isNumeric());
    }
    boolean added = wish.measure().filter(measure -> measure == Measure.SUM).isPresent();
    return usualMeasured(draft).filter(field -> !added || field.type() != FieldType.RATING);
  }

  /** What is worth drawing: money first, else the first number. */
  static Optional<Field> usualMeasured(Draft draft) {
    return draft
        .first(FieldType.MONEY)
        .or(() -> draft.first(FieldType.NUMBER))
        .or(() -> draft.first(FieldType.RATING));
  }

  /** "A chart of books by genre" counts them. */
  private boolean isCounted(Wish.Draw wish) {
    return wish.what().contains(draft.plural)
        || wish.what().contains(draft.singular)
        || wish.measure().filter(measure -> measure == Measure.COUNT).isPresent();
  }

  private static Measure usual(Optional<Field> measured) {
    if (measured.isEmpty()) {
      return Measure.COUNT;
    }
    String label = lower(measured.get().label());
    boolean level =
        measured.get().type() == FieldType.RATING
            || List.of(
                    "weight",
                    "height",
                    "temperature",
                    "pressure",
                    "pace",
                    "rate",
                    "level",
                    "age",
                    "hours slept",
                    "balance",
                    "net worth",
                    "salary",
                    "pulse",
                    "mood")
                .contains(label);
    return level ? Measure.AVERAGE : Measure.SUM;
  }

  private static Period period(Wish.Draw wish) {
    return wish.by().isEmpty() ? Period.MONTH : Period.DAY;
  }

  private static boolean isGrouping(Field field) {
    return field.type() != FieldType.DATE;
  }

  private String label(Optional<Field> measured, Measure measure) {
    if (measured.isEmpty() || measure == Measure.COUNT) {
      return Inflection.label(draft.plural);
    }
    String label = measured.get().label();
    return measure == Measure.SUM ? label : Inflection.label(measure.word() + " " + lower(label));
  }

  private static String lower(String label) {
    boolean shouting = label.length() > 1 && label.equals(label.toUpperCase(Locale.ROOT));
    return shouting ? label : label.toLowerCase(Locale.ROOT);
  }
}
