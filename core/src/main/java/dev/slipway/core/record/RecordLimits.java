package dev.slipway.core.record;

/**
 * How much an app may keep.
 *
 * @param records the most records in all collections
 * @param bytes the most bytes of all documents
 */
public record RecordLimits(long records, long bytes) {}
