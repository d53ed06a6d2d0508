package dev.slipway.core.version;

import dev.slipway.core.event.EventType;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.json.Json;

/** The event by which an app's log tells of a new version; every store writes it the same. */
public final class VersionEvent {
  private VersionEvent() {}

  /** The event of a version. */
  public static NewEvent of(Version version) {
    return new NewEvent(
        EventType.VERSION,
        new Json(
            "{\"number\":%d,\"cause\":\"%s\",\"title\":%s,\"files\":%d,\"bytes\":%d}"
                .formatted(
                    version.number(),
                    version.cause().wire(),
                    quoted(version.title()),
                    version.files(),
                    version.bytes())));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int index = 0; index < text.length(); index++) {
      char each = text.charAt(index);
      if (each == '"' || each == '\\') {
        quoted.append('\\').append(each);
      } else if (each < ' ' || Character.isSurrogate(each)) {
        quoted.append("\\u%04x".formatted((int) each));
      } else {
        quoted.append(each);
      }
    }
    return quoted.append('"').toString();
  }
}
