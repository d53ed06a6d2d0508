package dev.slipway.engine.check;

/** The lines of a text by the places of its characters. */
final class TextPlaces {
  private final String text;
  private int at;
  private int line = 1;

  TextPlaces(String text) {
    this.text = text;
  }

  /** The line of a place, from 1; cheap where places are asked for in order. */
  int line(int place) {
    if (place < at) {
      at = 0;
      line = 1;
    }
    for (; at < Math.min(place, text.length()); at++) {
      line += text.charAt(at) == '\n' ? 1 : 0;
    }
    return line;
  }
}
