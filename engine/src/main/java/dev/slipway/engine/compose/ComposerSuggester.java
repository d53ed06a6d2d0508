package dev.slipway.engine.compose;

import dev.slipway.core.app.App;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.suggest.Suggester;
import dev.slipway.engine.suggest.SuggestionDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ideas for apps that the composer wrote: edits to their blueprints, written out. What the maker
 * changed by hand is kept; an idea that needs the same lines is left out.
 */
public final class ComposerSuggester implements Suggester {
  private final Composer composer;

  /** Works with the words of a composer. */
  public ComposerSuggester(Composer composer) {
    this.composer = composer;
  }

  @Override
  public List<SuggestionDraft> suggest(App app, FileTree current) {
    Optional<Blueprint> found = Composer.blueprint(current);
    if (found.isEmpty()) {
      return List.of();
    }
    Blueprint blueprint = found.get();
    List<SuggestionDraft> drafts = new ArrayList<>();
    for (Idea idea : new Ideas(composer.lexicon(), blueprint).all()) {
      composer
          .edited(current, blueprint, idea.edits())
          .ifPresent(made ->
              drafts.add(
                  new SuggestionDraft(
                      idea.key(),
                      idea.title(),
                      idea.description(),
                      made.files(),
                      made.understanding().metadata(),
                      made.description())));
    }
    return drafts;
  }
}
