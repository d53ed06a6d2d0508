package dev.slipway.core.app;

/**
 * An app that a search found.
 *
 * @param app the app
 * @param snippet plain text around the hits, each hit between {@link #MARK_START} and {@link
 *     #MARK_END}
 */
public record AppHit(AppSummary app, String snippet) {
  /** Stands before a hit; a control character, so that no text can forge it. */
  public static final String MARK_START = "\u0002";

  /** Stands behind a hit. */
  public static final String MARK_END = "\u0003";
}
