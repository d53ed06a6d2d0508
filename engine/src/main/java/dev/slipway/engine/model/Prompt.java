package dev.slipway.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What models are told, one text for each purpose; the texts are resource files. */
enum Prompt {
  /** To write a new app. */
  FIRST("first.md"),
  /** To change an app by replacements. */
  CHANGE_BLOCKS("change-blocks.md"),
  /** To change an app by whole files. */
  CHANGE_WHOLE("change-whole.md"),
  /** To put right what is wrong with an answer. */
  REPAIR("repair.md"),
  /** To send whole files, after a repair that failed. */
  WHOLE("whole.md"),
  /** To go on with an answer that broke off. */
  CONTINUE("continue.md"),
  /** To think of improvements. */
  SUGGEST("suggest.md");

  /** Which of our prompts these are; another one whenever a text changes. */
  static final String VERSION = "1";

  private static final String WORLD = "world.md";

  private final String text;

  Prompt(String file) {
    this.text = read(file).replace("{{world}}\n", read(WORLD));
  }

  /** The text as it is, its gaps unfilled. */
  String text() {
    return text;
  }

  /** The text with its gaps filled; what fills one is never looked at for another. */
  String filled(Map<String, String> gaps) {
    StringBuilder filled = new StringBuilder();
    int start = 0;
    for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", start)) {
      int close = text.indexOf("}}", open);
      filled.append(text, start, open);
      filled.append(gaps.getOrDefault(text.substring(open + 2, close), ""));
      start = close + 2;
    }
    return filled.append(text, start, text.length()).toString();
  }

  private static String read(String file) {
    String name = "prompts/" + VERSION + "/" + file;
    try (InputStream stream = Prompt.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the prompt " + name + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
