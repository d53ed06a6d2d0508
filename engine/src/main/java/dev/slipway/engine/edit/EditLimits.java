package dev.slipway.engine.edit;

/**
 * How large an app may become by hand.
 *
 * @param maximumFileBytes the most bytes of one file
 * @param maximumFiles the most files
 * @param maximumAppBytes the most bytes of all files
 */
public record EditLimits(int maximumFileBytes, int maximumFiles, long maximumAppBytes) {
  /** What is used where nothing else is set: 5 MiB a file, 1,000 files, 50 MiB. */
  public static final EditLimits DEFAULT =
      new EditLimits(5 * 1_024 * 1_024, 1_000, 50L * 1_024 * 1_024);
}
