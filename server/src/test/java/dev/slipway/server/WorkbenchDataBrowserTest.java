package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The records of an app in the workbench. */
class WorkbenchDataBrowserTest extends ServerAndBrowser {
  private static final String PROMPT =
      "an expense tracker: amount, category (food, rent), date and paid";

  private static String makeApp() throws Exception {
    return server.makeApp(PROMPT).path("id").stringValue("");
  }

  private static Page open(Browser.Tab tab, String id) {
    Page page = tab.page();
    page.navigate("http://localhost:" + server.port() + "/#/apps/" + id + "/data");
    page.locator(".data h3, .data tr[data-record]").first().waitFor();
    return page;
  }

  private static Locator rows(Page page) {
    return page.locator(".data tr[data-record]");
  }

  @Test
  void recordsAreAddedChangedDeletedAndBroughtBackWithTheKeyboard() throws Exception {
    String id = makeApp();
    try (Browser.Tab tab = browser.tab()) {
      Page page = open(tab, id);
      assertThat(page.locator(".data h3")).hasText("No records yet");
      page.locator(".data button", containing("Add record")).press("Enter");
      page.locator("#record-description").fill("Bread");
      page.locator("#record-amount").fill("three");
      page.keyboard().press("Enter");
      assertThat(page.locator("dialog [role=alert]")).containsText("Amount: “three” is no number.");
      page.locator("#record-amount").fill("3.5");
      page.locator("#record-category").selectOption("Food");
      page.locator("#record-date").fill("2026-05-01");
      page.locator("#record-paid").selectOption("Yes");
      page.keyboard().press("Enter");
      assertThat(page.locator("dialog")).hasCount(0);
      assertThat(rows(page)).hasCount(1);
      assertThat(rows(page).first()).containsText(Pattern.compile("Bread.*3\\.5.*Food.*Yes"));

      page.locator("button[aria-label='Edit Bread']").press("Enter");
      page.locator("#record-amount").fill("");
      page.keyboard().press("Enter");
      assertThat(rows(page).first().locator("[data-field=amount]")).hasText("");
      assertThat(record(id).has("amount")).isFalse();
      assertThat(record(id).path("paid").booleanValue()).isTrue();
      page.waitForFunction(
          "() => document.activeElement?.getAttribute('aria-label') === 'Edit Bread'");

      String before = record(id).path("id").stringValue("");
      page.locator("button[aria-label='Delete Bread']").press("Enter");
      assertThat(rows(page)).hasCount(0);
      page.keyboard().press("Control+z");
      assertThat(rows(page)).hasCount(1);
      assertThat(record(id).path("id").stringValue("")).isEqualTo(before);
      assertThat(tab.errors()).isEmpty();
    }
  }

  private static tools.jackson.databind.JsonNode record(String id) throws Exception {
    return server.json("GET", "/api/apps/" + id + "/data/expenses", "").at("/records/0");
  }

  @Test
  void whatOthersEnterAppearsAndIsSortedAndFound() throws Exception {
    String id = makeApp();
    try (Browser.Tab tab = browser.tab()) {
      Page page = open(tab, id);
      for (int number = 1; number <= 130; number++) {
        String body = "{\"description\":\"Thing " + number + "\",\"amount\":" + number + "}";
        assertThat(server.send("POST", "/api/apps/" + id + "/data/expenses", body).statusCode())
            .isEqualTo(201);
      }
      assertThat(rows(page)).hasCount(100);
      page.locator("[data-sort=amount]").press("Enter");
      page.locator("th[aria-sort=ascending] [data-sort=amount]").press("Enter");
      assertThat(rows(page).first()).containsText("Thing 130");
      page.locator(".record-end button").press("Enter");
      assertThat(rows(page)).hasCount(130);
      page.locator(".data [type=search]").fill("thing 77");
      assertThat(rows(page)).hasCount(1);
      page.locator(".data [type=search]").fill("nothing at all");
      assertThat(page.locator(".data h3")).hasText("Nothing found");
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void aChangeThatSomebodyElseMadeMeanwhileIsNotOverwritten() throws Exception {
    String id = makeApp();
    server.send(
        "POST", "/api/apps/" + id + "/data/expenses", "{\"description\":\"Bread\",\"amount\":1}");
    try (Browser.Tab tab = browser.tab()) {
      Page page = open(tab, id);
      page.locator("button[aria-label='Edit Bread']").click();
      String path = "/api/apps/" + id + "/data/expenses/" + record(id).path("id").stringValue("");
      server.send("PATCH", path, "{\"amount\":2}");
      page.locator("#record-amount").fill("3");
      page.keyboard().press("Enter");
      assertThat(page.locator("dialog [role=alert]")).isVisible();
      assertThat(record(id).path("amount").intValue()).isEqualTo(2);
    }
  }

  @Test
  void tablesGoOutAndComeIn() throws Exception {
    String id = makeApp();
    String other = makeApp();
    server.send(
        "POST",
        "/api/apps/" + id + "/data/expenses",
        "{\"description\":\"=1+1, \\\"so\\\"\\nand on\",\"amount\":-2.5,\"paid\":false}");
    try (Browser.Tab tab = browser.tab()) {
      Page page = open(tab, id);
      Download download =
          page.waitForDownload(
              () -> page.locator(".data button", containing("Save as CSV")).click());
      String csv = Files.readString(download.path());
      assertThat(csv).contains("Description,Amount,Category,Date,Paid").contains("\"'=1+1");
      Page second = open(tab, other);
      second
          .locator(".data [type=file]")
          .setInputFiles(
              new FilePayload(
                  "list.csv",
                  "text/csv",
                  "Description;Amount;Paid\nTea;2;yes\nSalt;much;no\n\"Oil; olive\";7,5;\n"
                      .replace("7,5", "7.5")
                      .getBytes(StandardCharsets.UTF_8)));
      assertThat(second.locator(".toast"))
          .containsText("Added 2 records. 1 line left out. Line 3: Amount: “much” is no number.");
      assertThat(rows(second)).hasCount(2);
      assertThat(second.locator(".data")).containsText("Oil; olive");
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void collectionsHaveAddressesAndTheBackButtonWorks() throws Exception {
    String id =
        server
            .makeApp("simple CRM: companies and contacts, each contact belongs to a company")
            .path("id")
            .stringValue("");
    server.send(
        "POST", "/api/apps/" + id + "/data/notes", "{\"text\":\"found\",\"deep\":{\"a\":1}}");
    try (Browser.Tab tab = browser.tab()) {
      Page page = open(tab, id);
      page.locator(".collections a", containing("notes")).click();
      assertThat(page.locator(".data")).containsText("{\"a\":1}");
      assertThat(page.url()).endsWith("/data/notes");
      page.goBack();
      assertThat(page.locator(".collections [aria-current]")).not().hasText("notes");
      assertThat(tab.errors()).isEmpty();
    }
  }

  @Test
  void itFitsAPhoneAndAnybodyCanUseIt() throws Exception {
    String id = makeApp();
    server.send(
        "POST", "/api/apps/" + id + "/data/expenses", "{\"description\":\"Bread\",\"amount\":1}");
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      try (Browser.Tab tab =
          browser.tab(
              new com.microsoft.playwright.Browser.NewContextOptions()
                  .setViewportSize(320, 700)
                  .setColorScheme(scheme))) {
        Page page = open(tab, id);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
            .isEqualTo(true);
        assertThat(Accessibility.problems(page)).isEmpty();
        page.locator("button[aria-label='Edit Bread']").click();
        page.locator("dialog[open]").waitFor();
        assertThat(Accessibility.problems(page)).isEmpty();
      }
    }
  }

  @Test
  void theRoutesAreForAppsThatAreThere() throws Exception {
    String gone = "/api/apps/aaaaaaaaaaaaaaaaaaaaaaaaaa/data";
    assertThat(server.send("GET", gone, "").statusCode()).isEqualTo(404);
    assertThat(server.send("POST", gone + "/things", "{}").statusCode()).isEqualTo(404);
    String path = "/api/apps/" + makeApp() + "/data/";
    assertThat(server.send("GET", path + "Bad Name".replace(" ", "%20"), "").statusCode())
        .isEqualTo(400);
    String made = server.json("POST", path + "things", "{\"a\":1}").path("id").stringValue("");
    assertThat(server.json("PUT", path + "things/" + made, "{\"b\":2}").has("a")).isFalse();
    assertThat(server.send("GET", path + "things/" + made, "").headers().firstValue("etag"))
        .contains("\"2\"");
    assertThat(server.send("DELETE", path + "things/" + made, "").statusCode()).isEqualTo(204);
    assertThat(server.send("DELETE", path + "things/" + made, "").statusCode()).isEqualTo(404);
  }
}
