package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.App;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.suggest.SuggestionDraft;
import dev.slipway.testkit.Samples;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComposerSuggesterTest {
  private static final FilePath BLUEPRINT = new FilePath("blueprint.json");
  private static final FilePath STYLES = new FilePath("styles.css");
  private static final FilePath README = new FilePath("README.md");
  private static final App APP = Samples.app("app", "a prompt", Samples.START);

  private final ComposerSuggester suggester = new ComposerSuggester(new Composer());
  private final FileTree files =
      new Composer().compose("a checklist for the trip: passport, tickets").files();

  private List<SuggestionDraft> suggested(FileTree app) {
    return suggester.suggest(APP, app, Set.of()).toList();
  }

  @Test
  void leavesOutWhatItIsToldTo() {
    List<String> keys = suggested(files).stream().map(SuggestionDraft::key).toList();
    assertThat(suggester.suggest(APP, files, Set.of(keys.getFirst(), "another")))
        .extracting(SuggestionDraft::key)
        .containsExactlyElementsOf(keys.subList(1, keys.size()));
  }

  @Test
  void hasTheSameIdeasForTheSameApp() {
    List<SuggestionDraft> ideas = suggested(files);
    assertThat(ideas).isNotEmpty();
    assertThat(ideas).extracting(SuggestionDraft::key).doesNotHaveDuplicates();
    assertThat(suggested(files))
        .extracting(SuggestionDraft::key)
        .isEqualTo(ideas.stream().map(SuggestionDraft::key).toList());
  }

  @Test
  void leavesAloneWhatTheMakerChangedAndTheIdeaDoesNotNeed() {
    FileTree mine = files.with(README, Samples.bytes("mine"));
    SuggestionDraft idea = suggested(mine).getFirst();
    assertThat(idea.after().find(README)).contains(Samples.bytes("mine"));
    assertThat(idea.after().find(BLUEPRINT)).isNotEqualTo(mine.find(BLUEPRINT));
  }

  @Test
  void hasNoIdeaThatNeedsAFileThatTheMakerChanged() {
    FileTree mine = files.with(STYLES, Samples.bytes("body {}"));
    assertThat(suggested(mine))
        .allSatisfy(idea -> assertThat(idea.after().find(STYLES)).isEqualTo(mine.find(STYLES)));
    assertThat(suggested(files.without(STYLES)))
        .allSatisfy(idea -> assertThat(idea.after().find(STYLES)).isEmpty());
  }

  @Test
  void hasNoIdeasWhereThereIsNoBlueprintThatCanBeRead() {
    assertThat(suggested(files.without(BLUEPRINT))).isEmpty();
    for (String text : List.of("", "not JSON", "[]", "{}", "{\"kind\":\"spaceship\"}")) {
      assertThat(suggested(files.with(BLUEPRINT, Samples.bytes(text)))).isEmpty();
    }
  }
}
