package dev.slipway.engine.model;

import dev.slipway.core.app.App;
import dev.slipway.core.model.ModelBudget;
import dev.slipway.core.model.ModelMessage;
import dev.slipway.core.model.ModelUse;
import dev.slipway.core.version.ContentHash;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.check.AppChecker;
import dev.slipway.engine.edit.EditRules;
import dev.slipway.engine.generate.EngineProgress;
import dev.slipway.engine.generate.EngineStoppedException;
import dev.slipway.engine.suggest.Suggester;
import dev.slipway.engine.suggest.SuggestionDraft;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Ideas of a model, each tried on a copy of the app's files before anybody sees it; what does not
 * fit or would not work is dropped. Ideas that cost nothing come first, and the model is asked only
 * when they are used up; without a model or its budget there are just those.
 */
public final class ModelSuggester implements Suggester {
  private static final int AT_ONCE = 5;
  private static final int KEY = 16;
  private static final EngineProgress SILENT = _ -> {};

  private final ModelProfile profile;
  private final ModelBudget budget;
  private final InstantSource clock;
  private final Suggester free;
  private final Trial trial;

  /**
   * Takes what it works with.
   *
   * @param free who has ideas without a model
   */
  public ModelSuggester(
      ModelProfile profile,
      EditRules rules,
      ModelBudget budget,
      AppChecker checker,
      InstantSource clock,
      Suggester free) {
    this.profile = profile;
    this.budget = budget;
    this.clock = clock;
    this.free = free;
    this.trial = new Trial(rules, checker);
  }

  @Override
  public Stream<SuggestionDraft> suggest(App app, FileTree current, Set<String> without) {
    return Stream.<Stream<SuggestionDraft>>of(
            free.suggest(app, current, without),
            Stream.of(app).flatMap(each -> ideas(each, current, without)))
        .flatMap(drafts -> drafts);
  }

  private Stream<SuggestionDraft> ideas(App app, FileTree current, Set<String> without) {
    ShownFiles shown = ShownFiles.of(current, AppPrompt.PRIVATE);
    Set<FilePath> untouchable = new HashSet<>(AppPrompt.PRIVATE);
    untouchable.addAll(shown.unseen());
    Set<String> known = trial.faults(current);
    return answer(app, shown).stream()
        .filter(idea -> !without.contains(key(idea.title())))
        .flatMap(idea -> draft(idea, current, untouchable, known).stream());
  }

  private List<IdeaTexts.Idea> answer(App app, ShownFiles shown) {
    List<ModelMessage> messages =
        List.of(
            ModelMessage.system(Prompt.SUGGEST.filled(Map.of("count", Integer.toString(AT_ONCE)))),
            ModelMessage.user(AppPrompt.about(app) + "Its files:\n\n" + shown.words()));
    ModelTalk talk =
        new ModelTalk(profile, new Spending(profile, budget, clock, ModelUse.NONE), SILENT);
    try {
      return switch (talk.ask(messages, new AnswerNews(SILENT, clock, AppPrompt.PRIVATE))) {
        case Reply.Complete(_, String text) -> IdeaTexts.of(text);
        case Reply.Failed _, Reply.Withheld _ -> List.of();
      };
    } catch (EngineStoppedException stopped) {
      return List.of();
    }
  }

  private Optional<SuggestionDraft> draft(
      IdeaTexts.Idea idea, FileTree current, Set<FilePath> untouchable, Set<String> known) {
    return switch (trial.of(current, idea.answer(), untouchable, known)) {
      case Trial.Result.Fits(FileTree files, _) ->
          Optional.of(
              new SuggestionDraft(
                  key(idea.title()), idea.title(), AnswerWords.prose(idea.answer()), files));
      case Trial.Result.Refused _, Trial.Result.Broken _ -> Optional.empty();
    };
  }

  private static String key(String title) {
    byte[] text = title.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return "model:" + ContentHash.of(text).value().substring(0, KEY);
  }
}
