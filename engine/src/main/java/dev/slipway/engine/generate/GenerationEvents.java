package dev.slipway.engine.generate;

import dev.slipway.core.app.AppStatus;
import dev.slipway.core.event.EventType;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.generation.GenerationId;
import dev.slipway.core.generation.GenerationUse;
import dev.slipway.core.json.Json;
import dev.slipway.core.model.ModelUse;
import dev.slipway.core.version.FilePath;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The events of a generation, in the form that clients know. */
final class GenerationEvents {
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final double MICROS_PER_CENT = 10_000;

  private GenerationEvents() {}

  static NewEvent status(AppStatus status) {
    return event(EventType.STATUS, Map.of("status", status.wire()));
  }

  static NewEvent message(GenerationId generation, String text) {
    return event(EventType.MESSAGE, Map.of("generation", generation.value(), "text", text));
  }

  static NewEvent turn(GenerationId generation, EngineProgress.Turn turn, String text) {
    String kind =
        switch (turn) {
          case FALLBACK -> "fallback";
          case REPAIR -> "repair";
        };
    return event(
        EventType.MESSAGE, Map.of("generation", generation.value(), "kind", kind, "text", text));
  }

  static NewEvent usage(GenerationId generation, GenerationUse use) {
    ModelUse models = use.models();
    Map<String, Object> data = new TreeMap<>();
    data.put("generation", generation.value());
    data.put("kind", "usage");
    data.put("text", words(models));
    data.put("engine", use.engine());
    data.put("inputTokens", models.inputTokens());
    data.put("outputTokens", models.outputTokens());
    data.put("costMicros", models.costMicros());
    return event(EventType.MESSAGE, data);
  }

  /** Such as "12,300 tokens in, 4,100 out, $0.05". */
  private static String words(ModelUse use) {
    String tokens =
        String.format(Locale.ROOT, "%,d tokens in, %,d out", use.inputTokens(), use.outputTokens());
    if (use.costMicros() == 0) {
      return tokens;
    }
    long cents = Math.round(use.costMicros() / MICROS_PER_CENT);
    return tokens
        + (cents == 0
            ? ", less than $0.01"
            : String.format(Locale.ROOT, ", $%,d.%02d", cents / 100, cents % 100));
  }

  static NewEvent file(GenerationId generation, FileNews news) {
    Map<String, Object> data = new TreeMap<>();
    data.put("generation", generation.value());
    data.put("path", news.path().value());
    switch (news) {
      case FileNews.Text(_, int from, String text) -> {
        data.put("from", from);
        data.put("text", text);
      }
      case FileNews.Ended _ -> data.put("ended", true);
      case FileNews.Retracted _ -> data.put("retracted", true);
    }
    return event(EventType.FILE, data);
  }

  static NewEvent file(GenerationId generation, FilePath path, int bytes) {
    return event(
        EventType.FILE,
        Map.of("generation", generation.value(), "path", path.value(), "bytes", bytes));
  }

  static NewEvent error(GenerationId generation, String message) {
    return event(EventType.ERROR, Map.of("generation", generation.value(), "message", message));
  }

  static NewEvent done(GenerationId generation, String outcome, @Nullable Integer version) {
    Map<String, Object> data = new TreeMap<>();
    data.put("generation", generation.value());
    data.put("outcome", outcome);
    if (version != null) {
      data.put("version", version);
    }
    return event(EventType.DONE, data);
  }

  private static NewEvent event(EventType type, Map<String, Object> data) {
    return new NewEvent(type, new Json(JSON.writeValueAsString(new TreeMap<>(data))));
  }
}
