package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
  private static final Map<String, Integer> MOST_COLUMNS =
      Map.ofEntries(
          Map.entry("fields", 4),
          Map.entry("entities", 4),
          Map.entry("openers", 2),
          Map.entry("features", 2),
          Map.entry("types", 2),
          Map.entry("accents", 3),
          Map.entry("colours", 2),
          Map.entry("samples", 2),
          Map.entry("plurals", 2),
          Map.entry("beyond", 1),
          Map.entry("verbs", 2),
          Map.entry("places", 1),
          Map.entry("clues", 2),
          Map.entry("derivations", 6),
          Map.entry("looks", 2),
          Map.entry("neighbours", 1),
          Map.entry("stops", 1));

  private static final Lexicon LEXICON = new Lexicon();

  static Set<String> files() {
    return MOST_COLUMNS.keySet();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyRowIsWellFormedAndNoKeyComesTwice(String file) {
    String text = WordFile.text("words/" + file + ".tsv");
    Set<String> keys = new HashSet<>();
    assertThat(text).doesNotContain("\r").endsWith("\n");
    for (String line : text.split("\n")) {
      List<String> cells = Arrays.asList(line.split("\t", -1));
      if (!line.startsWith("#")) {
        assertThat(cells).as(line).hasSizeLessThanOrEqualTo(MOST_COLUMNS.getOrDefault(file, 0));
        assertThat(cells.getFirst()).as(line).isNotBlank();
        assertThat(cells).as(line).allMatch(cell -> cell.equals(cell.strip()));
        assertThat(keys.add(cells.getFirst())).as("first row for " + cells.getFirst()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fields",
        "openers",
        "features",
        "types",
        "entities",
        "colours",
        "stops",
        "clues",
        "verbs",
        "beyond"
      })
  void everyPhraseIsOneThatAPromptCanHold(String file) {
    for (List<String> row : WordFile.rows(file, 1)) {
      List<Token> tokens = Tokenizer.tokens(row.getFirst());
      assertThat(String.join(" ", tokens.stream().map(Token::lower).toList()))
          .as("as the tokenizer cuts it")
          .isEqualTo(row.getFirst());
    }
  }

  @Test
  void everyKindWordIsShownInAWayThatTitlesKnow() {
    Set<String> words = new HashSet<>();
    for (Kind kind : LEXICON.kinds.all()) {
      for (KindFile.Phrase phrase : LEXICON.kinds.file(kind).phrases()) {
        List<Token> tokens = Tokenizer.tokens(phrase.words());
        assertThat(String.join(" ", tokens.stream().map(Token::lower).toList()))
            .as("as the tokenizer cuts it")
            .isEqualTo(phrase.words());
        assertThat(phrase.shown()).as(phrase.words()).isNotEmpty();
        assertThat(phrase.weight()).as(phrase.words()).isBetween(1, 12);
        assertThat(words.add(phrase.words())).as("first row for " + phrase.words()).isTrue();
      }
    }
  }

  @Test
  void onlyChoicesHaveOptionsAndEveryChoiceHasThem() {
    for (List<String> row : WordFile.rows("fields", 4)) {
      boolean choice = row.get(1).equals("choice");
      assertThat(row.get(2).split("\\|").length > 1).as(row.getFirst()).isEqualTo(choice);
      assertThat(row.get(3)).as(row.getFirst()).isIn("", "title", "sum");
    }
  }

  @Test
  void everyFeatureIsOneOrSaysThatEveryAppHasIt() {
    for (List<String> row : WordFile.rows("features", 2)) {
      assertThat(row.get(1).equals("always") || Feature.of(row.get(1)).isPresent())
          .as(row.getFirst())
          .isTrue();
    }
  }

  @Test
  void everyAccentThatIsNamedExistsAndIsAColour() {
    for (List<String> row : WordFile.rows("entities", 4)) {
      assertThat(LEXICON.accents).as(row.getFirst()).containsKey(row.get(3));
    }
    assertThat(LEXICON.accents.keySet()).containsAll(LEXICON.colours.values());
    assertThat(LEXICON.accents.values())
        .allMatch(accent -> (accent.light() + accent.dark()).matches("(#[0-9a-f]{6}){2}"));
  }

  @Test
  void everyEntitysUsualFieldsAreReadAsTheyAreWritten() {
    for (List<String> row : WordFile.rows("entities", 4)) {
      List<String> labels = new ArrayList<>();
      for (String label : row.get(2).split(", ")) {
        Sheet sheet = new Sheet(Tokenizer.tokens(label));
        new FieldGrammar(LEXICON, sheet)
            .field(0, sheet.size(), 1)
            .ifPresent(field -> labels.add(field.label()));
      }
      assertThat(String.join(", ", labels)).as(row.getFirst()).isEqualTo(row.get(2));
      assertThat(LEXICON.inflection.singular(row.getFirst())).isEqualTo(row.getFirst());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Duration, number",
    "Price, money",
    "Finished, date",
    "Paid, yesNo",
    "Stage, choice",
    "Gift idea, text",
    "Renewal, date",
    "Quality rating, rating",
    "Example sentence, text"
  })
  void usualFieldsHaveTheTypesThatTheirLabelsSay(String label, String type) {
    Sheet sheet = new Sheet(Tokenizer.tokens(label));

    assertThat(
            new FieldGrammar(LEXICON, sheet).field(0, sheet.size(), 1).orElseThrow().type().word())
        .isEqualTo(type);
  }
}
