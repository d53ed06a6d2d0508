package dev.slipway.engine.export;

/**
 * What an archive may hold; everything is counted while it is unpacked, whatever the archive says
 * of itself.
 *
 * @param maximumArchiveBytes the most bytes of the archive as it is
 * @param maximumEntries the most entries, with folders and with those that are skipped
 * @param maximumFiles the most files that are kept
 * @param maximumFileBytes the most bytes of one entry, unpacked
 * @param maximumTotalBytes the most bytes of all entries, unpacked
 */
public record ImportLimits(
    long maximumArchiveBytes,
    int maximumEntries,
    int maximumFiles,
    int maximumFileBytes,
    long maximumTotalBytes) {
  /** What is used where nothing else is set: 25 MiB, 5,000 entries, 1,000 files, 5 and 50 MiB. */
  public static final ImportLimits DEFAULT =
      new ImportLimits(25L * 1_024 * 1_024, 5_000, 1_000, 5 * 1_024 * 1_024, 50L * 1_024 * 1_024);
}
