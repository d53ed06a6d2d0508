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
import java.util.concurrent.atomic.AtomicInteger;

/** Writes the prompt into one file, and counts how often it was asked. */
final class OneFileEngine implements Engine {
  private final AtomicInteger asked = new AtomicInteger();

  int asked() {
    return asked.get();
  }

  @Override
  public String name() {
    return "one-file";
  }

  @Override
  public EngineResult write(EngineRequest request, EngineProgress progress) {
    asked.incrementAndGet();
    progress.say("Writing one file");
    return new EngineResult.Written(
        "One file",
        "One file.",
        FileTree.EMPTY.with(
            new FilePath("index.html"), request.prompt().getBytes(StandardCharsets.UTF_8)),
        Json.EMPTY_OBJECT,
        new WrittenBy(name(), null));
  }
}
