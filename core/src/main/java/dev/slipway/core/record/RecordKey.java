package dev.slipway.core.record;

import dev.slipway.core.app.AppId;

/**
 * Where a record is.
 *
 * @param app whose it is
 * @param collection the collection's name, {@code [a-z][a-z0-9_-]{0,39}}
 * @param id its identity within the collection
 */
public record RecordKey(AppId app, String collection, String id) {}
