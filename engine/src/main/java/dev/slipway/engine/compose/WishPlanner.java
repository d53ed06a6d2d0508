package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes figures, rules, computed values and relations of what a prompt wishes for its records. */
final class WishPlanner {
  private static final Set<String> STOCK =
      Set.of("quantity", "stock", "count", "amount", "number", "units", "inStock");
  private static final Set<String> DONE =
      Set.of(
          "done",
          "paid",
          "returned",
          "finished",
          "completed",
          "complete",
          "closed",
          "read",
          "sent",
          "ready");

  private final Lexicon lexicon;
  private final FieldFinder finder;
  private final Draft draft;

  WishPlanner(Lexicon lexicon, Draft draft) {
    this.lexicon = lexicon;
    this.finder = new FieldFinder(lexicon);
    this.draft = draft;
  }

  /** Grants a wish; false where nothing of the app could grant it. */
  boolean grant(Wish wish) {
    return switch (wish) {
      case Wish.Draw draw -> new ChartPlanner(finder, draft).draw(draw);
      case Wish.Figure figure -> figure(figure);
      case Wish.Limit limit -> limit(limit);
      case Wish.Late late -> late(late);
      case Wish.Soon soon -> soon(soon);
      case Wish.Unique unique -> unique(unique);
      case Wish.Again again -> again(again);
      case Wish.Compute compute -> compute(compute);
      case Wish.Belongs belongs -> belongs(belongs);
    };
  }

  private boolean figure(Wish.Figure figure) {
    String label =
        Inflection.label(figure.measure().word() + " " + String.join(" ", figure.what()));
    if (figure.measure() == Measure.COUNT) {
      Optional<Total.Condition> when = condition(figure.what());
      boolean all = figure.what().contains(draft.plural) || figure.what().contains("all");
      if (when.isPresent() || all) {
        String words = String.join(" ", figure.what());
        add(new Total(Measure.COUNT, Optional.empty(), Inflection.label(words), when));
      }
      boolean asked = lower(figure.said()).contains("how many");
      if (when.isEmpty() && !all && asked) {
        String words = String.join(" ", figure.what());
        draft.add(
            Field.of(
                Inflection.fieldName(words, "count"), Inflection.label(words), FieldType.NUMBER));
      }
      return when.isPresent() || all || asked;
    }
    Optional<Field> field =
        finder.find(figure.what(), draft.fields).filter(each -> each.type().isNumeric());
    field.ifPresent(each ->
        add(new Total(figure.measure(), Optional.of(each.name()), label, Optional.empty())));
    return field.isPresent();
  }

  /** "Yeses", "paid", "unpaid", "open": the value that some words mean. */
  private Optional<Total.Condition> condition(List<String> words) {
    List<String> singular = words.stream().map(lexicon.inflection::singular).toList();
    for (Field field : draft.fields) {
      for (String option : field.options()) {
        if (singular.contains(lower(option)) || words.contains(lower(option))) {
          return Optional.of(new Total.Condition(field.name(), option));
        }
      }
    }
    for (Field field : draft.fields) {
      if (field.type() == FieldType.YES_NO) {
        String label = lower(field.label());
        if (words.contains(label) || singular.contains("yes")) {
          return Optional.of(new Total.Condition(field.name(), "true"));
        }
        if (words.contains("un" + label) || singular.contains("no")) {
          return Optional.of(new Total.Condition(field.name(), "false"));
        }
      }
    }
    return Optional.empty();
  }

  private void add(Total total) {
    boolean there =
        draft.totals.stream()
            .anyMatch(each ->
                each.measure() == total.measure()
                    && each.field().equals(total.field())
                    && each.when().equals(total.when()));
    if (!there && draft.totals.size() < TotalPlanner.MOST) {
      draft.totals.add(total);
    }
  }

  private boolean limit(Wish.Limit limit) {
    Optional<Field> field =
        finder
            .find(limit.what(), draft.fields)
            .filter(each -> each.type().isNumeric())
            .or(() -> limit.what().isEmpty() ? usual(limit.type()) : Optional.empty());
    field.ifPresent(each -> rule(new Rule(limit.type(), each.name(), limit.number())));
    return field.isPresent();
  }

  /** The field that says that something is done with, or none. */
  static String doneField(List<Field> fields) {
    return fields.stream()
        .filter(field -> field.type() == FieldType.YES_NO)
        .map(Field::name)
        .filter(DONE::contains)
        .findFirst()
        .orElse("");
  }

  /** Whether a number is how many there are of something. */
  static boolean isStock(Field field) {
    return STOCK.contains(field.name());
  }

  private Optional<Field> usual(RuleType type) {
    if (type == RuleType.SUM_ABOVE) {
      return draft.first(FieldType.MONEY);
    }
    return draft.fields.stream()
        .filter(field -> field.type() == FieldType.NUMBER && STOCK.contains(field.name()))
        .findFirst()
        .or(() -> draft.first(FieldType.NUMBER));
  }

  private void rule(Rule rule) {
    draft.rules.removeIf(each -> each.type() == rule.type() && each.field().equals(rule.field()));
    draft.rules.add(rule);
  }

  private boolean late(Wish.Late late) {
    return ahead(late.what())
        .map(name -> {
          String done = doneField(draft.fields);
          rule(new Rule(RuleType.OVERDUE, name, done));
          return true;
        })
        .orElse(false);
  }

  private boolean soon(Wish.Soon soon) {
    Optional<String> name = dated(soon.what());
    name.ifPresent(each -> rule(new Rule(RuleType.SOON, each, Integer.toString(soon.days()))));
    return name.isPresent();
  }

  /** A day that can be missed: one that has passed by its nature is not overdue. */
  private Optional<String> ahead(List<String> words) {
    return dated(words)
        .filter(
            name -> !words.isEmpty() || draft.field(name).map(WishPlanner::isAhead).orElse(true));
  }

  /**
   * The day that is to be kept: one that was named, one that is computed, or one that lies ahead.
   */
  private Optional<String> dated(List<String> words) {
    Optional<String> computed =
        draft.derived.stream()
            .filter(each -> each.type() == FieldType.DATE)
            .map(Derived::name)
            .findFirst();
    return finder
        .find(words, draft.fields)
        .filter(field -> field.type() == FieldType.DATE)
        .map(Field::name)
        .or(() -> computed)
        .or(() ->
            draft.fields.stream()
                .filter(field -> field.type() == FieldType.DATE && isAhead(field))
                .map(Field::name)
                .findFirst())
        .or(() -> draft.first(FieldType.DATE).map(Field::name));
  }

  static boolean isAhead(Field field) {
    String label = lower(field.label());
    return List.of("due", "deadline", "expir", "renew", "until", "by", "return", "next", "before")
        .stream()
        .anyMatch(label::contains);
  }

  private boolean unique(Wish.Unique unique) {
    String name =
        finder.find(unique.what(), draft.fields).map(Field::name).orElse(draft.titleField);
    rule(new Rule(RuleType.UNIQUE, name, ""));
    return true;
  }

  /** "I water it every n days": when it was done last, after how many days again, and so when. */
  private boolean again(Wish.Again again) {
    String done = lexicon.inflection.participle(again.verb());
    String last = Inflection.fieldName("last " + done, "lastDone");
    draft.add(Field.of(last, Inflection.label("last " + done), FieldType.DATE));
    String days = again.days().map(each -> Integer.toString(each)).orElse("");
    if (days.isEmpty()) {
      days = Inflection.fieldName(again.verb() + " every days", "everyDays");
      draft.add(Field.of(days, Inflection.label(again.verb() + " every (days)"), FieldType.NUMBER));
    }
    String next = Inflection.fieldName("next " + lexicon.inflection.gerund(again.verb()), "next");
    if (draft.derived.stream().noneMatch(each -> each.name().equals(next))) {
      draft.derived.add(
          new Derived(
              next,
              Inflection.label("next " + lexicon.inflection.gerund(again.verb())),
              FieldType.DATE,
              Derivation.NEXT_DATE,
              List.of(last, days)));
    }
    rule(new Rule(RuleType.OVERDUE, next, ""));
    return true;
  }

  private boolean compute(Wish.Compute compute) {
    String words = String.join(" ", compute.what());
    Lexicon.Derivable derivable = lexicon.derivations.get(words);
    if (derivable == null) {
      derivable = lexicon.derivations.get(compute.what().getLast());
    }
    return derivable != null && derive(derivable);
  }

  /** Computes a value where the app has the fields for it. */
  boolean derive(Lexicon.Derivable derivable) {
    List<String> inputs = new ArrayList<>();
    for (List<String> words : derivable.inputs()) {
      input(words, derivable.derivation(), inputs).map(Field::name).ifPresent(inputs::add);
    }
    String name = Inflection.fieldName(derivable.label(), "computed");
    boolean possible =
        inputs.size() == derivable.inputs().size()
            && draft.field(name).isEmpty()
            && draft.derived.stream().noneMatch(each -> each.name().equals(name));
    if (possible) {
      draft.derived.add(
          new Derived(name, derivable.label(), derivable.type(), derivable.derivation(), inputs));
    }
    return possible;
  }

  private Optional<Field> input(List<String> words, Derivation derivation, List<String> taken) {
    FieldType wanted =
        switch (derivation) {
          case HOURS_BETWEEN -> FieldType.TIME;
          case DAYS_UNTIL, NEXT_DATE -> FieldType.DATE;
          case PRODUCT, DIFFERENCE, PER_HUNDRED, BODY_MASS -> FieldType.NUMBER;
        };
    List<Field> all = new ArrayList<>(draft.fields);
    draft.derived.forEach(each -> all.add(Field.of(each.name(), each.label(), each.type())));
    List<Field> fitting =
        all.stream()
            .filter(field ->
                field.type() == wanted || (wanted == FieldType.NUMBER && field.type().isSummable()))
            .filter(field -> !taken.contains(field.name()))
            .toList();
    for (String word : words) {
      Optional<Field> exact =
          fitting.stream()
              .filter(field -> List.of(lower(field.label()).split("[ -]+")).contains(word))
              .min((one, other) -> Integer.compare(one.label().length(), other.label().length()));
      if (exact.isPresent()) {
        return exact;
      }
    }
    return fitting.size() == 1 && wanted != FieldType.NUMBER
        ? Optional.of(fitting.getFirst())
        : Optional.empty();
  }

  private boolean belongs(Wish.Belongs belongs) {
    return new RelationPlanner(lexicon, draft).relate(belongs.child(), belongs.parent());
  }

  private static String lower(String label) {
    return label.toLowerCase(Locale.ROOT);
  }
}
