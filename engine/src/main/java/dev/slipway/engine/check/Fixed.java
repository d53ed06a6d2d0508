package dev.slipway.engine.check;

import dev.slipway.core.version.FileTree;
import java.util.List;

/**
 * An app's files after the mending.
 *
 * @param files the files; those that needed nothing are the same bytes
 * @param notes what was mended
 */
public record Fixed(FileTree files, List<FixNote> notes) {
  /** Copies the notes. */
  public Fixed {
    notes = List.copyOf(notes);
  }
}
