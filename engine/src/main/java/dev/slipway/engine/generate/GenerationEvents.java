package dev.slipway.engine.generate;

import dev.slipway.core.app.AppStatus;
import dev.slipway.core.event.EventType;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.generation.GenerationId;
import dev.slipway.core.json.Json;
import dev.slipway.core.version.FilePath;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The events of a generation, in the form that clients know. */
final class GenerationEvents {
  private static final JsonMapper JSON = JsonMapper.shared();

  private GenerationEvents() {}

  static NewEvent status(AppStatus status) {
    return event(EventType.STATUS, Map.of("status", status.wire()));
  }

  static NewEvent message(GenerationId generation, String text) {
    return event(EventType.MESSAGE, Map.of("generation", generation.value(), "text", text));
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
