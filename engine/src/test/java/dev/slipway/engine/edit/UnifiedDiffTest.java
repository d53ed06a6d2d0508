package dev.slipway.engine.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
  @Test
  void isEmptyWhereNothingDiffers() {
    FileTree tree = FileTree.EMPTY.with(new FilePath("index.html"), bytes("<p>hello"));

    assertThat(UnifiedDiff.of(tree, tree)).isEmpty();
    assertThat(UnifiedDiff.of(FileTree.EMPTY, FileTree.EMPTY)).isEmpty();
  }

  @Test
  void showsAChangeWithThreeLinesAroundIt() {
    assertThat(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"))
        .isEqualTo(
            """
            diff --git a/a.txt b/a.txt
            --- a/a.txt
            +++ b/a.txt
            @@ -2,7 +2,7 @@
             2
             3
             4
            -5
            +five
             6
             7
             8
            """);
  }

  @Test
  void joinsChangesWhoseSurroundingsTouchAndPartsOthers() {
    String from = numbers(30);

    assertThat(diff(from, from.replace("\n5\n", "\nfive\n").replace("\n12\n", "\ntwelve\n")))
        .containsOnlyOnce("@@ -")
        .contains("@@ -2,14 +2,14 @@");
    assertThat(diff(from, from.replace("\n5\n", "\nfive\n").replace("\n13\n", "\nthirteen\n")))
        .contains("@@ -2,7 +2,7 @@")
        .contains("@@ -10,7 +10,7 @@");
  }

  @Test
  void comparesAddedAndRemovedFilesWithNothing() {
    FileTree from = FileTree.EMPTY.with(new FilePath("old.css"), bytes("a\n"));
    FileTree to = FileTree.EMPTY.with(new FilePath("new.css"), bytes("b\nc\n"));

    assertThat(UnifiedDiff.of(from, to))
        .isEqualTo(
            """
            diff --git a/new.css b/new.css
            new file mode 100644
            --- /dev/null
            +++ b/new.css
            @@ -0,0 +1,2 @@
            +b
            +c
            diff --git a/old.css b/old.css
            deleted file mode 100644
            --- a/old.css
            +++ /dev/null
            @@ -1 +0,0 @@
            -a
            """);
  }

  @Test
  void saysWhereALineFeedIsMissingAtTheEnd() {
    assertThat(diff("a", "a\n")).endsWith("@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
    assertThat(diff("a\n", "a")).endsWith("@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file\n");
    assertThat(diff("a\nz", "b\nz"))
        .endsWith("@@ -1,2 +1,2 @@\n-a\n+b\n z\n\\ No newline at end of file\n");
  }

  @Test
  void endsANameThatHoldsASpaceWithATab() {
    FilePath path = new FilePath("my notes.txt");
    FileTree from = FileTree.EMPTY.with(path, bytes("a\n"));

    assertThat(UnifiedDiff.of(from, from.with(path, bytes("b\n"))))
        .contains("\n--- a/my notes.txt\t\n+++ b/my notes.txt\t\n");
  }

  @Test
  void onlyNamesContentsThatAreNotText() {
    FilePath path = new FilePath("logo.png");
    FileTree from = FileTree.EMPTY.with(path, new byte[] {1, 0, 2});
    FileTree to = FileTree.EMPTY.with(path, new byte[] {(byte) 0xc3, 0x28});

    assertThat(UnifiedDiff.of(from, to))
        .endsWith("\nBinary files a/logo.png and b/logo.png differ\n");
    assertThat(UnifiedDiff.of(FileTree.EMPTY, to))
        .endsWith("\nBinary files /dev/null and b/logo.png differ\n");
    assertThat(UnifiedDiff.of(from, from.with(path, bytes("text"))))
        .contains("Binary files a/logo.png and b/logo.png differ");
  }

  @Test
  void answersForTwoLargeContentsThatShareNothing() {
    String from =
        IntStream.range(0, 200_000).mapToObj(i -> "a" + i % 7).collect(Collectors.joining("\n"));
    String to =
        IntStream.range(0, 200_000).mapToObj(i -> "a" + i % 5).collect(Collectors.joining("\n"));

    assertThat(diff(from, to).lines().filter(line -> line.startsWith("@@"))).hasSize(1);
  }

  private static String diff(String from, String to) {
    FilePath path = new FilePath("a.txt");
    return UnifiedDiff.of(
        FileTree.EMPTY.with(path, bytes(from)), FileTree.EMPTY.with(path, bytes(to)));
  }

  private static String numbers(int last) {
    return IntStream.rangeClosed(1, last).mapToObj(i -> i + "\n").collect(Collectors.joining());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
