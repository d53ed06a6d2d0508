package dev.slipway.core.app;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What counts as a word, the same for every store: runs of letters and digits, lower case, without
 * accents. Texts and searches go through the same rules, so that engines cannot differ in them.
 */
public final class SearchText {
  static final int LONGEST_WORD = 64;

  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");
  private static final int MOST_TERMS = 8;
  private static final int MOST_CHARACTERS = 200;
  private static final int SNIPPET = 160;
  private static final int NAME_WEIGHT = 5;

  private SearchText() {}

  /** One word of a text: where it stands and how it is indexed. */
  record Word(int start, int end, String normal) {}

  /** All words that an app is found by, in order, with single spaces. */
  public static String index(String name, String prompt, String description) {
    Set<String> words = new LinkedHashSet<>();
    for (String text : List.of(name, prompt, description)) {
      words(text).forEach(word -> words.add(word.normal()));
    }
    return String.join(" ", words);
  }

  /**
   * The words of a search, at most eight, of its first 200 characters; the last one is also the
   * beginning of a word.
   */
  public static List<String> terms(String search) {
    int length = Math.min(search.length(), MOST_CHARACTERS);
    return words(search.substring(0, length)).stream()
        .map(Word::normal)
        .distinct()
        .limit(MOST_TERMS)
        .toList();
  }

  /** Whether indexed words hold every term, the last as a beginning. */
  public static boolean matches(String index, List<String> terms) {
    List<String> words = List.of(index.split(" "));
    for (int number = 0; number < terms.size(); number++) {
      String term = terms.get(number);
      boolean last = number == terms.size() - 1;
      if (words.stream().noneMatch(word -> last ? word.startsWith(term) : word.equals(term))) {
        return false;
      }
    }
    return !terms.isEmpty();
  }

  /** How well an app fits: hits in the name count most, whole words more than beginnings. */
  static int score(SearchCandidate app, WordHits hits) {
    return NAME_WEIGHT * hits.in(app.name())
        + 2 * hits.in(app.description())
        + hits.in(app.prompt());
  }

  /** The part of an app's texts around its first hit, with hits marked. */
  static String snippet(SearchCandidate app, WordHits hits) {
    String text = app.prompt();
    if (hits.in(text) == 0) {
      text = hits.in(app.description()) > 0 ? app.description() : app.name();
    }
    List<Word> words = words(text);
    int first = words.stream().filter(hits::hits).mapToInt(Word::start).findFirst().orElse(0);
    int from =
        words.stream()
            .mapToInt(Word::start)
            .filter(start -> start >= first - SNIPPET / 3)
            .findFirst()
            .orElse(0);
    int to = Math.min(text.length(), from + SNIPPET);
    StringBuilder marked = new StringBuilder(from > 0 ? "… " : "");
    int done = from;
    for (Word word : words) {
      if (word.start() >= from && word.end() <= to && hits.hits(word)) {
        marked
            .append(plain(text, done, word.start()))
            .append(AppHit.MARK_START)
            .append(plain(text, word.start(), word.end()))
            .append(AppHit.MARK_END);
        done = word.end();
      }
    }
    marked.append(plain(text, done, Math.max(done, to)));
    return to < text.length() ? marked.append(" …").toString() : marked.toString();
  }

  private static String plain(String text, int start, int end) {
    return CONTROLS.matcher(text.substring(start, end)).replaceAll(" ");
  }

  static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int index = 0;
    while (index < text.length()) {
      int start = index;
      while (index < text.length() && partOfWord(text.codePointAt(index))) {
        index += Character.charCount(text.codePointAt(index));
      }
      if (index > start) {
        String normal = normal(text.substring(start, index));
        if (!normal.isEmpty()) {
          words.add(new Word(start, index, normal));
        }
      } else {
        index += Character.charCount(text.codePointAt(index));
      }
    }
    return words;
  }

  private static boolean partOfWord(int character) {
    if (character < 128) {
      return isPlain((char) character);
    }
    int type = Character.getType(character);
    return Character.isLetterOrDigit(character)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isPlain(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= '0' && character <= '9')
        || (character >= 'A' && character <= 'Z');
  }

  /** Most words are plain, and ranking reads thousands of them for one search. */
  private static String normal(String word) {
    for (int index = 0; index < word.length(); index++) {
      if (!isPlain(word.charAt(index))) {
        return folded(word);
      }
    }
    return (word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word)
        .toLowerCase(Locale.ROOT);
  }

  private static String folded(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    Normalizer.normalize(word, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    int length = Math.min(letters.length(), LONGEST_WORD);
    if (length < letters.length() && Character.isHighSurrogate(letters.charAt(length - 1))) {
      length--;
    }
    return letters.substring(0, length);
  }
}
