package dev.slipway.engine.check;

/** All that is looked for in an app's files. */
public enum FindingKind {
  /** There is no index.html. */
  NO_ENTRY(true),
  /** The index.html is no page. */
  ENTRY_IS_NO_PAGE(true),
  /** A script cannot be parsed. */
  BROKEN_SCRIPT(true),
  /** A script imports or exports, and the page loads it as one that cannot. */
  SCRIPT_IS_NO_MODULE(true),
  /** Brackets, texts or comments of a style sheet do not close. */
  BROKEN_STYLE(false),
  /** A JSON file cannot be parsed. */
  BROKEN_JSON(true),
  /** A file is loaded that is not there. */
  MISSING_FILE(true),
  /** A module is imported by a name that browsers cannot resolve. */
  BARE_IMPORT(true),
  /** Something is loaded from outside, which apps cannot reach. */
  OUTSIDE_ADDRESS(false),
  /** A comment stands where code was left out. */
  LEFT_OUT(true);

  private final boolean breaks;

  FindingKind(boolean breaks) {
    this.breaks = breaks;
  }

  /** Whether the app cannot work as meant, so that a repair is worth its price. */
  public boolean breaks() {
    return breaks;
  }
}
