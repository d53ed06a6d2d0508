package dev.slipway.engine.compose;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words and phrases with what they mean; finds the longest one at a place in a prompt.
 *
 * @param <V> what a phrase means
 */
final class Phrases<V> {
  private final Map<String, V> meanings = new HashMap<>();
  private int longest = 1;

  /** A phrase that was found. */
  record Match<V>(String phrase, V meaning, int from, int to) {}

  void put(String phrase, V meaning) {
    meanings.putIfAbsent(phrase, meaning);
    longest = Math.max(longest, phrase.split(" ").length);
  }

  /** Every word of every phrase. */
  Set<String> words() {
    return meanings.keySet().stream()
        .flatMap(phrase -> Arrays.stream(phrase.split(" ")))
        .collect(Collectors.toSet());
  }

  Optional<V> find(String phrase) {
    return Optional.ofNullable(meanings.get(phrase));
  }

  /** The longest phrase that begins at a place and ends before another. */
  Optional<Match<V>> at(List<Token> tokens, int from, int limit) {
    StringBuilder phrase = new StringBuilder();
    Match<V> found = null;
    for (int at = from; at < Math.min(limit, from + longest) && tokens.get(at).isWord(); at++) {
      phrase.append(at == from ? "" : " ").append(tokens.get(at).lower());
      V meaning = meanings.get(phrase.toString());
      if (meaning != null) {
        found = new Match<>(phrase.toString(), meaning, from, at + 1);
      }
    }
    return Optional.ofNullable(found);
  }
}
