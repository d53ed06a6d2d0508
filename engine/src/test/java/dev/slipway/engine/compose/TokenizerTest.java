package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  @Test
  void cutsWordsAndMarksApart() {
    assertThat(shapes("Books: title, author (both) \"yes\" / no; done."))
        .isEqualTo(
            "Books COLON title COMMA author OPEN both CLOSE QUOTE yes QUOTE SLASH no STOP done STOP");
  }

  @Test
  void keepsWordsAsWrittenAndInSmallLettersWhateverTheLanguage() {
    Token word = Tokenizer.tokens("TITLE").getFirst();

    assertThat(word.text()).isEqualTo("TITLE");
    assertThat(word.lower()).isEqualTo("title");
  }

  @Test
  void takesThePossessiveAwayButKeepsOtherApostrophes() {
    assertThat(shapes("the client's and the client’s name, don't"))
        .isEqualTo("the client and the client name COMMA don't");
  }

  @Test
  void bindsWordsThatAHyphenJoins() {
    List<Token> tokens = Tokenizer.tokens("full-text search");

    assertThat(tokens.stream().map(Token::joined)).containsExactly(false, true, false);
    assertThat(new Sheet(tokens).text(0, 3)).isEqualTo("full-text search");
  }

  @Test
  void keepsNumbersWithTheirDecimals() {
    assertThat(shapes("4.5 or 1,000")).isEqualTo("4.5 or 1,000");
  }

  @Test
  void readsBulletsAtLineStartsAsEntries() {
    assertThat(shapes("Fields:\n- name\n- price\n* date"))
        .isEqualTo("Fields COLON COMMA name COMMA price COMMA date");
  }

  @Test
  void readsSeveralDashesInOneLineAsEntries() {
    assertThat(shapes("wine: - name - price - year"))
        .isEqualTo("wine COLON COMMA name COMMA price COMMA year");
    assertThat(shapes("wine - name - price - year"))
        .isEqualTo("wine COLON name COMMA price COMMA year");
  }

  @Test
  void readsOneDashBetweenSpacesAsTheEndOfAClause() {
    assertThat(shapes("a log - date, price")).isEqualTo("a log STOP date COMMA price");
  }

  @Test
  void readsSemicolonsAsEntriesOnlyWhereNoCommaDoesThat() {
    assertThat(shapes("name; stage (a, b); price"))
        .isEqualTo("name COMMA stage OPEN a COMMA b CLOSE COMMA price");
    assertThat(shapes("name, price; stage; total")).contains("price STOP stage STOP total");
    assertThat(shapes("a list; total")).isEqualTo("a list STOP total");
  }

  @Test
  void readsNoFurtherThanItsLimitAndCutsNoCharacterApart() {
    String prompt = "a".repeat(Tokenizer.MAXIMUM_LENGTH - 1) + "\uD83D\uDE00 word";

    assertThat(Tokenizer.tokens(prompt)).hasSize(1);
  }

  @Test
  void shortensWordsThatNobodyReads() {
    assertThat(Tokenizer.tokens("a".repeat(500)).getFirst().text()).hasSize(20);
  }

  @Test
  void findsNothingWhereNothingIs() {
    assertThat(Tokenizer.tokens("")).isEmpty();
    assertThat(Tokenizer.tokens(" \t \u00a0 ")).isEmpty();
  }

  /** Words as they are, marks by their type. */
  private static String shapes(String prompt) {
    return Tokenizer.tokens(prompt).stream()
        .filter(token -> !token.text().equals("\n") || token.is(Token.Type.COMMA))
        .map(token -> token.isWord() ? token.text() : token.type().name())
        .collect(Collectors.joining(" "));
  }
}
