package dev.slipway.engine.model;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.json.Json;
import dev.slipway.core.model.ModelLimits;
import dev.slipway.core.model.ModelPrice;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.check.AppChecker;
import dev.slipway.engine.edit.EditLimits;
import dev.slipway.engine.edit.EditRules;
import dev.slipway.engine.generate.EngineRequest;
import dev.slipway.engine.generate.EngineResult;
import dev.slipway.testkit.InMemoryModelBudget;
import dev.slipway.testkit.ManualClock;
import dev.slipway.testkit.Samples;
import dev.slipway.testkit.model.FakeModelClient;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A fake model with an engine around it, and what the engine said. */
final class Work {
  static final EditRules RULES = new EditRules(EditLimits.DEFAULT);
  static final AppChecker CHECKER = new AppChecker();

  /** A page that loads a script, which is all that an app needs. */
  static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Books</title>
      </head>
      <body><h1>Books</h1><script type="module" src="js/app.js"></script></body>
      </html>
      """;

  static final String SCRIPT =
      """
      export const title = 'Books';
      document.title = title;
      """;

  static final String GOOD =
      "A list of books.\n\n"
          + file("index.html", PAGE)
          + file("js/app.js", SCRIPT)
          + "<about>\n{\"name\": \"Books\", \"description\": \"Keeps books.\"}\n</about>\n";

  final FakeModelClient model;
  final HeardProgress heard = new HeardProgress();
  final InMemoryModelBudget budget = new InMemoryModelBudget();
  final ManualClock clock = new ManualClock(Samples.START);
  private EditFormat edits = EditFormat.BLOCKS;
  private ModelLimits limits = ModelLimits.USUAL;
  private ModelPrice price = ModelPrice.FREE;
  private long dayMicros = ModelProfile.NO_LIMIT;
  private GenerationBudget generation = GenerationBudget.usual(ModelLimits.USUAL);

  Work() {
    this("openai:gpt-5");
  }

  Work(String name) {
    model = new FakeModelClient(name);
  }

  Work edits(EditFormat format) {
    edits = format;
    return this;
  }

  Work costs(ModelPrice each, GenerationBudget forGeneration, long forDay) {
    price = each;
    generation = forGeneration;
    dayMicros = forDay;
    return this;
  }

  Work limits(ModelLimits some) {
    limits = some;
    generation = GenerationBudget.usual(some);
    return this;
  }

  Work answers(String... texts) {
    for (String text : texts) {
      model.next(FakeModelClient.answer(text));
    }
    return this;
  }

  ModelEngine engine() {
    return new ModelEngine(
        new ModelProfile(model, limits, edits, false, price, dayMicros, generation),
        RULES,
        budget,
        CHECKER,
        clock);
  }

  EngineResult write(EngineRequest request) {
    return engine().write(request, heard);
  }

  EngineResult first(String prompt) {
    return write(newApp(prompt));
  }

  /** What is said to the model in the last message of a call, counted from 1. */
  String asked(int call) {
    return model.requests().get(call - 1).messages().getLast().text();
  }

  static EngineRequest newApp(String prompt) {
    return new EngineRequest(Samples.app(prompt, prompt, Samples.START), prompt, FileTree.EMPTY);
  }

  static EngineRequest change(FileTree files, String prompt) {
    return change(files, "{}", prompt);
  }

  static EngineRequest change(FileTree files, String metadata, String prompt) {
    App made = Samples.app("Books", "a list of books", Samples.START);
    App app =
        new App(
            made.id(),
            made.name(),
            made.prompt(),
            "Keeps books.",
            AppStatus.RUNNING,
            null,
            made.runtime(),
            made.engine(),
            1,
            new Json(metadata),
            made.createdAt(),
            made.updatedAt());
    return new EngineRequest(app, prompt, files);
  }

  static FileTree app() {
    return tree("index.html", PAGE, "js/app.js", SCRIPT);
  }

  static FileTree tree(String... namesAndTexts) {
    FileTree tree = FileTree.EMPTY;
    for (int each = 0; each < namesAndTexts.length; each += 2) {
      tree =
          tree.with(
              new FilePath(namesAndTexts[each]),
              namesAndTexts[each + 1].getBytes(StandardCharsets.UTF_8));
    }
    return tree;
  }

  static Map<String, String> texts(FileTree tree) {
    Map<String, String> texts = new TreeMap<>();
    tree.files()
        .forEach((path, content) ->
            texts.put(path.value(), new String(content, StandardCharsets.UTF_8)));
    return texts;
  }

  static String file(String path, String text) {
    return "<file path=\"%s\">\n%s</file>\n\n".formatted(path, text);
  }

  static String edit(String path, String search, String replacement) {
    return "<edit path=\"%s\">\n<<<<<<< SEARCH\n%s=======\n%s>>>>>>> REPLACE\n</edit>\n\n"
        .formatted(path, search, replacement);
  }
}
