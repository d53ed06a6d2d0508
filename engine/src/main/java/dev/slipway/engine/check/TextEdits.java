package dev.slipway.engine.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes of single places of a text; all that lies between stays as it is. */
final class TextEdits {
  private record Edit(int start, int end, String text) {}

  private final String path;
  private final String text;
  private final List<Edit> edits = new ArrayList<>();
  private final List<FixNote> notes;
  private final TextPlaces places;

  TextEdits(String path, String text, List<FixNote> notes) {
    this.path = path;
    this.text = text;
    this.notes = notes;
    this.places = new TextPlaces(text);
  }

  String path() {
    return path;
  }

  String text() {
    return text;
  }

  void replace(int start, int end, String by, String sentence) {
    edits.add(new Edit(start, end, by));
    notes.add(new FixNote(path, places.line(start), sentence));
  }

  boolean isEmpty() {
    return edits.isEmpty();
  }

  /** The text with all changes, of which no two may overlap. */
  String applied() {
    edits.sort(Comparator.comparingInt(Edit::start));
    StringBuilder changed = new StringBuilder(text.length() + 100);
    int at = 0;
    for (Edit edit : edits) {
      changed.append(text, at, edit.start).append(edit.text);
      at = edit.end;
    }
    return changed.append(text, at, text.length()).toString();
  }
}
