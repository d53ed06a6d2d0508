package dev.slipway.engine.model;

import dev.slipway.core.app.App;
import dev.slipway.core.model.ModelImage;
import dev.slipway.core.model.ModelMessage;
import dev.slipway.core.model.ModelRole;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.generate.EngineRequest;
import dev.slipway.engine.generate.Prompts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A request as a model is asked it.
 *
 * @param messages what is said to the model
 * @param untouchable the files that its answer may not change
 */
record AppPrompt(List<ModelMessage> messages, Set<FilePath> untouchable) {
  /** What the composer keeps in an app for itself; a model's idea of it would mislead it. */
  static final Set<FilePath> PRIVATE = Set.of(new FilePath("blueprint.json"));

  private static final int LONGEST_QUOTED_ANSWER = 100_000;

  /**
   * The first words of the talk.
   *
   * @param seesImages whether the pictures of the request go with them
   */
  static AppPrompt of(EngineRequest request, EditFormat edits, boolean seesImages) {
    List<ModelImage> images = seesImages ? request.images() : List.of();
    if (request.first()) {
      return new AppPrompt(
          List.of(ModelMessage.system(Prompt.FIRST.text()), user(wish(request), images)), PRIVATE);
    }
    Prompt purpose =
        switch (edits) {
          case BLOCKS -> Prompt.CHANGE_BLOCKS;
          case WHOLE -> Prompt.CHANGE_WHOLE;
        };
    ShownFiles shown = ShownFiles.of(request.current(), PRIVATE);
    Set<FilePath> untouchable = new HashSet<>(PRIVATE);
    untouchable.addAll(shown.unseen());
    return new AppPrompt(
        List.of(
            ModelMessage.system(purpose.text()),
            user(
                about(request.app())
                    + "Its files:\n\n"
                    + shown.words()
                    + "What should be different:\n\n"
                    + request.prompt(),
                images)),
        untouchable);
  }

  private static ModelMessage user(String text, List<ModelImage> images) {
    return new ModelMessage(ModelRole.USER, text, images);
  }

  private static String wish(EngineRequest request) {
    App app = request.app();
    boolean named = !app.name().equals(Prompts.provisionalName(app.prompt()));
    return (named ? "The app is called \"" + app.name() + "\". " : "")
        + "This is what it should be:\n\n"
        + request.prompt();
  }

  /** What an app is, for who is to change it. */
  static String about(App app) {
    return "The app is called \"%s\". %s%nIt was first asked for in these words: %s%n%n"
        .formatted(app.name(), app.description(), app.prompt());
  }

  /**
   * What is said next, to have an answer put right.
   *
   * @param said what was said before
   * @param purpose {@link Prompt#REPAIR} or {@link Prompt#WHOLE}
   * @param files the files that the faults are in, as they are
   */
  static List<ModelMessage> again(
      List<ModelMessage> said, String answer, Prompt purpose, Faults faults, FileTree files) {
    ShownFiles shown = ShownFiles.named(files, faults.paths(), PRIVATE);
    String now = shown.words();
    List<ModelMessage> next = new ArrayList<>(said);
    next.add(ModelMessage.assistant(quoted(answer)));
    next.add(
        ModelMessage.user(
            purpose.filled(
                Map.of(
                    "problems",
                    faults.forModel(),
                    "files",
                    now.isEmpty() ? "" : "These files are now:\n\n" + now))));
    return next;
  }

  private static String quoted(String answer) {
    if (answer.isBlank()) {
      return "(nothing)";
    }
    return answer.length() <= LONGEST_QUOTED_ANSWER
        ? answer
        : answer.substring(0, LONGEST_QUOTED_ANSWER) + "\n(The rest is left out here.)";
  }
}
