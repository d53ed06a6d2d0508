package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells what semicolons part: entries of a list, where a sentence has several and no comma of its
 * own, else clauses.
 */
final class Semicolons {
  private static final int LEAST = 2;

  private Semicolons() {}

  static List<Token> read(List<Token> tokens) {
    List<Token> read = new ArrayList<>(tokens);
    int start = 0;
    for (int at = 0; at <= tokens.size(); at++) {
      if (at == tokens.size()
          || (tokens.get(at).is(Token.Type.STOP) && !isSemicolon(tokens.get(at)))) {
        sentence(read.subList(start, at));
        start = at + 1;
      }
    }
    return read;
  }

  private static void sentence(List<Token> tokens) {
    int depth = 0;
    int commas = 0;
    for (Token token : tokens) {
      depth += token.is(Token.Type.OPEN) ? 1 : token.is(Token.Type.CLOSE) ? -1 : 0;
      commas += token.is(Token.Type.COMMA) && depth <= 0 ? 1 : 0;
    }
    if (commas == 0 && tokens.stream().filter(Semicolons::isSemicolon).count() >= LEAST) {
      tokens.replaceAll(token ->
          isSemicolon(token)
              ? new Token(Token.Type.COMMA, token.text(), token.lower(), false)
              : token);
    }
  }

  private static boolean isSemicolon(Token token) {
    return token.is(Token.Type.STOP) && (token.text().equals(";") || token.text().equals("；"));
  }
}
