package dev.slipway.core.event;

import dev.slipway.core.json.Json;

/**
 * An event that has no number yet.
 *
 * @param type what it tells of
 * @param data its content, a JSON object
 */
public record NewEvent(EventType type, Json data) {}
