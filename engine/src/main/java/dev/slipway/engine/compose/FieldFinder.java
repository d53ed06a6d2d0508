package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the field that words of a prompt mean. */
final class FieldFinder {
  private static final Set<String> MONEY =
      Set.of(
          "spending",
          "spendings",
          "expense",
          "cost",
          "money",
          "income",
          "sale",
          "earning",
          "revenue",
          "amount",
          "price",
          "paid",
          "spent");

  private final Inflection inflection;

  FieldFinder(Lexicon lexicon) {
    this.inflection = lexicon.inflection;
  }

  /** The field whose label the words are, or end in, or begin with; the best first. */
  Optional<Field> find(List<String> words, List<Field> fields) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    List<String> wanted = singular(words);
    for (int looseness = 0; looseness < 3; looseness++) {
      for (Field field : fields) {
        if (isMeant(field, wanted, looseness)) {
          return Optional.of(field);
        }
      }
    }
    boolean money = wanted.stream().anyMatch(MONEY::contains);
    return fields.stream().filter(field -> money && field.type() == FieldType.MONEY).findFirst();
  }

  private boolean isMeant(Field field, List<String> wanted, int looseness) {
    List<String> label = singular(List.of(field.label().toLowerCase(Locale.ROOT).split("[ -]+")));
    return switch (looseness) {
      case 0 -> label.equals(wanted) || String.join("", label).equals(String.join("", wanted));
      case 1 ->
          label.getLast().equals(wanted.getLast()) || label.getFirst().equals(wanted.getFirst());
      default -> wanted.stream().anyMatch(label::contains);
    };
  }

  private List<String> singular(List<String> words) {
    List<String> all = new ArrayList<>();
    words.forEach(word -> all.add(inflection.singular(word)));
    return all;
  }
}
