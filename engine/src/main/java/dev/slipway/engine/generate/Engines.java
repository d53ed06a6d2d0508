package dev.slipway.engine.generate;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The engines of this server by name; the first is the default. */
public final class Engines {
  /** The name that leaves the choice to the server. */
  public static final String AUTO = "auto";

  private final Map<String, Engine> byName = new LinkedHashMap<>();
  private final Engine preferred;

  /** Takes the engines, the preferred one first. */
  public Engines(Engine preferred, List<Engine> others) {
    this.preferred = preferred;
    byName.put(preferred.name(), preferred);
    others.forEach(engine -> byName.put(engine.name(), engine));
  }

  /** The engine that a request means; null and {@code auto} mean the preferred one. */
  public Engine choose(@Nullable String name) {
    if (name == null || name.equals(AUTO)) {
      return preferred;
    }
    Engine engine = byName.get(name);
    if (engine == null) {
      throw SlipwayException.ofField(
          FailureCode.UNKNOWN_ENGINE,
          "engine",
          "This server has no engine of that name. It has: " + String.join(", ", names()) + ".");
    }
    return engine;
  }

  /** The names that a request may use. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }
}
