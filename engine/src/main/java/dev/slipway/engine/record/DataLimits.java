package dev.slipway.engine.record;

import dev.slipway.core.record.RecordLimits;

/**
 * The limits of an app's own data.
 *
 * @param documentBytes the most bytes of one document
 * @param total the most of all documents
 */
public record DataLimits(int documentBytes, RecordLimits total) {
  /** What is used where nothing else is set: 256 KiB a document, 100,000 documents, 100 MiB. */
  public static final DataLimits DEFAULT =
      new DataLimits(256 * 1_024, new RecordLimits(100_000, 100L * 1_024 * 1_024));
}
