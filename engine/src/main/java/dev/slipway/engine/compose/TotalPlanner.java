package dev.slipway.engine.compose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Decides which sums an app shows: those that were asked for, and those of money. */
final class TotalPlanner {
  static final int MOST = 4;

  /** Money that says how much there is, or would be; adding it up says nothing. */
  private static final Set<String> LEVELS =
      Set.of("salary", "balance", "wage", "goal", "target", "budget", "net worth", "limit");

  private final Lexicon lexicon;

  TotalPlanner(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void plan(Draft draft, Reading reading) {
    List<Total> totals = draft.totals;
    List<Field> summable = draft.fields.stream().filter(each -> each.type().isSummable()).toList();
    for (Field field : summable) {
      boolean each = draft.first(FieldType.NUMBER).filter(this::isQuantity).isPresent();
      boolean unit =
          each && field.type() == FieldType.MONEY && lower(field.label()).contains("price");
      boolean bare = reading.totals.stream().anyMatch(wish -> wish.words().isEmpty());
      if ((isWorthIt(field) && !unit) || (summable.size() == 1 && bare)) {
        totals.add(Total.sum(field.name(), "Total " + lower(field.label()), Optional.empty()));
      }
    }
    for (Reading.TotalWish wish : reading.totals) {
      boolean known =
          wish.words().isEmpty()
              || condition(wish.words(), draft.fields).isPresent()
              || summable.stream().anyMatch(field -> isNamed(field, wish.words()));
      if (!known) {
        reading.lost.add("total " + String.join(" ", wish.words()));
        continue;
      }
      wished(wish.words(), summable, draft.fields)
          .filter(total -> totals.stream().noneMatch(each -> same(each, total)))
          .ifPresent(totals::add);
    }
    while (totals.size() > MOST) {
      totals.removeLast();
    }
  }

  private static boolean isNamed(Field field, List<String> words) {
    List<String> label = List.of(lower(field.label()).split(" "));
    return words.stream().anyMatch(label::contains)
        || words.stream().anyMatch(word -> label.contains(word.replaceFirst("s$", "")));
  }

  /** Adds the sum that some words mean; false where there is none, or where it is there. */
  boolean add(Draft draft, List<String> words) {
    List<Field> summable = draft.fields.stream().filter(each -> each.type().isSummable()).toList();
    return wished(words, summable, draft.fields)
        .filter(total -> draft.totals.size() < MOST)
        .filter(total -> draft.totals.stream().noneMatch(each -> same(each, total)))
        .map(draft.totals::add)
        .orElse(false);
  }

  private Optional<Total> wished(List<String> words, List<Field> summable, List<Field> fields) {
    if (summable.isEmpty()) {
      return Optional.empty();
    }
    Field sum =
        summable.stream()
            .filter(field -> words.contains(lower(field.label())))
            .findFirst()
            .orElse(summable.getFirst());
    Optional<Total.Condition> when = condition(words, fields);
    String what = words.isEmpty() ? lower(sum.label()) : String.join(" ", words);
    return Optional.of(Total.sum(sum.name(), Inflection.label("total " + what), when));
  }

  private static Optional<Total.Condition> condition(List<String> words, List<Field> fields) {
    boolean negated = words.contains("not");
    for (Field field : fields) {
      String label = lower(field.label());
      if (field.type() == FieldType.YES_NO) {
        if (words.contains("un" + label) || (negated && words.contains(label))) {
          return Optional.of(new Total.Condition(field.name(), "false"));
        }
        if (words.contains(label)) {
          return Optional.of(new Total.Condition(field.name(), "true"));
        }
      }
      for (String option : field.options()) {
        if (words.contains(lower(option))) {
          return Optional.of(new Total.Condition(field.name(), option));
        }
      }
    }
    return Optional.empty();
  }

  /** Where records have a quantity, a price is that of one piece. */
  private boolean isQuantity(Field field) {
    return List.of("quantity", "stock", "units", "count").contains(lower(field.label()));
  }

  private boolean isWorthIt(Field field) {
    String label = lower(field.label());
    boolean rate =
        label.endsWith("rate")
            || label.contains(" per ")
            || label.startsWith("unit ")
            || LEVELS.contains(label);
    return (field.type() == FieldType.MONEY && !rate)
        || lexicon
            .fields
            .find(lower(field.label()))
            .filter(word -> word.role().equals("sum"))
            .isPresent();
  }

  private static boolean same(Total one, Total other) {
    return one.field().equals(other.field()) && one.when().equals(other.when());
  }

  private static String lower(String label) {
    return label.toLowerCase(Locale.ROOT);
  }
}
