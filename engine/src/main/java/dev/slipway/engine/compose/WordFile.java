package dev.slipway.engine.compose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the files that the composer brings along. */
final class WordFile {
  private WordFile() {}

  /** The rows of a file of words. */
  static List<List<String>> rows(String name, int columns) {
    return table("words/" + name + ".tsv", columns);
  }

  /** The rows of a table, cut at the tabs and filled up to a number of columns. */
  static List<List<String>> table(String path, int columns) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : text(path).split("\n")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> cells = new ArrayList<>(Arrays.asList(line.strip().split("\t")));
        while (cells.size() < columns) {
          cells.add("");
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  /** Whether there is a file. */
  static boolean exists(String path) {
    return WordFile.class.getResource(path) != null;
  }

  /** The text of a file. */
  static String text(String path) {
    try (InputStream stream = WordFile.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("The composer lacks its file " + path);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
