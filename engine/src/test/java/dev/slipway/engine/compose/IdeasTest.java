package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.App;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.suggest.SuggestionDraft;
import dev.slipway.testkit.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    List<SuggestionDraft> drafts = ideas(made.files());

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

  /** Ideas of a kind itself: each can be made, and changes what visitors see. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "habit tracker: category|field:timeOfDay, field:reason",
        "pomodoro timer|set:work:3000, set:longBreak:900, set:rounds:4",
        "a ten minute timer|set:break:300, set:work:2700",
        "countdown to our wedding on 12 June 2027|set:daysOnly:yes, field:place, field:notes",
        "a pocket calculator|set:notes:yes, set:clearing:yes, set:summing:yes",
        "BMI calculator|set:notes:yes, set:clearing:yes, set:units:metric",
        "unit converter|set:quantities:speed, set:quantities:area, set:quantities:time",
        "convert miles to kilometres|set:quantities:weight, set:quantities:temperature",
        "quiz about European capitals|set:round:20, set:round:5, set:seconds:20, set:set:general",
        "flashcards for Spanish|field:example, field:tags, set:reversed:yes",
        "poll: pizza or sushi|set:open:yes, set:anonymous:yes, group:None of these",
        "poll|group:Yes, set:anonymous:yes",
        "form with name and email|field:rating, field:phone, field:comments, field:heardOf",
        "booking for three rooms|group:Room 4, field:notes, field:phone, set:length:30",
        "let us reserve one of two vans|group:Van 3, field:notes, field:phone, set:length:30",
        "family calendar|field:category, field:place, field:link",
        "sales dashboard|set:goalSales:1000, field:channel, field:costs",
        "leaderboard for our club|set:win:2, field:place, field:notes",
        "high score list|set:best:low, field:date, field:notes",
        "website for a bakery|set:sections:faq, set:sections:newsletter, field:phone",
        "landing page|set:sections:hours, set:sections:voices",
        "memory game|set:cards:24, set:cards:12, set:seconds:3",
        "tic-tac-toe|set:rival:perfect, set:rival:easy",
        "2048|set:goal:4096, set:goal:1024, set:strict:yes",
        "snake game|set:open:yes, set:speed:fast, set:speed:slow",
      })
  void everyKindHasIdeasOfItsOwnThatChangeIt(String prompt, String keys) {
    Composition made = COMPOSER.compose(prompt);
    List<SuggestionDraft> drafts = ideas(made.files());

    assertThat(drafts).extracting(SuggestionDraft::key).contains(keys.split(", "));
    List<Idea> own = COMPOSER.lexicon().kinds.plan(made.blueprint().kind()).ideas(made.blueprint());
    assertThat(own).hasSizeBetween(2, 5);
    assertThat(drafts)
        .extracting(SuggestionDraft::key)
        .containsAll(own.stream().map(Idea::key).toList());
    for (SuggestionDraft draft : drafts) {
      assertThat(shown(draft.after())).as(draft.key()).isNotEqualTo(shown(made.files()));
      WrittenApps.assertWhole(AppTexts.of(draft.after()));
    }
  }

  private static List<SuggestionDraft> ideas(FileTree files) {
    return new ComposerSuggester(COMPOSER).suggest(APP, files, Set.of()).toList();
  }

  private static Map<String, String> shown(FileTree files) {
    Map<String, String> shown = new TreeMap<>(AppTexts.of(files).files());
    shown.keySet().removeAll(List.of("blueprint.json", "README.md"));
    return shown;
  }

  @Test
  void whatIsThereIsNoIdea() {
    assertThat(
            ideas(
                COMPOSER
                    .compose("expenses: amount, date, notes; chart the amount by month")
                    .files()))
        .extracting(SuggestionDraft::key)
        .doesNotContain("chart:amount:date:month", "field:notes", "field:date");
  }
}
