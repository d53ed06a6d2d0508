package dev.slipway.testkit;

import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An answer of a language model as it may come, and what must become of it.
 *
 * @param name the name of its folder
 * @param answer the text
 * @param base the files that it changes
 * @param expected the files afterwards; empty where the answer must be refused
 * @param problems what it must be refused for, each line a kind, a path and a number
 * @param about the app's name and description that it gives, one a line
 * @param rungs how its replacements must match, each line a path, a number and a word
 */
public record AnswerExample(
    String name,
    String answer,
    FileTree base,
    Optional<FileTree> expected,
    Optional<List<String>> problems,
    Optional<List<String>> about,
    Optional<List<String>> rungs) {
  /** All examples by name; an example without an expectation is an error. */
  public static List<AnswerExample> all() {
    try {
      URI root = AnswerExample.class.getResource("answers").toURI();
      if (!root.getScheme().equals("jar")) {
        return read(Path.of(root));
      }
      try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
        return read(jar.getPath(root.toString().substring(root.toString().indexOf("!") + 1)));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<AnswerExample> read(Path root) throws IOException {
    List<AnswerExample> examples = new ArrayList<>();
    for (Path folder : children(root)) {
      examples.add(example(folder));
    }
    return examples;
  }

  private static AnswerExample example(Path folder) throws IOException {
    Path expected = folder.resolve("expected");
    AnswerExample example =
        new AnswerExample(
            folder.getFileName().toString().replace("/", ""),
            Files.readString(folder.resolve("answer.txt")),
            tree(folder.resolve("base")),
            Files.exists(expected) ? Optional.of(tree(expected)) : Optional.empty(),
            lines(folder.resolve("expected-problem.txt")),
            lines(folder.resolve("expected-about.txt")),
            lines(folder.resolve("expected-rungs.txt")));
    if (example.expected.isPresent() == example.problems.isPresent()) {
      throw new IllegalStateException(
          folder + " needs either a folder \"expected\" or a file \"expected-problem.txt\"");
    }
    return example;
  }

  private static Optional<List<String>> lines(Path file) throws IOException {
    return Files.exists(file) ? Optional.of(Files.readAllLines(file)) : Optional.empty();
  }

  private static FileTree tree(Path folder) throws IOException {
    Map<FilePath, byte[]> files = new TreeMap<>();
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          files.put(
              new FilePath(folder.relativize(file).toString().replace('\\', '/')),
              Files.readAllBytes(file));
        }
      }
    }
    return new FileTree(files);
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
