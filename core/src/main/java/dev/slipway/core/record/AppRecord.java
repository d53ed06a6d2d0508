package dev.slipway.core.record;

import dev.slipway.core.json.Json;
import java.time.Instant;

/**
 * One JSON document of an app's own data.
 *
 * @param id its identity within the collection, 1–64 characters
 * @param document the document, a JSON object without the fields {@code id}, {@code createdAt},
 *     {@code updatedAt}, {@code revision}
 * @param revision 1, 2, 3 …, one more with each change
 * @param createdAt when it was created
 * @param updatedAt when it was changed last
 */
public record AppRecord(
    String id, Json document, long revision, Instant createdAt, Instant updatedAt) {}
