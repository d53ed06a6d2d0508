package dev.slipway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The example prompts. */
public final class Prompts {
  private Prompts() {}

  /** All of them, in the order of their file. */
  public static List<String> read(Path examples) throws IOException {
    return Files.readAllLines(examples).stream().skip(1).map(line -> line.split("\t")[0]).toList();
  }

  /** Their words, the most frequent first. */
  public static List<String> words(List<String> prompts) {
    Map<String, Integer> counts = new HashMap<>();
    for (String prompt : prompts) {
      for (String word : prompt.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
        if (!word.isEmpty()) {
          counts.merge(word, 1, Integer::sum);
        }
      }
    }
    List<String> words = new ArrayList<>(counts.keySet());
    words.sort(
        Comparator.<String>comparingInt(word -> -counts.getOrDefault(word, 0))
            .thenComparing(Comparator.naturalOrder()));
    return words;
  }
}
