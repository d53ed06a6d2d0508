package dev.slipway.engine.model;

import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.json.Json;
import dev.slipway.core.model.ModelMessage;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.answer.Answer;
import dev.slipway.engine.answer.AnswerPart;
import dev.slipway.engine.check.Finding;
import dev.slipway.engine.check.FixNote;
import dev.slipway.engine.edit.ChangeProblem;
import dev.slipway.engine.edit.ChangeResult;
import dev.slipway.engine.generate.EngineProgress;
import dev.slipway.engine.generate.EngineRequest;
import dev.slipway.engine.generate.EngineResult;
import dev.slipway.engine.generate.Prompts;
import dev.slipway.engine.generate.WrittenBy;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One generation by a model: its answer, one repair with the exact errors, whole files, and then an
 * end. An error that comes again after it was pointed out is an end too.
 */
final class ModelWork {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MOST_MENDED_TOLD = 3;

  private final String name;
  private final EngineRequest request;
  private final AppPrompt prompt;
  private final ModelTalk talk;
  private final AnswerNews news;
  private final Trial trial;
  private final EngineProgress progress;
  private final Set<String> seen = new HashSet<>();

  ModelWork(
      String name,
      EngineRequest request,
      AppPrompt prompt,
      ModelTalk talk,
      AnswerNews news,
      Trial trial,
      EngineProgress progress) {
    this.name = name;
    this.request = request;
    this.prompt = prompt;
    this.talk = talk;
    this.news = news;
    this.trial = trial;
    this.progress = progress;
  }

  EngineResult result() {
    progress.say("Asking " + name);
    EngineResult result = ask();
    if (!(result instanceof EngineResult.Written)) {
      news.retract();
    }
    return result;
  }

  private EngineResult ask() {
    Set<String> known = trial.faults(request.current());
    List<ModelMessage> messages = prompt.messages();
    FileTree base = request.current();
    for (Prompt next : List.of(Prompt.REPAIR, Prompt.WHOLE)) {
      switch (talk.ask(messages, news)) {
        case Reply.Failed failed -> {
          return unavailable(failed);
        }
        case Reply.Withheld(String reason) -> {
          return new EngineResult.Declined(reason);
        }
        case Reply.Complete(Answer answer, String text) -> {
          Trial.Result tried = trial.of(base, answer, prompt.untouchable(), known);
          if (tried instanceof Trial.Result.Fits(FileTree files, List<FixNote> mended)) {
            return written(answer, files, mended);
          }
          Faults faults = faults(tried);
          if (isSeen(faults)) {
            return stopped(faults, answer, "made the same mistake twice");
          }
          base = files(tried, base);
          messages = AppPrompt.again(messages, text, next, faults, base);
          progress.say(EngineProgress.Turn.REPAIR, words(next, faults));
        }
      }
    }
    return switch (talk.ask(messages, news)) {
      case Reply.Failed failed -> unavailable(failed);
      case Reply.Withheld(String reason) -> new EngineResult.Declined(reason);
      case Reply.Complete(Answer answer, _) ->
          switch (trial.of(base, answer, prompt.untouchable(), known)) {
            case Trial.Result.Fits(FileTree files, List<FixNote> mended) ->
                written(answer, files, mended);
            case Trial.Result.Refused refused ->
                stopped(faults(refused), answer, "could not put it right");
            case Trial.Result.Broken broken ->
                stopped(faults(broken), answer, "could not put it right");
          };
    };
  }

  private boolean isSeen(Faults faults) {
    boolean again = !Collections.disjoint(seen, faults.fingerprints());
    seen.addAll(faults.fingerprints());
    return again;
  }

  private static Faults faults(Trial.Result tried) {
    return switch (tried) {
      case Trial.Result.Refused(ChangeResult.Refused refused) -> Faults.of(refused);
      case Trial.Result.Broken(_, List<Finding> findings) -> Faults.of(findings);
      case Trial.Result.Fits _ -> throw new IllegalStateException("what fits has no faults");
    };
  }

  private static FileTree files(Trial.Result tried, FileTree base) {
    return tried instanceof Trial.Result.Broken(FileTree files, _) ? files : base;
  }

  private String words(Prompt next, Faults faults) {
    String files =
        String.join(", ", faults.paths().stream().filter(path -> !path.isEmpty()).toList());
    String where = files.isEmpty() ? "" : " (" + AnswerWords.line(files) + ")";
    return next == Prompt.REPAIR
        ? "What %s wrote does not hold together%s; asking it to put that right"
            .formatted(name, where)
        : "It still does not%s; asking for whole files".formatted(where);
  }

  private static EngineResult unavailable(Reply.Failed failed) {
    return new EngineResult.Unavailable(
        failed.reason() + failed.retryAfter().map(ModelWork::when).orElse(""), failed.retryAfter());
  }

  private static String when(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    if (seconds < 120) {
      return " It may work again in %d seconds.".formatted(seconds);
    }
    long minutes = (seconds + 59) / 60;
    return minutes < 120
        ? " It may work again in %d minutes.".formatted(minutes)
        : " It may work again in %d hours.".formatted((minutes + 59) / 60);
  }

  /**
   * A version that could not be had. Where there is one already it stays, and its maker decides
   * what to ask; where there is none, another engine may do better than nothing.
   */
  private EngineResult stopped(Faults faults, Answer answer, String how) {
    String said = saidInstead(faults, answer);
    if (request.first()) {
      return new EngineResult.Unavailable(
          "%s %s: its answer makes no app that works.%s".formatted(name, how, said),
          Optional.empty());
    }
    return new EngineResult.Declined("%s %s. %s%s".formatted(name, how, faults.forPerson(), said));
  }

  /** A model that changes nothing says why, and that is the most useful thing to be shown. */
  private static String saidInstead(Faults faults, Answer answer) {
    boolean nothing =
        faults.fingerprints().stream()
            .allMatch(each -> each.startsWith(ChangeProblem.Kind.NO_CHANGE.name()));
    String prose = AnswerWords.prose(answer);
    return nothing && !prose.isEmpty() ? " It said: " + prose : "";
  }

  private EngineResult written(Answer answer, FileTree files, List<FixNote> mended) {
    if (same(files, request.current())) {
      return new EngineResult.Declined(
          "%s wrote the files as they are already, so nothing was changed.".formatted(name));
    }
    String prose = AnswerWords.prose(answer);
    if (!prose.isEmpty()) {
      progress.say(prose);
    }
    mended.stream()
        .limit(MOST_MENDED_TOLD)
        .forEach(note -> progress.say("Mended in %s: %s".formatted(note.path(), note.sentence())));
    String description = description(answer);
    return new EngineResult.Written(
        appName(answer),
        description,
        files,
        understanding(description),
        new WrittenBy(name, Prompt.VERSION));
  }

  private static boolean same(FileTree one, FileTree other) {
    return one.files().keySet().equals(other.files().keySet())
        && one.files().entrySet().stream()
            .allMatch(
                file -> Arrays.equals(file.getValue(), other.find(file.getKey()).orElse(null)));
  }

  private String appName(Answer answer) {
    try {
      return answer
          .about()
          .flatMap(AnswerPart.About::name)
          .map(Prompts::checkName)
          .orElse(request.app().name());
    } catch (SlipwayException noName) {
      return request.app().name();
    }
  }

  private String description(Answer answer) {
    String said =
        answer.about().flatMap(AnswerPart.About::description).map(AnswerWords::line).orElse("");
    if (!said.isEmpty()) {
      return said;
    }
    return request.first() ? "Written by %s.".formatted(name) : request.app().description();
  }

  /** What the metadata says of the app: as before where the app says it itself. */
  private Json understanding(String description) {
    JsonNode before = JSON.readTree(request.app().metadata().text()).path("understanding");
    boolean itsOwn =
        AppPrompt.PRIVATE.stream().anyMatch(path -> request.current().find(path).isPresent());
    if (itsOwn && before.isObject()) {
      return new Json(before.toString());
    }
    ObjectNode understanding = JSON.createObjectNode().put("summary", description);
    return new Json(understanding.toString());
  }
}
