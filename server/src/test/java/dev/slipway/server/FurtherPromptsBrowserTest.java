package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An app that is changed again and again keeps what was entered, and every version of itself. */
class FurtherPromptsBrowserTest {
  private static final String FIRST =
      "track the books I read, with author, genre (novel, essay), rating and the date I finished";
  private static final List<String> FURTHER =
      List.of(
          "add a due date",
          "rename author to writer",
          "add poetry to the genres",
          "make it green and dark",
          "chart the rating by month",
          "sort by rating",
          "also track publishers",
          "remove the genre",
          "add notes and the number of pages",
          "call it Shelf Life");

  @TempDir private static Path data;

  @Test
  void tenFurtherPromptsInARowKeepTheRecordsAndTheVersions() throws Exception {
    try (TestServer server = TestServer.start(data);
        Browser browser = Browser.open();
        Browser.Tab tab = browser.tab()) {
      JsonNode app = server.makeApp(FIRST);
      String path = "/api/apps/" + app.path("id").stringValue("");
      Page page = tab.page();
      page.navigate(app.path("previewUrl").stringValue(""));
      page.waitForSelector("body[data-ready=true]");
      assertThat(new AppForm(page).add(List.of("title", "author", "genre", "rating", "finished")))
          .isTrue();
      String record = page.locator("[data-record]").first().getAttribute("data-record");
      for (int at = 0; at < FURTHER.size(); at++) {
        change(server, path, FURTHER.get(at), at + 2);
        page.navigate(app.path("previewUrl").stringValue(""));
        page.waitForSelector("body[data-ready=true]");
        assertThat(page.locator("[data-record='" + record + "']").count())
            .as(FURTHER.get(at))
            .isEqualTo(1);
        assertThat(page.locator("[data-record='" + record + "']").innerText())
            .as(FURTHER.get(at))
            .contains(AppForm.SAMPLE);
      }
      assertThat(page.locator("h1").innerText()).isEqualTo("Shelf Life");
      assertThat(page.locator("body").innerText()).contains("Writer").doesNotContain("Author");
      assertThat(versions(server, path)).hasSize(FURTHER.size() + 1);
      // What was removed from the form is still in the record, and every version still answers.
      assertThat(
              page.evaluate(
                  "async () => (await (await fetch('/_slipway/data/books')).json()).records[0].genre"))
          .isEqualTo("Essay");
      for (int version = 1; version <= FURTHER.size() + 1; version++) {
        page.navigate("http://" + server.appHost(id(app) + "-v" + version) + "/");
        page.waitForSelector("body[data-ready=true]");
        assertThat(page.locator("[data-record='" + record + "']").count()).isEqualTo(1);
      }
      assertThat(tab.errors()).isEmpty();
    }
  }

  private static void change(TestServer server, String path, String prompt, int version)
      throws Exception {
    String body = TestServer.JSON.createObjectNode().put("prompt", prompt).toString();
    assertThat(server.send("POST", path + "/generations", body).statusCode()).isEqualTo(202);
    while (server
        .json("GET", path + "/generations", "")
        .path("generations")
        .path(0)
        .path("status")
        .stringValue("")
        .matches("pending|running")) {
      Thread.onSpinWait();
    }
    assertThat(server.json("GET", path, "").path("version").intValue(0))
        .as(prompt)
        .isEqualTo(version);
  }

  private static List<Integer> versions(TestServer server, String path) throws Exception {
    List<Integer> numbers = new ArrayList<>();
    server
        .json("GET", path + "/versions", "")
        .path("versions")
        .forEach(each -> numbers.add(each.path("number").intValue(0)));
    return numbers;
  }

  private static String id(JsonNode app) {
    return app.path("id").stringValue("");
  }
}
