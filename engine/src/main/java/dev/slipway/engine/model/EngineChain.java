package dev.slipway.engine.model;

import dev.slipway.engine.generate.Engine;
import dev.slipway.engine.generate.EngineProgress;
import dev.slipway.engine.generate.EngineRequest;
import dev.slipway.engine.generate.EngineResult;
import dev.slipway.engine.generate.Engines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Engines in the order in which they are asked, until one does the work. */
public final class EngineChain implements Engine {
  private final List<Engine> links;

  /** Takes the engines, the preferred one first; the last should be one that is always there. */
  public EngineChain(List<Engine> links) {
    if (links.isEmpty()) {
      throw new IllegalArgumentException("a chain needs an engine");
    }
    this.links = List.copyOf(links);
  }

  @Override
  public String name() {
    return Engines.AUTO;
  }

  /** Links that see no pictures go by the words alone. */
  @Override
  public boolean seesImages() {
    return links.stream().anyMatch(Engine::seesImages);
  }

  @Override
  public EngineResult write(EngineRequest request, EngineProgress progress) {
    List<String> passedOver = new ArrayList<>();
    List<Duration> waits = new ArrayList<>();
    for (int link = 0; link < links.size(); link++) {
      if (!request.images().isEmpty() && !links.get(link).seesImages()) {
        progress.say(links.get(link).name() + " takes no images and goes by the words alone.");
      }
      switch (links.get(link).write(request, progress)) {
        case EngineResult.Written written -> {
          return after(passedOver, written);
        }
        case EngineResult.Declined(String reason) -> {
          return new EngineResult.Declined(sentences(passedOver, reason));
        }
        case EngineResult.Unavailable(String reason, Optional<Duration> retryAfter) -> {
          passedOver.add(reason);
          retryAfter.ifPresent(waits::add);
          if (link + 1 < links.size()) {
            progress.say(
                EngineProgress.Turn.FALLBACK,
                reason + " Asking " + links.get(link + 1).name() + " instead.");
          }
        }
      }
    }
    return new EngineResult.Unavailable(
        String.join(" ", passedOver), waits.stream().min(Comparator.naturalOrder()));
  }

  private static EngineResult after(List<String> passedOver, EngineResult.Written written) {
    return new EngineResult.Written(
        written.name(),
        written.description(),
        written.files(),
        written.metadata(),
        written.by(),
        passedOver);
  }

  private static String sentences(List<String> passedOver, String last) {
    List<String> all = new ArrayList<>(passedOver);
    all.add(last);
    return String.join(" ", all);
  }
}
