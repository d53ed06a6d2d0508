package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.App;
import dev.slipway.core.version.FilePath;
import dev.slipway.engine.suggest.SuggestionDraft;
import dev.slipway.testkit.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IdeasTest {
  private static final Composer COMPOSER = new Composer();
  private static final App APP = Samples.app("app", "a prompt", Samples.START);
  private static final int LEAST = 3;

  static List<Example> examples() {
    return Example.all().toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleHasIdeasThatAreNoTwoTheSameAndChangeSomething(Example example) {
    Composition made = COMPOSER.compose(example.prompt());
    List<SuggestionDraft> drafts = new ComposerSuggester(COMPOSER).suggest(APP, made.files());

    assertThat(drafts).hasSizeGreaterThanOrEqualTo(LEAST);
    assertThat(drafts).extracting(SuggestionDraft::key).doesNotHaveDuplicates();
    assertThat(drafts).extracting(SuggestionDraft::title).doesNotHaveDuplicates();
    for (SuggestionDraft draft : drafts) {
      String json =
          new String(
              draft.after().find(new FilePath("blueprint.json")).orElseThrow(),
              StandardCharsets.UTF_8);
      Blueprint blueprint = BlueprintJson.read(json);
      assertThat(blueprint).as(draft.key()).isNotEqualTo(made.blueprint());
      assertThat(draft.title()).as(draft.key()).matches("[A-Z].{4,119}");
      assertThat(draft.description()).as(draft.key()).endsWith(".");
      WrittenApps.assertWhole(AppTexts.of(draft.after()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "expenses: amount, date, category (food, rent)|chart:amount:date:month, chart:amount:category",
        "invoices with amount, due date and paid|rule:overdue:dueDate, total:sum:amount:paid=false",
        "inventory: name, quantity, price|rule:below:quantity, derive:totalCost",
        "books with author and rating|total:average:rating, field:notes",
        "kanban board|field:dueDate, field:assignee",
        "packing checklist|field:dueDate",
      })
  void theIdeasAreThoseThatTheRecordsAskFor(String prompt, String keys) {
    Blueprint blueprint = COMPOSER.compose(prompt).blueprint();

    assertThat(new Ideas(COMPOSER.lexicon(), blueprint).all())
        .extracting(Idea::key)
        .contains(keys.split(", "));
  }

  @Test
  void whatIsThereIsNoIdea() {
    assertThat(
            new ComposerSuggester(COMPOSER)
                .suggest(
                    APP,
                    COMPOSER
                        .compose("expenses: amount, date, notes; chart the amount by month")
                        .files()))
        .extracting(SuggestionDraft::key)
        .doesNotContain("chart:amount:date:month", "field:notes", "field:date");
  }
}
