package dev.slipway.engine.compose;

import dev.slipway.core.app.App;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.suggest.Suggester;
import dev.slipway.engine.suggest.SuggestionDraft;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Ideas for apps that the composer wrote: other blueprints, written out. Files that the maker
 * changed stay as they are; an idea that would need one of them is left out.
 */
public final class ComposerSuggester implements Suggester {
  private static final FilePath BLUEPRINT = new FilePath("blueprint.json");
  private static final int ACCENTS = 3;

  private final Lexicon lexicon = new Lexicon();
  private final AppWriter writer = new AppWriter(lexicon);

  /** Reads the words that it knows. */
  public ComposerSuggester() {}

  /** An idea, as the blueprint that it leads to. */
  private record Idea(String key, String title, String description, Blueprint blueprint) {}

  @Override
  public List<SuggestionDraft> suggest(App app, FileTree current) {
    Optional<Blueprint> blueprint = blueprint(current);
    if (blueprint.isEmpty()) {
      return List.of();
    }
    FileTree written = writer.write(blueprint.get(), List.of());
    List<SuggestionDraft> drafts = new ArrayList<>();
    for (Idea idea : ideas(blueprint.get())) {
      rewritten(current, written, writer.write(idea.blueprint(), List.of()))
          .ifPresent(after ->
              drafts.add(new SuggestionDraft(idea.key(), idea.title(), idea.description(), after)));
    }
    return drafts;
  }

  private static Optional<Blueprint> blueprint(FileTree current) {
    try {
      return current
          .find(BLUEPRINT)
          .map(content -> BlueprintJson.read(new String(content, StandardCharsets.UTF_8)));
    } catch (SlipwayException notABlueprint) {
      return Optional.empty();
    }
  }

  /** The colours furthest from the present one in the list, which goes round the colour wheel. */
  private List<Idea> ideas(Blueprint blueprint) {
    List<String> accents = List.copyOf(lexicon.accents.keySet());
    int present = Math.max(0, accents.indexOf(blueprint.accent()));
    List<Idea> ideas = new ArrayList<>();
    for (int number = 1; number <= ACCENTS; number++) {
      int step = number * accents.size() / (ACCENTS + 1);
      String accent = accents.get((present + step) % accents.size());
      ideas.add(
          new Idea(
              "accent:" + accent,
              "Make it " + accent,
              "Buttons, links and highlights become " + accent + ", on light and on dark pages.",
              accented(blueprint, accent)));
    }
    return ideas;
  }

  private static Blueprint accented(Blueprint blueprint, String accent) {
    return new Blueprint(
        blueprint.kind(),
        blueprint.title(),
        blueprint.description(),
        blueprint.entity(),
        blueprint.grouping(),
        blueprint.features(),
        blueprint.totals(),
        accent);
  }

  /**
   * The current files with what differs between two writings; empty where such a file is not as the
   * first writing left it.
   */
  private static Optional<FileTree> rewritten(FileTree current, FileTree before, FileTree after) {
    SortedSet<FilePath> paths = new TreeSet<>(before.files().keySet());
    paths.addAll(after.files().keySet());
    FileTree files = current;
    for (FilePath path : paths) {
      byte[] old = before.find(path).orElse(null);
      byte[] fresh = after.find(path).orElse(null);
      if (Arrays.equals(old, fresh)) {
        continue;
      }
      if (!Arrays.equals(current.find(path).orElse(null), old)) {
        return Optional.empty();
      }
      files = fresh == null ? files.without(path) : files.with(path, fresh);
    }
    return Optional.of(files);
  }
}
