package dev.slipway.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How hits are counted, in the short way and in the long one. */
class WordHitsTest {
  private static final String PIECES = "aAbBcC12 -_.,\n\té\u0301ß中🎈";

  @ParameterizedTest
  @CsvSource({
    "books,Books,2",
    "book,Books,1",
    "book,notebook,0",
    "book list,my book list of books,4",
    "book list,booklist,0",
    "list book,lists of booked books,2",
    "the books,The BOOKS the books,8",
    "a,a aa aaa b,4",
    "cafe,Café,2",
    "ca,the Café and the cab,2",
    "b2b,B2B-sales b2,2",
  })
  void wholeWordsCountDoubleAndBeginningsOfTheLastTermOnce(String search, String text, int hits) {
    assertThat(new WordHits(SearchText.terms(search)).in(text)).isEqualTo(hits);
  }

  @Test
  void noTextCountsForMoreThanTwenty() {
    assertThat(new WordHits(List.of("a")).in("a ".repeat(50))).isEqualTo(20);
  }

  @Test
  void longWordsAreComparedAsTheyAreIndexed() {
    String indexed = "a".repeat(SearchText.LONGEST_WORD);
    WordHits hits = new WordHits(SearchText.terms(indexed + "aaa"));
    assertThat(hits.in(indexed + "aaaaa")).isEqualTo(2);
    assertThat(hits.in(indexed.substring(1))).isZero();
  }

  @Test
  void theShortWayCountsAsTheLongOne() {
    SplittableRandom random = new SplittableRandom(11);
    int counted = 0;
    for (int round = 0; round < 20_000; round++) {
      int letters = round % 3 == 0 ? PIECES.length() : 12;
      WordHits hits = new WordHits(SearchText.terms(text(random, letters, 12)));
      String text = text(random, letters, 90);
      assertThat(hits.in(text)).as(text).isEqualTo(hits.inAny(text));
      counted += hits.in(text);
    }
    assertThat(counted).as("some of them hit").isGreaterThan(10_000);
  }

  private static String text(SplittableRandom random, int letters, int most) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(most); left > 0; left--) {
      text.append(PIECES.charAt(random.nextInt(letters)));
    }
    return text.toString();
  }
}
