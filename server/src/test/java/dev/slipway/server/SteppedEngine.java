package dev.slipway.server;

import dev.slipway.core.json.Json;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.generate.Engine;
import dev.slipway.engine.generate.EngineProgress;
import dev.slipway.engine.generate.EngineRequest;
import dev.slipway.engine.generate.EngineResult;
import dev.slipway.engine.generate.WrittenBy;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Says what it is told to say, when it is told, and then writes one page. */
final class SteppedEngine implements Engine {
  private static final String END = "";

  private final BlockingQueue<String> sentences = new LinkedBlockingQueue<>();

  void say(String sentence) {
    sentences.add(sentence);
  }

  void finish() {
    sentences.add(END);
  }

  @Override
  public String name() {
    return "stepped";
  }

  @Override
  public EngineResult write(EngineRequest request, EngineProgress progress) {
    try {
      for (String sentence = sentences.take(); !sentence.equals(END); sentence = sentences.take()) {
        progress.say(sentence);
      }
    } catch (InterruptedException stopped) {
      return new EngineResult.Declined("It was stopped.");
    }
    return new EngineResult.Written(
        "Stepped app",
        "An app in steps.",
        FileTree.EMPTY.with(
            new FilePath("index.html"),
            "<!doctype html><html lang=en><title>Steps</title><main><h1>Made in steps</h1></main>"
                .getBytes(StandardCharsets.UTF_8)),
        Json.EMPTY_OBJECT,
        new WrittenBy(name(), null));
  }
}
