package dev.slipway.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One row of the examples: a prompt, and what is expected of it.
 *
 * @param prompt the prompt
 * @param kind the kind of app
 * @param fields the names of the fields of its records
 */
record ExamplePrompt(String prompt, String kind, List<String> fields) {
  /** All rows of the examples. */
  static Stream<ExamplePrompt> all() throws IOException {
    Path file = Path.of(System.getProperty("slipway.root", ".."), "examples", "prompts.tsv");
    return Files.readAllLines(file).stream()
        .skip(1)
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(columns ->
            new ExamplePrompt(
                columns[0], columns[1], fields(columns.length > 2 ? columns[2] : "")));
  }

  private static List<String> fields(String cell) {
    return Arrays.stream(cell.split(","))
        .map(field -> field.strip().split(":")[0])
        .filter(field -> !field.isEmpty())
        .toList();
  }

  @Override
  public String toString() {
    return prompt.length() <= 60 ? prompt : prompt.substring(0, 60) + "…";
  }
}
