package dev.slipway.engine.answer;

import java.util.Optional;

/**
 * Tells which line ends a block. A closing tag counts alone on its line and not deeper than the
 * opening one, or at the end of a line where the content began on the opening tag's own line. A tag
 * that begins another block counts too, so that a forgotten end costs nothing else.
 *
 * @param name the block's tag
 * @param indent how far it stands in
 * @param inline whether the content began on its own line
 */
record Closer(String name, int indent, boolean inline) {
  private static final Closer NONE = new Closer("", 0, false);

  static Closer of(Tag tag, String line) {
    return new Closer(tag.name(), tag.indent(), !tag.isAlone(line));
  }

  /** Whether a line is a tag of the format that begins a block or changes a file. */
  static boolean beginsBlock(String line) {
    return NONE.endsBefore(line) && !line.stripLeading().startsWith("<about");
  }

  boolean ends(String line) {
    return Tag.of(line)
        .filter(tag -> tag.closes(name) && tag.indent() <= indent && tag.isAlone(line))
        .isPresent();
  }

  /** Where the content ends within a line, or -1 where it does not. */
  int endsWithin(String line) {
    if (!inline) {
      return -1;
    }
    int end = line.stripTrailing().length();
    int start = end - name.length() - 3;
    boolean closes =
        start >= 0 && line.regionMatches(true, start, "</" + name + ">", 0, end - start);
    return closes ? start : -1;
  }

  /** Whether a line begins another block, so that this one must have ended. */
  boolean endsBefore(String line) {
    Optional<Tag> tag = Tag.of(line).filter(each -> each.indent() <= indent && !each.closing());
    if (tag.isEmpty()
        || !(Opening.OWN.contains(tag.get().name()) || tag.get().name().equals(name))) {
      return false;
    }
    if (!tag.get().isAlone(line)) {
      return false;
    }
    return switch (Opening.of(tag.get()).orElse(null)) {
      case Opening.File(String path) -> PathWords.isPath(path);
      case Opening.Edit(String path) -> PathWords.isPath(path);
      case Opening.Delete(String path) -> PathWords.isPath(path);
      case Opening.Rename(String from, String to) -> PathWords.isPath(from) && PathWords.isPath(to);
      // Drawings have an element "metadata" of their own.
      case Opening.About _ -> tag.get().name().equals("about");
      case Opening.Nameless _ -> false;
      case null -> false;
    };
  }
}
