package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.version.FilePath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComposerTest {
  private static final Composer COMPOSER = new Composer();

  static List<Example> examples() {
    return Example.all().toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aPromptGivesTheSameFilesEachTimeAndFromEachComposer(Example example) {
    Map<FilePath, String> files = files(COMPOSER, example.prompt());

    assertThat(files(COMPOSER, example.prompt())).isEqualTo(files);
    assertThat(files(new Composer(), example.prompt())).isEqualTo(files);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "de-DE", "ja-JP", "th-TH-u-ca-buddhist"})
  void theSettingsOfTheMachineChangeNothing(String language) {
    List<Map<FilePath, String>> usual = everything();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(everything()).isEqualTo(usual);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void theMetadataTellsWhatWasMadeAndWhatWasUnderstood() {
    JsonNode metadata = metadata("invoice list with customer, amount and paid; total unpaid");

    assertThat(metadata.path("kind").stringValue("")).isEqualTo("tracker");
    assertThat(metadata.path("fields").toString())
        .isEqualTo(
            "[{\"name\":\"customer\",\"label\":\"Customer\",\"type\":\"text\"},"
                + "{\"name\":\"amount\",\"label\":\"Amount\",\"type\":\"money\"},"
                + "{\"name\":\"paid\",\"label\":\"Paid\",\"type\":\"yesNo\"}]");
    assertThat(metadata.path("features").toString())
        .contains("search", "sort", "filter", "totals", "samples");
    assertThat(metadata.path("understood").toString())
        .contains("a tracker", "invoices", "amount: money", "total unpaid");
    assertThat(metadata.path("notUnderstood").toString()).isEqualTo("[]");
    assertThat(metadata.path("vague").booleanValue(true)).isFalse();
    assertThat(metadata.path("summary").stringValue(""))
        .isEqualTo(
            "A tracker for invoices with customer, amount and paid; it searches, sorts and adds up.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"make me something nice", "", "?!", "please", "an app"})
  void aVaguePromptIsCalledVagueAndStillHasAnApp(String prompt) {
    Composition composition = COMPOSER.compose(prompt);

    assertThat(composition.understanding().vague()).isTrue();
    assertThat(composition.understanding().summary()).contains("left it open");
    assertThat(composition.blueprint().kind()).isEqualTo(Kind.NOTES);
    assertThat(composition.files().files()).isNotEmpty();
  }

  @Test
  void wordsThatHadNoEffectAreListedAsNotUnderstood() {
    Understanding understanding =
        COMPOSER
            .compose("book tracker with author and rating. Blockchain synergy. Sync with Dropbox!")
            .understanding();

    assertThat(understanding.notUnderstood())
        .containsExactly("Blockchain synergy", "Sync with Dropbox");
    assertThat(understanding.understood())
        .contains("a tracker", "books", "rating: one to five stars");
  }

  @Test
  void theSummaryNamesTheColumnsOfABoardAndTheGroupsOfAChecklist() {
    assertThat(COMPOSER.compose("board with columns idea, draft, live").understanding().summary())
        .isEqualTo("A board with the columns idea, draft and live; each card has title.");
    assertThat(COMPOSER.compose("packing list grouped by bag and pocket").understanding().summary())
        .isEqualTo("A checklist in the groups bag and pocket that shows how much is done.");
  }

  @Test
  void aNamedColourIsTheColourOfTheApp() {
    assertThat(COMPOSER.compose("a green book tracker").blueprint().theme().accent())
        .isEqualTo("green");
    assertThat(COMPOSER.compose("book tracker in pink").blueprint().theme().accent())
        .isEqualTo("rose");
  }

  private static List<Map<FilePath, String>> everything() {
    Composer composer = new Composer();
    return examples().stream().map(example -> files(composer, example.prompt())).toList();
  }

  private static Map<FilePath, String> files(Composer composer, String prompt) {
    Map<FilePath, String> files = new TreeMap<>();
    composer
        .compose(prompt)
        .files()
        .files()
        .forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.ISO_8859_1)));
    return files;
  }

  private static JsonNode metadata(String prompt) {
    return JsonMapper.shared().readTree(COMPOSER.compose(prompt).understanding().metadata().text());
  }
}
