package dev.slipway.engine.compose;

import dev.slipway.core.app.App;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.suggest.Suggester;
import dev.slipway.engine.suggest.SuggestionDraft;
import java.util.Set;
import java.util.stream.Stream;

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
  public Stream<SuggestionDraft> suggest(App app, FileTree current, Set<String> without) {
    return composer.opened(current).stream().flatMap(opened -> ideas(opened, without));
  }

  private Stream<SuggestionDraft> ideas(Rewriter app, Set<String> without) {
    return new Ideas(composer.lexicon(), app.before())
        .all().stream()
            .filter(idea -> !without.contains(idea.key()))
            .flatMap(
                idea -> composer.edited(app, idea.edits()).map(made -> draft(idea, made)).stream());
  }

  private static SuggestionDraft draft(Idea idea, Composition made) {
    return new SuggestionDraft(
        idea.key(),
        idea.title(),
        idea.description(),
        made.files(),
        made.understanding().metadata(),
        made.description());
  }
}
