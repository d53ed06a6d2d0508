package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.server.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents point at what is there and name what exists. */
class DocumentsTest {
  private static final Path ROOT = Path.of(System.getProperty("slipway.root", ".."));
  private static final Pattern LINK =
      Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)|^\\[[^\\]]+\\]: (\\S+)$", Pattern.MULTILINE);

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    for (Path folder : List.of(ROOT, ROOT.resolve("docs"))) {
      try (Stream<Path> files = Files.walk(folder, folder.equals(ROOT) ? 1 : 3)) {
        files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
      }
    }
    return documents;
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    List<String> broken = new ArrayList<>();
    int checked = 0;
    for (Path document : documents()) {
      Matcher link = LINK.matcher(Files.readString(document));
      while (link.find()) {
        String target = link.group(1) == null ? link.group(2) : link.group(1);
        if (target.contains("://")) {
          continue;
        }
        checked++;
        if (!Files.exists(document.resolveSibling(target))) {
          broken.add(ROOT.relativize(document) + " → " + target);
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(checked).isGreaterThan(50);
  }

  @Test
  void everySettingIsInTheReference() throws IOException {
    String reference = Files.readString(ROOT.resolve("docs/reference/settings.md"));
    for (Setting setting : Setting.values()) {
      assertThat(reference).contains("| `SLIPWAY_" + setting.name() + "` |");
    }
  }
}
