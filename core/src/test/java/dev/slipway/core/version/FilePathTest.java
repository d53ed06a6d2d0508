package dev.slipway.core.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilePathTest {
  @ParameterizedTest
  @ValueSource(strings = {"index.html", "js/app.js", "a b.txt", "bücher/ä.css", "x..y.js"})
  void takesPlainRelativePaths(String text) {
    assertThat(FilePath.parse(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/etc/passwd",
        "../x",
        "a/../b",
        "a/./b",
        "a//b",
        "a/",
        ".env",
        "a/.git/hooks",
        "a\\b",
        "C:/x",
        "a\u0000b",
        "a\nb",
        "con",
        "js/NUL.txt",
        "a?b",
        "a*b",
        "x.",
        " a",
        "a /b",
        "e\u0301",
        "a\u202eb",
        "\u200b"
      })
  void refusesWhateverCouldLeaveTheAppOrCannotBeStored(String text) {
    assertThat(FilePath.parse(text)).isEmpty();
  }

  @org.junit.jupiter.api.Test
  void ordersByCodePoints() {
    List<String> texts = List.of("a", "a/b", "aa", "ä", "\uFF21", "😀", "😀a", "😁");
    assertThat(texts.reversed().stream().map(FilePath::new).sorted().map(FilePath::value))
        .containsExactlyElementsOf(texts);
  }

  @org.junit.jupiter.api.Test
  void refusesAPathThatIsTooLong() {
    assertThat(FilePath.parse("a".repeat(200))).isPresent();
    assertThat(FilePath.parse("a".repeat(201))).isEmpty();
  }
}
