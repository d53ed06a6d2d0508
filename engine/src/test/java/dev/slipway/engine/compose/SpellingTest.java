package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
  private static final Spelling SPELLING = new Lexicon().spelling;

  @ParameterizedTest
  @CsvSource({
    "trakc, track",
    "authr, author",
    "authorr, author",
    "autgor, author",
    "boks, books",
    "recpies, recipes",
    "kandban, kanban",
    "catgory, category"
  })
  void aWordThatIsOneLetterFromAKnownOneIsMended(String written, String meant) {
    assertThat(SPELLING.mended(written)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "author", "prize", "stages", "hotel", "coast", "clothes", "spring", "xyzzy", "aton",
        "größe", "cat"
      })
  void aWordOfItsOwnStaysAsItIs(String word) {
    assertThat(SPELLING.mended(word)).isEmpty();
  }

  @Test
  void aWordThatCouldBeTwoOthersStaysAsItIs() {
    Spelling spelling = new Spelling(Set.of("bread", "break"), Set.of());

    assertThat(spelling.mended("breab")).isEmpty();
    assertThat(new Spelling(Set.of("bread"), Set.of()).mended("breab")).contains("bread");
  }

  @Test
  void aWordOfEnglishThatIsNearAKnownOneStaysOnlyBecauseItIsListed() {
    assertThat(new Spelling(Set.of("price"), Set.of()).mended("prize")).contains("price");
    assertThat(new Spelling(Set.of("price"), Set.of("prize")).mended("prize")).isEmpty();
  }
}
