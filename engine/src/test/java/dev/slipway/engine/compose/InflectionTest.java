package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {
  private static final Inflection INFLECTION = new Inflection(WordFile.rows("plurals", 2));

  @ParameterizedTest
  @CsvSource({
    "book, books",
    "box, boxes",
    "class, classes",
    "match, matches",
    "dish, dishes",
    "story, stories",
    "day, days",
    "recipe, recipes",
    "house, houses",
    "course, courses",
    "exercise, exercises",
    "cause, causes",
    "person, people",
    "child, children",
    "shelf, shelves",
    "movie, movies",
    "quiz, quizzes",
    "bus, buses",
    "status, statuses",
    "series, series",
    "tie, ties",
    "cache, caches",
    "axe, axes",
    "prize, prizes",
    "size, sizes",
  })
  void oneAndSeveralLeadToEachOther(String one, String many) {
    assertThat(INFLECTION.plural(one)).isEqualTo(many);
    assertThat(INFLECTION.singular(many)).isEqualTo(one);
  }

  @Test
  void oneStaysOne() {
    for (String word : List.of("book", "glass", "virus", "analysis", "gas", "water", "equipment")) {
      assertThat(INFLECTION.singular(word)).isEqualTo(word);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Due date, dueDate",
    "E-mail, email",
    "T-shirt size, tshirtSize",
    "Ärger über Straßen, argerUberStrassen",
    "Café, cafe",
    "id, idValue",
    "constructor, constructor_",
    "__proto__, proto",
    "done, doneValue",
    "created at, createdAtValue",
    "2nd try, fallback",
    "名前, fallback",
    "'', fallback",
  })
  void aFieldIsNamedInCamelCaseOfPlainLetters(String words, String name) {
    assertThat(Inflection.fieldName(words, "fallback"))
        .isEqualTo(name.replace("constructor_", "constructorValue"));
  }

  @Test
  void aFieldNameIsShortAndNeverOneThatRecordsScriptsOrFormsKnow() {
    assertThat(Inflection.fieldName("word ".repeat(40), "fallback")).hasSize(30);
    for (String name :
        List.of(
            "to string",
            "value of",
            "has own property",
            "to locale string",
            "order",
            "elements",
            "reset")) {
      assertThat(Inflection.fieldName(name, "fallback")).endsWith("Value");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "books I read, books-i-read",
    "Ünïts, units",
    "3 things, records",
    "本, records",
    "'', records"
  })
  void aCollectionIsNamedInSmallLettersAndHyphens(String words, String name) {
    assertThat(Inflection.collectionName(words)).isEqualTo(name);
  }

  @Test
  void aLongCollectionNameEndsInALetterOrDigit() {
    assertThat(Inflection.collectionName("abcdefghi ".repeat(9)))
        .matches("[a-z][a-z0-9-]*[a-z0-9]");
  }

  @Test
  void aLabelBeginsWithACapitalAndIsNotTooLong() {
    assertThat(Inflection.label("due date")).isEqualTo("Due date");
    assertThat(Inflection.label("\uD83D\uDE00".repeat(90))).hasSize(120);
    assertThat(Inflection.label("")).isEmpty();
  }
}
