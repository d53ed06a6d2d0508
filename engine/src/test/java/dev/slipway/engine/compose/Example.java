package dev.slipway.engine.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A row of the examples: a prompt, and the kind and fields that a person would expect of it. */
record Example(String prompt, String kind, Map<String, String> fields) {
  static Stream<Example> all() {
    Path file = Path.of(System.getProperty("slipway.root", ".."), "examples", "prompts.tsv");
    try {
      return Files.readAllLines(file).stream()
          .skip(1)
          .filter(line -> !line.isBlank())
          .map(Example::read);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static Example read(String line) {
    List<String> columns = List.of(line.split("\t", -1));
    Map<String, String> fields = new LinkedHashMap<>();
    Arrays.stream(columns.get(2).split(","))
        .filter(field -> !field.isEmpty())
        .map(field -> field.split(":"))
        .forEach(field -> fields.put(field[0], field[1]));
    return new Example(columns.get(0), columns.get(1), fields);
  }

  @Override
  public String toString() {
    return prompt;
  }
}
