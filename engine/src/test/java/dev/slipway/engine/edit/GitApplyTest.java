package dev.slipway.engine.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Git, which knows nothing of this code, makes the one tree of the other with the diff. */
class GitApplyTest {
  private static final List<String> PATHS =
      List.of(
          "index.html", "app.js", "css/site.css", "my notes/read me.txt", "bücher.md", "é/ü.txt");
  private static final List<String> LINES =
      List.of("", "a", "b", "-- c", "++ d", "@@ -1 +1 @@", "\\ e", "tab\t", "cr\r", "ü😀", " lead");

  @TempDir private Path folder;

  @Test
  void gitMakesTheTargetOfTheSourceWithTheDiff() throws IOException, InterruptedException {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      FileTree from = tree(random, FileTree.EMPTY);
      FileTree to = tree(random, from);
      Path work = Files.createDirectory(folder.resolve("tree" + seed));
      write(work, from);

      String output = apply(work, UnifiedDiff.of(from, to));

      assertThat(read(work)).as("seed %d, git said: %s", seed, output).isEqualTo(texts(to));
    }
  }

  private static FileTree tree(Random random, FileTree base) {
    Map<FilePath, byte[]> files = new TreeMap<>();
    for (String name : PATHS) {
      FilePath path = new FilePath(name);
      byte[] before = base.files().getOrDefault(path, new byte[0]);
      switch (random.nextInt(4)) {
        case 0 -> {}
        case 1 -> files.put(path, content(random));
        default -> files.put(path, edited(random, before));
      }
    }
    return new FileTree(files);
  }

  private static byte[] content(Random random) {
    StringBuilder text = new StringBuilder();
    int lines = random.nextInt(40);
    for (int line = 0; line < lines; line++) {
      text.append(LINES.get(random.nextInt(LINES.size()))).append('\n');
    }
    if (random.nextInt(3) == 0) {
      text.append("no end");
    }
    return text.toString().getBytes(UTF_8);
  }

  private static byte[] edited(Random random, byte[] before) {
    StringBuilder text = new StringBuilder();
    for (String line : new String(before, UTF_8).split("(?<=\n)", -1)) {
      switch (random.nextInt(12)) {
        case 0 -> {}
        case 1 -> text.append("new ").append(random.nextInt(5)).append('\n').append(line);
        default -> text.append(line);
      }
    }
    return text.toString().getBytes(UTF_8);
  }

  private static void write(Path work, FileTree tree) throws IOException {
    for (Map.Entry<FilePath, byte[]> file : tree.files().entrySet()) {
      Path path = work.resolve(file.getKey().value());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  private static Map<String, String> read(Path work) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(work)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        texts.put(work.relativize(path).toString(), Files.readString(path));
      }
    }
    return texts;
  }

  private static Map<String, String> texts(FileTree tree) {
    Map<String, String> texts = new TreeMap<>();
    tree.files().forEach((path, content) -> texts.put(path.value(), new String(content, UTF_8)));
    return texts;
  }

  private String apply(Path work, String diff) throws IOException, InterruptedException {
    if (diff.isEmpty()) {
      return "nothing to do";
    }
    Path patch = Files.writeString(folder.resolve("diff.patch"), diff);
    ProcessBuilder builder =
        new ProcessBuilder("git", "apply", "--whitespace=nowarn", patch.toString())
            .directory(work.toFile())
            .redirectErrorStream(true);
    // Settings of the machine must not change what is applied, nor a repository around the folder.
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.environment().put("GIT_CEILING_DIRECTORIES", folder.toString());
    Process git = builder.start();
    String output = new String(git.getInputStream().readAllBytes(), UTF_8);
    git.waitFor();
    return output;
  }
}
