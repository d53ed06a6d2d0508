package dev.slipway.core.generation;

/**
 * A caller's promise that two requests with the same key are one.
 *
 * @param key the caller's key, 1–200 characters
 * @param requestHash a hash of what was asked, to notice a key used for something else
 */
public record IdempotencyKey(String key, String requestHash) {}
