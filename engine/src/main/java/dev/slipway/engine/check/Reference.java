package dev.slipway.engine.check;

/**
 * A place in a file that names another file.
 *
 * @param target what is named, as it is written
 * @param start where it begins in the file's text
 * @param end where it ends
 * @param line its line, from 1
 * @param type what it is named for
 */
record Reference(String target, int start, int end, int line, Type type) {
  enum Type {
    /** A script, a style sheet, an image: whatever the page needs. */
    ASSET,
    /** A module that a script imports. */
    IMPORT,
    /** Another page that can be gone to. */
    LINK
  }
}
