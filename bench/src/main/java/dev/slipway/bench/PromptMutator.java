package dev.slipway.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes prompts of prompts: cut, mixed, repeated, misspelt, and with marks where none belong. */
final class PromptMutator {
  private static final List<String> MARKS =
      List.of(
          ",",
          ";",
          ":",
          ".",
          "\n",
          "\n- ",
          "(",
          ")",
          "/",
          "|",
          "\"",
          "'",
          " and ",
          " or ",
          " with ",
          " per ",
          " by ",
          " total ",
          " chart ",
          " every ",
          " belongs to ",
          " 5 ",
          " twenty-five ",
          "</script>",
          "{{x}}",
          "\0",
          "\u2028",
          "\uD83D\uDE00",
          "\uD83D",
          "e\u0301",
          "\u202E",
          "\\",
          "${x}",
          " dark ",
          " called \"",
          " yes/no ",
          " grouped by ",
          " columns: ");

  private final List<String> prompts;
  private final int longest;
  private final Random random;

  PromptMutator(List<String> prompts, int longest, Random random) {
    this.prompts = List.copyOf(prompts);
    this.longest = longest;
    this.random = random;
  }

  /** The next prompt; the same ones for the same seed. */
  String next() {
    StringBuilder prompt = new StringBuilder(pick(prompts));
    for (int steps = 1 + random.nextInt(8); steps > 0; steps--) {
      step(prompt);
    }
    if (random.nextInt(20) == 0 && !prompt.isEmpty()) {
      String piece = prompt.substring(0, 1 + random.nextInt(prompt.length()));
      prompt.append(piece.repeat(1 + longest / piece.length()));
    }
    prompt.setLength(Math.min(prompt.length(), longest));
    return prompt.toString();
  }

  private void step(StringBuilder prompt) {
    int at = random.nextInt(prompt.length() + 1);
    switch (random.nextInt(7)) {
      case 0 -> prompt.insert(at, pick(MARKS));
      case 1 -> prompt.insert(at, pick(prompts));
      case 2 -> prompt.setLength(at);
      case 3 -> prompt.insert(at, (char) ('a' + random.nextInt(26)));
      case 4 -> prompt.delete(at, Math.min(prompt.length(), at + 1 + random.nextInt(6)));
      case 5 -> shuffle(prompt);
      default ->
          prompt.replace(0, prompt.length(), prompt.toString().toUpperCase(java.util.Locale.ROOT));
    }
  }

  private void shuffle(StringBuilder prompt) {
    List<String> words = new ArrayList<>(List.of(prompt.toString().split(" ")));
    Collections.shuffle(words, random);
    prompt.replace(0, prompt.length(), String.join(" ", words));
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
