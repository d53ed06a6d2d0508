package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something that only one kind of app has and that a further prompt can change.
 *
 * @param name its name in blueprints
 * @param label what people call it
 * @param usual its value where a blueprint says none
 * @param values what it can be
 */
record Setting(String name, String label, String usual, Values values) {
  /** What a setting can be. */
  sealed interface Values {}

  /**
   * A whole number.
   *
   * @param words what it counts, each with how many of it one is: a pair is two cards
   * @param of further words, by which settings with the same words are told apart
   * @param step what the number is a multiple of
   */
  record Count(int least, int most, int step, Map<String, Integer> words, Set<String> of)
      implements Values {}

  /** One of a few values, by the phrases that ask for them; an empty one takes it away. */
  record Choice(Map<String, String> phrases) implements Values {}

  /**
   * Any of a few values, at least one.
   *
   * @param separator what stands between them
   * @param phrases what they are called, the usual word first
   */
  record Several(String separator, Map<String, String> phrases) implements Values {}

  /** What the plan of the kind reads itself, as far as a pattern allows it. */
  record Text(String pattern) implements Values {}

  /** A whole number that some words count. */
  static Setting count(String name, String label, int usual, int least, int most, String... words) {
    Map<String, Integer> counted = new java.util.HashMap<>();
    List.of(words).forEach(word -> counted.put(word, 1));
    return new Setting(
        name, label, Integer.toString(usual), new Count(least, most, 1, counted, Set.of()));
  }

  /** Something that is so or not, by what asks for it and by what takes it away. */
  static Setting flag(String name, String label, List<String> asks, List<String> ends) {
    Map<String, String> phrases = new java.util.HashMap<>();
    asks.forEach(phrase -> phrases.put(phrase, "yes"));
    ends.forEach(phrase -> phrases.put(phrase, ""));
    return new Setting(name, label, "", new Choice(phrases));
  }

  /** Whether a value can be had. */
  boolean accepts(String value) {
    return value.equals(usual) || fits(value);
  }

  private boolean fits(String value) {
    return switch (values) {
      case Count count ->
          value.matches("\\d{1,9}")
              && Integer.parseInt(value) >= count.least()
              && Integer.parseInt(value) <= count.most()
              && Integer.parseInt(value) % count.step() == 0;
      case Choice(Map<String, String> phrases) -> phrases.containsValue(value);
      case Several several ->
          !value.isEmpty() && several.phrases().values().containsAll(cut(value));
      case Text(String pattern) -> value.matches(pattern);
    };
  }

  /** The value without or with one of several; empty where that changes nothing or leaves none. */
  Optional<String> with(String value, String item, boolean there) {
    if (!(values instanceof Several several) || !several.phrases().containsValue(item)) {
      return Optional.empty();
    }
    List<String> items = new ArrayList<>(cut(value));
    boolean changed = there ? !items.contains(item) && items.add(item) : items.remove(item);
    return changed && !items.isEmpty()
        ? Optional.of(String.join(several.separator(), items))
        : Optional.empty();
  }

  /** The single values of one that has several. */
  List<String> cut(String value) {
    return values instanceof Several several && !value.isEmpty()
        ? List.of(value.split(several.separator()))
        : List.of();
  }

  /** What people call one of several values. */
  String called(String item) {
    return values instanceof Several several
        ? several.phrases().entrySet().stream()
            .filter(each -> each.getValue().equals(item))
            .findFirst()
            .map(Map.Entry::getKey)
            .orElse(item)
        : item;
  }

  /** What is said of it once it has a value. */
  String said(String value) {
    return switch (values) {
      case Count _, Choice _, Several _, Text _ ->
          value.isEmpty() ? "no " + label : value.equals("yes") ? label : label + ": " + value;
    };
  }
}
