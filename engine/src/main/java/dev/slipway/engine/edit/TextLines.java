package dev.slipway.engine.edit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of a text; each keeps its line feed, so a last line without one is another line. */
record TextLines(List<String> lines) {
  static final TextLines NONE = new TextLines(List.of());

  /** The lines of a content, or empty where it is not text: no UTF-8, or with a NUL in it. */
  static Optional<TextLines> of(byte[] content) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    }
    if (text.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed + 1;
      lines.add(text.substring(start, end));
      start = end;
    }
    return Optional.of(new TextLines(lines));
  }

  /** The lines as numbers, equal where the lines are; the map remembers numbers given before. */
  int[] numbered(Map<String, Integer> known) {
    int[] numbers = new int[lines.size()];
    for (int index = 0; index < numbers.length; index++) {
      Integer next = known.size();
      Integer number = known.putIfAbsent(lines.get(index), next);
      numbers[index] = number == null ? next : number;
    }
    return numbers;
  }

  int size() {
    return lines.size();
  }
}
