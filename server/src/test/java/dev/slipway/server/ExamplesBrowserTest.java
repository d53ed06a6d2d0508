package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every example prompt becomes an app that a visitor can use. */
class ExamplesBrowserTest extends ServerAndBrowser {
  private static final int LEAST_EXAMPLES = 98;

  static Stream<ExamplePrompt> examples() throws IOException {
    return ExamplePrompt.all();
  }

  @Test
  void thereAreExamples() throws IOException {
    assertThat(examples().count()).isGreaterThanOrEqualTo(LEAST_EXAMPLES);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleIsAnAppThatKeepsWhatIsEntered(ExamplePrompt example) throws Exception {
    JsonNode app = server.makeApp(example.prompt());
    assertThat(app.path("status").stringValue("")).isEqualTo("running");
    JsonNode understood = app.path("metadata").path("understanding");
    assertThat(understood.path("kind").stringValue("")).isEqualTo(example.kind());
    List<String> fields = new ArrayList<>();
    understood.path("fields").forEach(field -> fields.add(field.path("name").stringValue("")));
    assertThat(fields).containsAll(example.fields());
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(app.path("previewUrl").stringValue(""));
      page.waitForSelector("body[data-ready=true]");
      assertThat(page.title()).isNotBlank();
      AppDrive drive = AppDrive.of(example.kind());
      drive.use(page, fields);
      String left = drive.left(page);
      page.reload();
      page.waitForSelector("body[data-ready=true]");
      assertThat(drive.left(page)).isEqualTo(left);
      assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
          .isEqualTo(true);
      page.setViewportSize(320, 700);
      assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
          .as("fits a narrow phone")
          .isEqualTo(true);
      assertThat(tab.errors()).isEmpty();
      // Last, for the check itself makes the browser write a warning.
      assertThat(Accessibility.problems(page)).isEmpty();
    }
  }
}
