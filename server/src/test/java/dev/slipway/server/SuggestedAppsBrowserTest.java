package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every suggestion that an example is offered, applied, leaves an app that a visitor can use. */
class SuggestedAppsBrowserTest extends ServerAndBrowser {
  /**
   * The same suggestion does the same to every app of a kind, so one app of each kind shows it; the
   * system property {@code slipway.every-suggestion} tries it with each example.
   */
  private static final Set<String> SEEN = new HashSet<>();

  private static final boolean EVERY = Boolean.getBoolean("slipway.every-suggestion");

  static Stream<ExamplePrompt> examples() throws IOException {
    return ExamplePrompt.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleGoesOnWorkingWithEachOfItsSuggestions(ExamplePrompt example) throws Exception {
    List<String> titles = new ArrayList<>();
    JsonNode plain = server.makeApp(example.prompt());
    suggestions(plain).forEach(each -> titles.add(each.path("title").stringValue("")));
    assertThat(titles).hasSizeBetween(3, 5);
    for (String title : titles) {
      boolean first = SEEN.add(example.kind() + " " + title);
      if (first || EVERY) {
        JsonNode app = server.makeApp(example.prompt());
        int number = numberOf(app, title);
        JsonNode applied = server.json("POST", path(app) + "/suggestions/" + number + "/apply", "");
        assertThat(applied.path("number").intValue(0)).as(title).isEqualTo(2);
        use(example.kind(), server.json("GET", path(app), ""), title);
      }
    }
  }

  private static void use(String kind, JsonNode app, String title) throws Exception {
    List<String> fields = new ArrayList<>();
    app.path("metadata")
        .path("understanding")
        .path("fields")
        .forEach(field -> fields.add(field.path("name").stringValue("")));
    try (Browser.Tab tab = browser.tab()) {
      Page page = tab.page();
      page.navigate(app.path("previewUrl").stringValue(""));
      page.waitForSelector("body[data-ready=true]");
      AppDrive drive = AppDrive.of(kind);
      drive.use(page, fields);
      String left = drive.left(page);
      page.reload();
      page.waitForSelector("body[data-ready=true]");
      assertThat(drive.left(page)).as(title).isEqualTo(left);
      assertThat(tab.errors()).as(title).isEmpty();
    }
  }

  private static int numberOf(JsonNode app, String title) throws Exception {
    for (JsonNode each : suggestions(app)) {
      if (each.path("title").stringValue("").equals(title)) {
        return each.path("number").intValue(0);
      }
    }
    throw new AssertionError("Not offered again: " + title);
  }

  private static JsonNode suggestions(JsonNode app) throws Exception {
    return server.json("GET", path(app) + "/suggestions", "").path("suggestions");
  }

  private static String path(JsonNode app) {
    return "/api/apps/" + app.path("id").stringValue("");
  }
}
