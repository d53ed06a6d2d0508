package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Mends words that are one letter away from a word that the composer knows, where that word is the
 * only one and the word as written is none of English. Two words are one letter apart where taking
 * at most one letter out of each makes them equal, or where two neighbouring letters are swapped.
 */
final class Spelling {
  /** A word of four letters may lack one of five. */
  private static final int SHORTEST = 4;

  private static final int SHORTEST_KNOWN = 5;

  private final Set<String> known = new HashSet<>();
  private final Map<String, Set<String>> byPart = new HashMap<>();
  private final Set<String> others = new HashSet<>();

  /**
   * Takes the words that count.
   *
   * @param known the words that the composer knows
   * @param others words of English that are one letter from those, and are left as they are
   */
  Spelling(Set<String> known, Set<String> others) {
    this.known.addAll(known);
    this.others.addAll(others);
    for (String word : known) {
      if (word.length() >= SHORTEST_KNOWN) {
        parts(word)
            .forEach(part -> byPart.computeIfAbsent(part, _ -> new LinkedHashSet<>()).add(word));
      }
    }
  }

  /** The tokens with their words mended; each mended word is noted with what it was read as. */
  List<Token> mended(List<Token> tokens, Map<String, String> notes) {
    List<Token> mended = new ArrayList<>(tokens.size());
    Map<String, Optional<String>> seen = new LinkedHashMap<>();
    for (Token token : tokens) {
      Optional<String> word =
          token.isWord() ? seen.computeIfAbsent(token.lower(), this::mended) : Optional.empty();
      word.ifPresent(right -> notes.put(token.lower(), right));
      mended.add(word.map(right -> replaced(token, right)).orElse(token));
    }
    return mended;
  }

  /** The word that was meant, or empty where the word stays as it is. */
  Optional<String> mended(String word) {
    if (word.length() < SHORTEST || isPlain(word)) {
      return Optional.empty();
    }
    Set<String> near = new LinkedHashSet<>();
    for (String part : parts(word)) {
      for (String candidate : byPart.getOrDefault(part, Set.of())) {
        if (isOneApart(word, candidate)) {
          near.add(candidate);
        }
      }
    }
    // One and several of the same thing are no two meanings.
    near.removeIf(
        each -> each.endsWith("s") && near.contains(each.substring(0, each.length() - 1)));
    return near.size() == 1 ? Optional.of(near.iterator().next()) : Optional.empty();
  }

  private boolean isPlain(String word) {
    return known.contains(word)
        || others.contains(word)
        || !word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
  }

  private static Token replaced(Token token, String right) {
    boolean capital = Character.isUpperCase(token.text().codePointAt(0));
    return new Token(
        token.type(), capital ? Inflection.label(right) : right, right, token.joined());
  }

  /** A word and what is left of it without each of its letters. */
  private static Set<String> parts(String word) {
    Set<String> parts = new LinkedHashSet<>();
    parts.add(word);
    for (int at = 0; at < word.length(); at++) {
      parts.add(word.substring(0, at) + word.substring(at + 1));
    }
    return parts;
  }

  private static boolean isOneApart(String one, String other) {
    int start = 0;
    int most = Math.min(one.length(), other.length());
    while (start < most && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    int left = one.length() - start - end;
    int right = other.length() - start - end;
    boolean swapped =
        left == 2
            && right == 2
            && one.charAt(start) == other.charAt(start + 1)
            && one.charAt(start + 1) == other.charAt(start);
    return swapped || (left <= 1 && right <= 1);
  }
}
