package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the words for an app's look out of a prompt: "a calm, green plant tracker", "in pink". They
 * count where they describe something, never in lists: a mood may well be calm.
 */
final class LookReader {
  private static final Set<String> LEADING =
      Set.of(
          "a", "an", "the", "use", "colour", "color", "in", "it", "my", "our", "look", "looks",
          "be", "very", "more", "with", "simple", "small", "nice", "theme", "to", "them", "mostly",
          "bit");

  private final Lexicon lexicon;
  private final List<Token> tokens;
  private final List<Token> rest = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private Optional<String> accent = Optional.empty();
  private Optional<Scheme> scheme = Optional.empty();
  private Optional<Tone> tone = Optional.empty();

  LookReader(Lexicon lexicon, List<Token> tokens) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    read();
  }

  /** What is left of the prompt. */
  List<Token> rest() {
    return rest;
  }

  /** The words that were taken. */
  List<String> words() {
    return words;
  }

  /** The accent, where a colour was named. */
  Optional<String> accent() {
    return accent;
  }

  /** Dark or light, where it was said. */
  Optional<Scheme> scheme() {
    return scheme;
  }

  /** The manner, where it was said. */
  Optional<Tone> tone() {
    return tone;
  }

  private void read() {
    int depth = 0;
    boolean described = false;
    int at = 0;
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      depth += token.is(Token.Type.OPEN) ? 1 : token.is(Token.Type.CLOSE) ? -1 : 0;
      if (depth <= 0 && isLook(at) && (described || isLed(at)) && !isNoun(at)) {
        take(token.lower());
        described = true;
        at = pastJoint(at + 1);
      } else {
        described = false;
        rest.add(token);
        at++;
      }
    }
  }

  private boolean isLook(int at) {
    String word = tokens.get(at).lower();
    return tokens.get(at).isWord()
        && (lexicon.colours.containsKey(word) || lexicon.looks.containsKey(word));
  }

  private boolean isLed(int at) {
    if (at == 0 || tokens.get(at - 1).is(Token.Type.STOP)) {
      return true;
    }
    Token before = tokens.get(at - 1);
    return before.isWord() && LEADING.contains(before.lower());
  }

  /** "Dark mode" every app has; "the fun, the cost" and "orange juice" are about something else. */
  private boolean isNoun(int at) {
    boolean feature = lexicon.features.at(tokens, at, tokens.size()).isPresent();
    boolean inFeature =
        at > 0
            && lexicon
                .features
                .at(tokens, at - 1, tokens.size())
                .filter(match -> match.to() > at)
                .isPresent();
    boolean marked =
        at + 1 < tokens.size()
            && (tokens.get(at + 1).is(Token.Type.SLASH) || tokens.get(at + 1).is(Token.Type.OPEN));
    boolean known =
        lexicon
            .fields
            .at(tokens, at, Math.min(tokens.size(), at + 2))
            .filter(match -> match.to() > at + 1)
            .isPresent();
    return feature || inFeature || marked || known;
  }

  private void take(String word) {
    words.add(word);
    if (accent.isEmpty()) {
      accent = Optional.ofNullable(lexicon.colours.get(word));
    }
    Optional<String> look = Optional.ofNullable(lexicon.looks.get(word));
    scheme = look.flatMap(Scheme::of).or(() -> scheme);
    tone = look.flatMap(Tone::of).or(() -> tone);
  }

  /** Behind the comma or the "and" between two words of the look. */
  private int pastJoint(int at) {
    boolean joint =
        at + 1 < tokens.size()
            && (tokens.get(at).is(Token.Type.COMMA) || tokens.get(at).isWord("and"))
            && isLook(at + 1);
    return joint ? at + 1 : at;
  }
}
