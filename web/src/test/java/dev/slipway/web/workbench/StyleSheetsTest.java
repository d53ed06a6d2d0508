package dev.slipway.web.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Style sheets of sections stay when another section is looked at, so they must not meet. */
class StyleSheetsTest {
  /** A class at the start of a line that is styled by itself, whatever it stands in. */
  private static final Pattern BARE_CLASS =
      Pattern.compile("^\\.([\\w-]+)(?=\\s*[,{])", Pattern.MULTILINE);

  @Test
  void noClassIsStyledByTwoSheets() throws Exception {
    Map<String, Set<String>> sheets = new TreeMap<>();
    for (Path sheet : sheets()) {
      Matcher found = BARE_CLASS.matcher(Files.readString(sheet));
      while (found.find()) {
        sheets
            .computeIfAbsent(found.group(1), _ -> new TreeSet<>())
            .add(String.valueOf(sheet.getFileName()));
      }
    }
    assertThat(sheets).hasSizeGreaterThan(100);
    sheets.values().removeIf(names -> names.size() == 1);
    assertThat(sheets).isEmpty();
  }

  private static List<Path> sheets() throws IOException, URISyntaxException {
    URL folder = Objects.requireNonNull(WorkbenchFiles.class.getResource("styles"));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files.sorted().toList();
    }
  }
}
