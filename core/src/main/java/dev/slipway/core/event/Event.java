package dev.slipway.core.event;

import dev.slipway.core.json.Json;
import java.time.Instant;

/**
 * One entry of an app's log.
 *
 * @param sequence 1, 2, 3 … without gaps within the app
 * @param type what it tells of
 * @param data its content, a JSON object
 * @param at when it was stored
 */
public record Event(long sequence, EventType type, Json data, Instant at) {}
