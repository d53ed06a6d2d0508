package dev.slipway.engine.suggest;

import dev.slipway.core.event.EventType;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.json.Json;

/** What an app's log says of its suggestions. */
final class SuggestionEvents {
  private SuggestionEvents() {}

  static NewEvent made(int version) {
    return event("{\"change\":\"made\",\"version\":%d}".formatted(version));
  }

  static NewEvent applied(int number, int version) {
    return event(
        "{\"change\":\"applied\",\"number\":%d,\"version\":%d}".formatted(number, version));
  }

  static NewEvent dismissed(int number) {
    return event("{\"change\":\"dismissed\",\"number\":%d}".formatted(number));
  }

  private static NewEvent event(String data) {
    return new NewEvent(EventType.SUGGESTION, new Json(data));
  }
}
