package dev.slipway.engine.compose;

import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns prompts into small complete apps, the same one each time, without a model. */
public final class Composer {
  static final FilePath BLUEPRINT = new FilePath("blueprint.json");

  private static final String EXAMPLES =
      " It can add, rename or remove fields (\"add a due date\", \"rename author to writer\"),"
          + " change the look (\"make it green and dark\"), draw charts (\"chart the amount by"
          + " category\"), sort, filter, watch limits and keep further things (\"also track"
          + " publishers\").";

  private final Lexicon lexicon = new Lexicon();
  private final Planner planner = new Planner(lexicon);
  private final AppWriter writer = new AppWriter(lexicon);

  /** Reads the words that it knows. */
  public Composer() {}

  /** The files of a blueprint that was made or changed by other means than a prompt. */
  public FileTree write(Blueprint blueprint) {
    return writer.write(blueprint);
  }

  /** The app for a prompt; every prompt has one. */
  public Composition compose(String prompt) {
    Reading reading = PromptReader.read(lexicon, prompt);
    Blueprint blueprint = planner.plan(reading);
    return new Composition(
        blueprint,
        blueprint.title(),
        blueprint.description(),
        writer.write(blueprint),
        new Account(lexicon, reading, blueprint).understanding());
  }

  /** The blueprint of an app, or empty where it has none that can be read. */
  static Optional<Blueprint> blueprint(FileTree files) {
    return files
        .find(BLUEPRINT)
        .flatMap(bytes -> {
          try {
            return Optional.of(BlueprintJson.read(new String(bytes, StandardCharsets.UTF_8)));
          } catch (SlipwayException unreadable) {
            return Optional.empty();
          }
        });
  }

  /** An app changed as a further prompt says; what its maker changed by hand is kept. */
  public Reworked change(FileTree current, String prompt) {
    Optional<Blueprint> found = blueprint(current);
    if (found.isEmpty()) {
      return new Reworked.Refused(
          "The built-in composer changes apps that it has written, and this one has no"
              + " blueprint.json that it can read. Edit its files, or make a new app.");
    }
    Rewriter app = new Rewriter(writer, current, found.get());
    Draft draft = Draft.of(app.before());
    EditReader reader = new EditReader(lexicon, draft);
    reader.read(prompt);
    Edited edited = applied(draft, reader.edits());
    if (!edited.changes(app.before())) {
      return new Reworked.Refused(refusal(reader, draft));
    }
    List<String> understood = new ArrayList<>(edited.done());
    understood.addAll(reader.notes());
    return rewritten(
        app, edited.after(), Understanding.ofChange(edited.after(), understood, reader.lost()));
  }

  /** An app that was read for edits that somebody has thought out; empty where it has no plan. */
  Optional<Rewriter> opened(FileTree current) {
    return blueprint(current).map(before -> new Rewriter(writer, current, before));
  }

  /** An app changed by edits; empty where they change nothing or something is in their way. */
  Optional<Composition> edited(Rewriter app, List<Edit> edits) {
    Edited edited = applied(Draft.of(app.before()), edits);
    if (!edited.changes(app.before())) {
      return Optional.empty();
    }
    Understanding understanding = Understanding.ofChange(edited.after(), edited.done(), List.of());
    return switch (rewritten(app, edited.after(), understanding)) {
      case Reworked.Changed(Composition composition) -> Optional.of(composition);
      case Reworked.Refused _ -> Optional.empty();
    };
  }

  /** What became of a blueprint, and what was done in words. */
  private record Edited(Blueprint after, List<String> done) {
    boolean changes(Blueprint before) {
      return !done.isEmpty() && !after.equals(before);
    }
  }

  private Edited applied(Draft draft, List<Edit> edits) {
    EditApplier applier = new EditApplier(lexicon, draft);
    List<String> done = new ArrayList<>();
    edits.forEach(edit -> applier.apply(edit).ifPresent(done::add));
    return new Edited(planner.finished(draft), done);
  }

  /** The words that the composer knows. */
  Lexicon lexicon() {
    return lexicon;
  }

  private static Reworked rewritten(Rewriter app, Blueprint after, Understanding understanding) {
    return switch (app.rewrite(after)) {
      case Rewriter.Rewritten.Done(FileTree files) ->
          new Reworked.Changed(
              new Composition(after, after.title(), after.description(), files, understanding));
      case Rewriter.Rewritten.Blocked(List<FilePath> paths) ->
          new Reworked.Refused(
              "This change and changes that were made by hand touch the same lines of "
                  + Titles.list(paths.stream().map(FilePath::toString).toList())
                  + ". Make the change there by hand, or roll back first.");
    };
  }

  private String refusal(EditReader reader, Draft draft) {
    if (reader.lost().isEmpty() && !reader.edits().isEmpty()) {
      return "Nothing was changed: the app is like that already, or the built-in composer found"
          + " nothing in it that could be meant.";
    }
    boolean tracker = draft.kind == Kind.TRACKER;
    return "The built-in composer did not understand what to change."
        + (tracker ? EXAMPLES : " " + abilities(draft));
  }

  /** What can be changed of an app of a kind. */
  private String abilities(Draft draft) {
    KindPlan plan = lexicon.kinds.plan(draft.kind);
    Scope scope = plan.scope(draft);
    List<String> abilities = new ArrayList<>(List.of("its title", "its look"));
    if (scope.fields()) {
      abilities.add("its fields");
    }
    if (scope.groups()) {
      Optional<Grouping> grouping = draft.grouping.or(plan::grouping);
      grouping.ifPresent(
          each -> abilities.add("the " + lexicon.inflection.plural(lower(each.label()))));
    }
    plan.settings(draft).forEach(setting -> abilities.add(setting.label()));
    return "Of "
        + lexicon.kinds.file(draft.kind).word()
        + " it can change "
        + Titles.list(abilities)
        + ".";
  }

  private static String lower(String label) {
    return label.toLowerCase(Locale.ROOT);
  }
}
