package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The tokens of a prompt, and which of them have been understood. */
final class Sheet {
  final List<Token> tokens;
  private final boolean[] used;
  private final boolean shouted;

  Sheet(List<Token> tokens) {
    this.tokens = new ArrayList<>(tokens);
    this.used = new boolean[tokens.size()];
    this.shouted = shouted(tokens);
  }

  int size() {
    return tokens.size();
  }

  Token at(int place) {
    return tokens.get(place);
  }

  void use(int from, int to) {
    for (int at = from; at < to; at++) {
      used[at] = true;
    }
  }

  /** Takes every one of some words as understood, wherever it stands. */
  void useWords(Set<String> words) {
    for (int at = 0; at < size(); at++) {
      used[at] |= words.contains(at(at).lower());
    }
  }

  /** Takes nothing as understood any more. */
  void giveBack() {
    Arrays.fill(used, false);
  }

  /** Whether a word stands anywhere. */
  boolean says(String word) {
    return tokens.stream().anyMatch(token -> token.isWord(word));
  }

  /** Takes words out of what is read further: a given name means nothing else. */
  void blank(int from, int to) {
    use(from, to);
    for (int at = from; at < to; at++) {
      tokens.set(at, new Token(Token.Type.QUOTE, "\"", "\"", false));
    }
  }

  boolean isUsed(int place) {
    return used[place];
  }

  /** Whether several words were written and all of them in capitals. */
  boolean isShouted() {
    return shouted;
  }

  private static boolean shouted(List<Token> tokens) {
    List<Token> words = tokens.stream().filter(Token::isWord).toList();
    return words.size() > 1
        && words.stream().noneMatch(word -> word.text().chars().anyMatch(Character::isLowerCase));
  }

  /** The words from one place to another, hyphens kept, as they were written. */
  String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int at = from; at < to; at++) {
      Token token = tokens.get(at);
      if (token.isWord()) {
        text.append(text.isEmpty() ? "" : token.joined() ? "-" : " ").append(token.text());
      }
    }
    return text.toString();
  }

  /** The stretches of words that nothing was made of, without words that say nothing. */
  List<String> leftOver(Lexicon lexicon, int most) {
    List<String> left = new ArrayList<>();
    int at = 0;
    while (at < size() && left.size() < most) {
      if (isUsed(at) || !at(at).isWord() || lexicon.isStop(at(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < size() && end < at + 6 && at(end).isWord() && !isUsed(end)) {
        end++;
      }
      int last = end;
      while (lexicon.isStop(at(last - 1))) {
        last--;
      }
      String words = text(at, last);
      if (!left.contains(words)) {
        left.add(words);
      }
      at = end;
    }
    return left;
  }
}
