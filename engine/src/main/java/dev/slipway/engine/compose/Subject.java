package dev.slipway.engine.compose;

import java.util.List;

/**
 * What a prompt is about.
 *
 * @param words the noun with what describes it, in small letters: {@code bug}, {@code packing}
 * @param relative what the person does with it: {@code I read}; empty where nothing was said
 * @param head the word for the app as the title shows it; empty where the noun is the title
 * @param purpose whom or what it is for: {@code trips}; empty where nothing was said
 * @param ours whether the purpose is the person's own: {@code for our team}
 * @param place whether the noun is a place or a business, whose things are kept
 */
record Subject(
    List<String> words, String relative, String head, String purpose, boolean ours, boolean place) {
  static final Subject NONE = new Subject(List.of(), "", "", "", false, false);

  Subject(List<String> words, String relative, String head, String purpose, boolean ours) {
    this(words, relative, head, purpose, ours, false);
  }

  /** The same, of a place. */
  Subject ofPlace() {
    return new Subject(words, relative, head, purpose, ours, true);
  }

  String noun() {
    return String.join(" ", words);
  }
}
