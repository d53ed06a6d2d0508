package dev.slipway.core.feed;

import dev.slipway.core.json.Json;

/**
 * Something was committed.
 *
 * @param topic what it is about
 * @param data a hint for listeners, a JSON object; empty where the topic says it all
 */
public record Signal(Topic topic, Json data) {
  /** A signal that says no more than its topic. */
  public static Signal of(Topic topic) {
    return new Signal(topic, Json.EMPTY_OBJECT);
  }
}
