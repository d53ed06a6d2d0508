package dev.slipway.core.json;

/**
 * One JSON value as text, known by its maker to be well formed.
 *
 * @param text compact JSON
 */
public record Json(String text) {
  /** The empty object. */
  public static final Json EMPTY_OBJECT = new Json("{}");

  @Override
  public String toString() {
    return text;
  }
}
