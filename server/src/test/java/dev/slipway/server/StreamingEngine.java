package dev.slipway.server;

import dev.slipway.core.json.Json;
import dev.slipway.core.model.ModelImage;
import dev.slipway.core.model.ModelUse;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.generate.Engine;
import dev.slipway.engine.generate.EngineProgress;
import dev.slipway.engine.generate.EngineRequest;
import dev.slipway.engine.generate.EngineResult;
import dev.slipway.engine.generate.FileNews;
import dev.slipway.engine.generate.WrittenBy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;

/**
 * Tells of files and turns when it is told to, as a language model's engine does, and sees images.
 */
final class StreamingEngine implements Engine {
  private final BlockingQueue<Predicate<EngineProgress>> steps = new LinkedBlockingQueue<>();
  private final BlockingQueue<List<ModelImage>> seen = new LinkedBlockingQueue<>();

  void text(String path, int from, String text) {
    news(new FileNews.Text(new FilePath(path), from, text));
  }

  void ended(String path) {
    news(new FileNews.Ended(new FilePath(path)));
  }

  void retracted(String path) {
    news(new FileNews.Retracted(new FilePath(path)));
  }

  private void news(FileNews news) {
    steps.add(progress -> {
      progress.files(List.of(news));
      return true;
    });
  }

  void turn(EngineProgress.Turn turn, String sentence) {
    steps.add(progress -> {
      progress.say(turn, sentence);
      return true;
    });
  }

  void used(long in, long out, long micros) {
    steps.add(progress -> {
      progress.used(name(), new ModelUse(in, out, micros));
      return true;
    });
  }

  void finish() {
    steps.add(_ -> false);
  }

  /** The images of the next request that came. */
  List<ModelImage> images() throws InterruptedException {
    return seen.take();
  }

  @Override
  public String name() {
    return "streaming";
  }

  @Override
  public boolean seesImages() {
    return true;
  }

  @Override
  public EngineResult write(EngineRequest request, EngineProgress progress) {
    seen.add(request.images());
    try {
      while (steps.take().test(progress)) {
        // Each step is told while it happens.
      }
    } catch (InterruptedException stopped) {
      return new EngineResult.Declined("It was stopped.");
    }
    return new EngineResult.Written(
        "Streamed app",
        "An app in pieces.",
        FileTree.EMPTY.with(
            new FilePath("index.html"),
            "<!doctype html><html lang=en><title>x</title><main><h1>Made in pieces</h1></main>"
                .getBytes(StandardCharsets.UTF_8)),
        Json.EMPTY_OBJECT,
        new WrittenBy(name(), null),
        List.of("openai:first did not answer in time."));
  }
}
