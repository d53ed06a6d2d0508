package dev.slipway.engine.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes answers that no model should write, and breaks those that one could. */
public final class RandomAnswers {
  private static final List<String> SOUP =
      List.of(
          "<file path=\"a.html\">",
          "<file path='b.js'>",
          "</file>",
          "<edit path=\"a.html\">",
          "</edit>",
          "<delete path=\"c.css\" />",
          "<rename from=\"a.html\" to=\"d.html\" />",
          "<about>",
          "</about>",
          "{\"name\": \"x\"}",
          "<<<<<<< SEARCH",
          "=======",
          ">>>>>>> REPLACE",
          "<<<<<<<<< SEARCH",
          "=========",
          "```",
          "```html",
          "```js e.js",
          "~~~~",
          "````md R.md",
          "<think>",
          "</think>",
          "<|channel|>analysis",
          "<|channel|>final<|message|>",
          "<!doctype html>",
          "</html>",
          "**f.css**",
          "js/app.js",
          "<thing path=\"g.js\">",
          "</thing>",
          "  ",
          "\t",
          "\r",
          "\r\n",
          "text",
          "const a = 1;",
          "<",
          ">",
          "\"",
          "'",
          "=",
          "/",
          "\uD83D",
          "\uDE00",
          "\0",
          "\u2028",
          "\uFEFF",
          "<file",
          "path=",
          "</",
          "# h",
          "`i.js`:",
          "// k.js");

  private static final List<String> WORDS =
      List.of(
          "<p>text</p>",
          "const a = `</file>`;",
          "  </file>",
          "=======",
          "<file>",
          "```js",
          "```",
          "<file path=no path>",
          "",
          "\t",
          "&lt;&amp;",
          "\u201Cquoted\u201D",
          "\uD83D\uDE00",
          "<<<<<<< HEAD",
          "</files>",
          "body { margin: 0 }",
          "<img file=\"x.png\">");

  private RandomAnswers() {}

  /** Marks of the format and of its neighbours in any order. */
  public static String soup(Random random) {
    StringBuilder soup = new StringBuilder();
    int pieces = random.nextInt(80);
    for (int piece = 0; piece < pieces; piece++) {
      soup.append(SOUP.get(random.nextInt(SOUP.size())));
      if (random.nextInt(3) > 0) {
        soup.append(random.nextInt(8) == 0 ? "\r\n" : "\n");
      }
    }
    return soup.toString();
  }

  /** A text with some places changed: characters, marks, lines, halves of it. */
  public static String mutated(String text, Random random) {
    StringBuilder mutated = new StringBuilder(text);
    int changes = 1 + random.nextInt(6);
    for (int change = 0; change < changes; change++) {
      int from = random.nextInt(mutated.length() + 1);
      int to = Math.min(mutated.length(), from + random.nextInt(1 + random.nextInt(40)));
      String slice = mutated.substring(from, to);
      switch (random.nextInt(6)) {
        case 0 -> mutated.delete(from, to);
        case 1 -> mutated.insert(from, slice);
        case 2 -> mutated.insert(from, SOUP.get(random.nextInt(SOUP.size())));
        case 3 -> mutated.replace(from, to, Character.toString(random.nextInt(0x300)));
        case 4 -> mutated.insert(random.nextInt(mutated.length() + 1), slice + "\n");
        default -> mutated.insert(from, "\n" + SOUP.get(random.nextInt(SOUP.size())) + "\n");
      }
    }
    return random.nextInt(4) == 0
        ? mutated.substring(0, random.nextInt(mutated.length() + 1))
        : mutated.toString();
  }

  /** Lines of a body that end no block. */
  public static String body(Random random) {
    StringBuilder body = new StringBuilder("<!-- body -->\n");
    int lines = random.nextInt(12);
    for (int line = 0; line < lines; line++) {
      body.append(WORDS.get(random.nextInt(WORDS.size())));
      body.append(random.nextInt(6) == 0 ? "\r\n" : "\n");
    }
    return body.toString();
  }

  /** Some file blocks. */
  static List<AnswerPart.Whole> blocks(Random random) {
    List<AnswerPart.Whole> blocks = new ArrayList<>();
    int count = 2 + random.nextInt(5);
    for (int block = 0; block < count; block++) {
      blocks.add(new AnswerPart.Whole("f" + block + ".html", body(random), 0));
    }
    return blocks;
  }
}
