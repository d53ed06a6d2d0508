package dev.slipway.core.app;

import java.util.List;

/**
 * Counts how often texts hold the terms of one search. Hundreds of texts are read for a page, so
 * plain ones are read once, from front to back, with nothing made of them; what is beyond ASCII
 * goes through the words of {@link SearchText}, by which both are defined.
 */
final class WordHits {
  /** The most that one text can count. */
  private static final int MOST = 20;

  private static final int WHOLE = 2;
  private static final int BEGINNING = 1;
  private static final int PLAIN = 128;

  /** The lower case of each plain letter or digit; 0 for what parts words. */
  private static final char[] LOWER = new char[PLAIN];

  static {
    for (char letter = 'a'; letter <= 'z'; letter++) {
      LOWER[letter] = letter;
      LOWER[letter - 'a' + 'A'] = letter;
    }
    for (char digit = '0'; digit <= '9'; digit++) {
      LOWER[digit] = digit;
    }
  }

  private final List<String> terms;
  private final String last;

  /** The terms by their first letter, so that most words cost one look. */
  private final String[][] byFirst = new String[PLAIN][];

  WordHits(List<String> terms) {
    this.terms = terms;
    this.last = terms.isEmpty() ? "" : terms.getLast();
    for (int first = 0; first < PLAIN; first++) {
      char letter = (char) first;
      byFirst[first] =
          terms.stream().filter(term -> term.charAt(0) == letter).toArray(String[]::new);
    }
  }

  /** Whole words count double, beginnings of the last term once. */
  int in(String text) {
    int hits = 0;
    int length = text.length();
    int index = 0;
    while (index < length) {
      char character = text.charAt(index);
      if (character >= PLAIN) {
        return inAny(text);
      }
      char first = LOWER[character];
      if (first == 0) {
        index++;
        continue;
      }
      int start = index;
      while (index < length && text.charAt(index) < PLAIN && LOWER[text.charAt(index)] != 0) {
        index++;
      }
      if (index < length && text.charAt(index) >= PLAIN) {
        return inAny(text);
      }
      if (byFirst[first].length > 0) {
        hits += plain(text, start, Math.min(index, start + SearchText.LONGEST_WORD), first);
      }
    }
    return Math.min(hits, MOST);
  }

  private int plain(String text, int start, int end, char first) {
    int best = 0;
    for (String term : byFirst[first]) {
      int length = term.length();
      if (length <= end - start && begins(text, start, term)) {
        if (length == end - start) {
          return WHOLE;
        }
        if (term.equals(last)) {
          best = BEGINNING;
        }
      }
    }
    return best;
  }

  private static boolean begins(String text, int start, String term) {
    for (int index = 1; index < term.length(); index++) {
      if (LOWER[text.charAt(start + index)] != term.charAt(index)) {
        return false;
      }
    }
    return true;
  }

  /** The same for any text. */
  int inAny(String text) {
    int hits = 0;
    for (SearchText.Word word : SearchText.words(text)) {
      hits += of(word);
    }
    return Math.min(hits, MOST);
  }

  private int of(SearchText.Word word) {
    if (terms.contains(word.normal())) {
      return WHOLE;
    }
    return !terms.isEmpty() && word.normal().startsWith(last) ? BEGINNING : 0;
  }

  boolean hits(SearchText.Word word) {
    return of(word) > 0;
  }
}
