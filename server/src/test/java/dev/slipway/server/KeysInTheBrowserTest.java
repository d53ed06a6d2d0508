package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.HarContentPolicy;
import dev.slipway.testkit.Volume;
import dev.slipway.testkit.model.ModelScript;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Somebody who looks for a key in all that a browser gets to see of the workbench. */
class KeysInTheBrowserTest {
  private static final String ECHO = String.join(" | ", KeyForms.of(ModelApps.KEY));

  @TempDir private Path folder;

  @Test
  void neitherTheTrafficNorThePagesNorTheStorageHoldAKey() throws Exception {
    Path recording = folder.resolve("traffic.har");
    Map<String, String> places = new LinkedHashMap<>();
    try (ModelApps apps = ModelApps.start(Files.createDirectory(folder.resolve("data")));
        Browser browser = Browser.open()) {
      apps.model.next(ModelApps.answer(ModelApps.APP.replace("Birds that I saw", "Birds " + ECHO)));
      String id = apps.make("a page for birds").path("id").stringValue("");
      apps.model.next(ModelScript.status(401, "{\"error\":{\"message\":\"" + ECHO + "\"}}"));
      try (Browser.Tab tab =
          browser.tab(
              new com.microsoft.playwright.Browser.NewContextOptions()
                  .setRecordHarPath(recording)
                  .setRecordHarContent(HarContentPolicy.EMBED))) {
        crawl(tab.page(), "http://localhost:" + apps.server.port() + "/", id, places);
        places.put("the cookies and the storage", tab.context().storageState());
        places.put(
            "the storage of the session",
            String.valueOf(tab.page().evaluate("() => JSON.stringify({...sessionStorage})")));
      }
    }
    places.put("the traffic", traffic(recording));
    assertThat(places.get("the traffic"))
        .as("what was echoed came this far")
        .contains("(secret)")
        .doesNotContain("sourceMappingURL=data:");
    assertThat(places).hasSizeGreaterThan(8);
    places.forEach((place, text) ->
        KeyForms.of(ModelApps.KEY)
            .forEach(form -> assertThat(text.contains(form)).as(form + " in " + place).isFalse()));
    Volume.say("M2", "no key in %d places that a browser sees".formatted(places.size()));
  }

  /** Looks at each part of the workbench, and keeps what its page holds then. */
  private static void crawl(Page page, String home, String id, Map<String, String> places) {
    page.navigate(home);
    page.locator("#engine-states summary").click();
    page.locator("#total").getByText("1").waitFor();
    places.put("the front page", page.content());
    page.navigate(home + "#/apps/" + id);
    page.frameLocator("iframe").getByText("(secret)").first().waitFor();
    places.put("the app", page.content());
    Locator box = page.locator(".change-form textarea");
    box.fill("make it green");
    box.press("Enter");
    page.locator(".making li").getByText("key").first().waitFor();
    places.put("a refused key", page.content());
    Locator tabs = page.locator(".tabs a");
    assertThat(tabs.count()).isGreaterThan(4);
    for (int at = 0; at < tabs.count(); at++) {
      tabs.nth(at).click();
      page.waitForTimeout(300);
      places.put(tabs.nth(at).textContent(), page.content());
    }
    page.getByText("index.html").first().click();
    page.locator(".cm-content").getByText("(secret)").first().waitFor();
    places.put("a file", page.content());
  }

  /** All of a recording, with the bodies as they were and not as they are recorded. */
  private static String traffic(Path recording) throws Exception {
    JsonNode entries =
        TestServer.JSON.readTree(Files.readString(recording)).path("log").path("entries");
    assertThat(entries.size()).isGreaterThan(20);
    StringBuilder all = new StringBuilder(entries.toString());
    for (JsonNode entry : entries) {
      JsonNode content = entry.path("response").path("content");
      String text = content.path("text").stringValue("");
      all.append(
          content.path("encoding").stringValue("").equals("base64")
              ? new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8)
              : text);
      all.append(entry.path("request").path("postData").path("text").stringValue(""));
      all.append('\n');
    }
    return all.toString();
  }
}
