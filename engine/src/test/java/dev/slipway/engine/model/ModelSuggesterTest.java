package dev.slipway.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.App;
import dev.slipway.core.model.ModelFailureKind;
import dev.slipway.core.model.ModelId;
import dev.slipway.core.model.ModelLimits;
import dev.slipway.core.model.ModelPrice;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.compose.Composer;
import dev.slipway.engine.compose.ComposerSuggester;
import dev.slipway.engine.suggest.Suggester;
import dev.slipway.engine.suggest.SuggestionDraft;
import dev.slipway.testkit.InMemoryModelBudget;
import dev.slipway.testkit.ManualClock;
import dev.slipway.testkit.Samples;
import dev.slipway.testkit.model.FakeModelClient;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelSuggesterTest {
  private static final App APP = Work.change(Work.app(), "x").app();
  private static final Suggester NOBODY = (_, _, _) -> List.<SuggestionDraft>of().stream();
  private static final String IDEAS =
      "Here are some ideas.\n\n"
          + "# Idea: Greet people\nSays hello at the top.\n\n"
          + Work.edit("js/app.js", "document.title = title;\n", "document.title = 'Hello';\n")
          + "# Idea: Change what is not there\nDoes nothing.\n\n"
          + Work.edit("js/app.js", "nothing like this is there\n", "x\n")
          + "# Idea: Break the app\nIt will not run.\n\n"
          + Work.file("js/app.js", "export const = ;\n")
          + "# Idea: Leave the app\nReads other people's files.\n\n"
          + Work.file("../../etc/passwd", "x\n")
          + "# Idea: Make it teal\nA calmer colour.\n\n"
          + Work.file("styles.css", "h1 { color: teal; }\n");

  private final FakeModelClient model = new FakeModelClient("openai:gpt-5");
  private final InMemoryModelBudget budget = new InMemoryModelBudget();

  private ModelSuggester suggester(Suggester free, ModelPrice price, long dayMicros) {
    return new ModelSuggester(
        new ModelProfile(model, ModelLimits.USUAL, EditFormat.BLOCKS, false, price, dayMicros),
        Work.RULES,
        budget,
        Work.CHECKER,
        new ManualClock(Samples.START),
        free);
  }

  private ModelSuggester suggester(Suggester free) {
    return suggester(free, ModelPrice.FREE, ModelProfile.NO_LIMIT);
  }

  @Test
  void onlyIdeasThatWorkAreShownEachWithItsOwnFiles() {
    model.next(FakeModelClient.answer(IDEAS));
    List<SuggestionDraft> drafts = suggester(NOBODY).suggest(APP, Work.app(), Set.of()).toList();

    assertThat(drafts)
        .extracting(SuggestionDraft::title)
        .containsExactly("Greet people", "Make it teal");
    assertThat(drafts.getFirst().description()).isEqualTo("Says hello at the top.");
    assertThat(Work.texts(drafts.getFirst().after()).get("js/app.js")).contains("'Hello'");
    assertThat(Work.texts(drafts.getLast().after()).get("js/app.js")).isEqualTo(Work.SCRIPT);
    assertThat(drafts.getLast().after().find(new FilePath("styles.css"))).isPresent();
  }

  @Test
  void anIdeaThatWasDismissedDoesNotComeBack() {
    model.always(FakeModelClient.answer(IDEAS));
    SuggestionDraft first =
        suggester(NOBODY).suggest(APP, Work.app(), Set.of()).findFirst().orElseThrow();
    assertThat(suggester(NOBODY).suggest(APP, Work.app(), Set.of(first.key())))
        .extracting(SuggestionDraft::title)
        .containsExactly("Make it teal");
  }

  @Test
  void ideasThatCostNothingComeFirstAndSpareTheModel() {
    Composer composer = new Composer();
    FileTree made = composer.compose("a reading list with title and author").files();
    assertThat(suggester(new ComposerSuggester(composer)).suggest(APP, made, Set.of()).limit(3))
        .hasSize(3);
    assertThat(model.calls()).isZero();
  }

  @Test
  void aModelThatIsGoneHasNoIdeas() {
    model.always(FakeModelClient.fail(ModelFailureKind.UNREACHABLE));
    assertThat(suggester(NOBODY).suggest(APP, Work.app(), Set.of())).isEmpty();
  }

  @Test
  void ideasArePaidFromTheBudgetOfTheDay() {
    ModelPrice price = new ModelPrice(1_000_000, 1_000_000);
    model.always(FakeModelClient.answer(IDEAS));
    assertThat(suggester(NOBODY, price, 100_000).suggest(APP, Work.app(), Set.of())).isNotEmpty();
    assertThat(budget.spent(ModelId.of("openai:gpt-5"), Samples.START)).isPositive();
    assertThat(suggester(NOBODY, price, 10).suggest(APP, Work.app(), Set.of())).isEmpty();
    assertThat(model.calls()).isEqualTo(1);
  }
}
