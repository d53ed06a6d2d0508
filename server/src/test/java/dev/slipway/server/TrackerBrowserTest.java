package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.slipway.core.version.FilePath;
import dev.slipway.engine.compose.BlueprintJson;
import dev.slipway.engine.compose.Composer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tracker with all that trackers can have, used by a visitor. */
class TrackerBrowserTest extends ServerAndBrowser {
  private static final Path BLUEPRINT =
      Path.of(
          System.getProperty("slipway.root", ".."),
          "engine/src/test/resources/dev/slipway/engine/compose/full-tracker.json");

  private Browser.Tab tab;
  private Page page;
  private String address;

  @BeforeEach
  void openTheApp() throws Exception {
    address = address("auto", "plain");
    tab = browser.tab();
    page = tab.page();
    open("");
  }

  @AfterEach
  void nothingWentWrong() {
    assertThat(tab.errors()).isEmpty();
    tab.close();
  }

  @Test
  void relatedRecordsHaveTheirTabAndLeadToEachOther() {
    addSamples();
    assertThat(rows()).isEqualTo(4);
    assertThat(row("Ada Lindqvist").locator("a[data-field=company]").innerText())
        .isEqualTo("Harbour Studio");

    page.locator("[role=tab]").first().focus();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("[role=tab][aria-selected=true]").innerText()).isEqualTo("Companies");
    assertThat(page.locator("[data-action=add]").innerText()).isEqualTo("Add company");
    page.reload();
    page.waitForSelector("body[data-ready=true]");
    assertThat(page.locator("[role=tab][aria-selected=true]").innerText()).isEqualTo("Companies");

    row("Harbour Studio").locator("button.link").click();
    assertThat(rows()).isEqualTo(1);
    assertThat(page.locator("body").innerText()).contains("Only company Harbour Studio");
    page.locator("a[data-field=company]:visible").click();
    assertThat(page.evaluate("() => document.activeElement.textContent").toString())
        .contains("Harbour Studio");
  }

  @Test
  void aRelatedRecordIsAddedInPlaceAndGoesWithoutTearingOthersAlong() {
    page.locator("[data-action=add]").click();
    page.locator("dialog[open] [name=name]").fill("New roof");
    page.locator("[data-action=new-company]").click();
    Locator second = page.locator("#editor-companies");
    second.locator("[name=name]").fill("Acme");
    second.locator("[type=submit]").click();
    page.waitForFunction(
        "() => document.querySelector('#editor [name=company]').selectedOptions[0].text === 'Acme'");
    page.locator("#editor [type=submit]").click();
    assertThat(row("New roof").locator("a[data-field=company]").innerText()).isEqualTo("Acme");

    open("#tab=companies");
    row("Acme").locator("[data-action=delete]").click();
    page.locator("[data-action=undo]").waitFor();
    assertThat(page.locator("#status").innerText()).contains("1 deal");
    open("#tab=deals");
    row("New roof").waitFor();
    assertThat(page.locator("a[data-field=company]").count()).isZero();
    page.locator("[data-action=undo]").click();
    page.locator("a[data-field=company]").waitFor();
    assertThat(page.locator("a[data-field=company]").innerText()).isEqualTo("Acme");
  }

  @Test
  void totalsAndChartsFollowWhatIsShown() {
    addSamples();
    assertThat(figure("Total amount")).isEqualTo("488.40");
    assertThat(figure("Average rating")).isEqualTo("4.3");
    assertThat(figure("Won")).isEqualTo("2");
    Locator chart = page.locator("[data-chart='Amount by company']");
    assertThat(chart.locator("svg[role=img]").getAttribute("aria-label"))
        .isEqualTo(
            "Amount by company: highest Bright & Partner with 310.00, lowest Café Amsel"
                + " with 9.90.");
    assertThat(chart.locator(".point").count()).isEqualTo(4);
    assertThat(chart.locator(".point").first().getAttribute("aria-label"))
        .isEqualTo("Bright & Partner: 310.00");

    page.locator("[data-filter=stage]").selectOption("Won");
    assertThat(page.locator("[data-total='Total amount'] dt").innerText())
        .isEqualTo("Total amount, shown");
    assertThat(figure("Total amount")).isEqualTo("358.50");
    assertThat(chart.locator(".point").count()).isEqualTo(2);
    chart.locator("figcaption button").click();
    assertThat(chart.locator("td").allInnerTexts()).containsExactly("310.00", "48.50");
    page.locator("input[type=search]:visible").fill("nobody at all");
    assertThat(chart.locator(".plot-empty").count()).isEqualTo(1);
  }

  @Test
  void aTimelineLeavesNoGapsAndTellsItsLinesApart() {
    List.of("2026-01-05", "2026-04-20")
        .forEach(day -> add(Map.of("name", "At " + day, "due", day, "amount", "10")));
    assertThat(
            page.locator("[data-chart='Amount each month'] .point").evaluateAll(LABELS).toString())
        .isEqualTo("[Jan 26: 10.00, Feb 26: 0.00, Mar 26: 0.00, Apr 26: 10.00]");
    addWithStage("Won one", "Won", "2026-01-06");
    addWithStage("Lost one", "Lost", "2026-04-20");
    Locator lines = page.locator("[data-chart='Amount by stage over time']");
    assertThat(lines.locator(".name").allTextContents()).contains("Won", "Lost", "None");
    Object dashes =
        lines
            .locator("polyline")
            .evaluateAll(
                "all => new Set(all.map(each => getComputedStyle(each).strokeDasharray)).size");
    assertThat(dashes).isEqualTo(3);
  }

  private static final String LABELS = "all => all.map(each => each.getAttribute('aria-label'))";

  @Test
  void whatNeedsALookIsSaidAndFound() {
    addSamples();
    assertThat(row("Ines Dubois").locator(".badge").first().innerText())
        .contains("Quantity low: 8, under 10");
    assertThat(row("Noor Rahman").locator(".badges, .badge").first().innerText())
        .contains("Quantity low: 3, under 10");
    assertThat(page.locator("[data-warnings=sumAbove]").innerText()).contains("over 100.00");
    assertThat(page.locator("[data-warnings=overdue]").innerText()).contains("1 overdue");
    page.locator("[data-warnings=below]").click();
    assertThat(rows()).isEqualTo(2);
    page.locator(".pinned button").click();
    assertThat(rows()).isEqualTo(4);

    page.locator("[data-action=add]").click();
    page.locator("#editor [name=name]").fill("ada lindqvist ");
    page.locator("#editor [type=submit]").click();
    assertThat(page.locator("#editor .problem").innerText()).contains("Ada Lindqvist");
    page.locator("#editor [name=name]").fill("Ada the second");
    assertThat(page.locator("#editor .problem").count()).isZero();
    page.locator("#editor [type=submit]").click();
    row("Ada the second").waitFor();
  }

  @Test
  void valuesFollowFromOthers() {
    add(Map.of("name", "First", "quantity", "40", "odometer", "1000", "amount", "2.5"));
    add(
        Map.of(
            "name",
            "Second",
            "quantity",
            "30",
            "odometer",
            "1500",
            "start",
            "22:15",
            "end",
            "06:00"));
    add(Map.of("name", "Third", "weight", "70", "height", "175", "due", "2026-01-31"));
    assertThat(value("First", "worth")).isEqualTo("100.00");
    assertThat(value("First", "gap")).isEqualTo("-37.5");
    assertThat(value("Second", "use")).isEqualTo("6");
    assertThat(value("Second", "hours")).isEqualTo("7.75");
    assertThat(value("Third", "mass")).isEqualTo("22.9");
    assertThat(value("Third", "next")).isEqualTo("Mar 2, 2026");
    page.locator("[data-focus=sort-worth]").click();
    assertThat(page.locator(".sheet tbody th").first().innerText()).contains("First");
  }

  @Test
  void recordsLeaveAndComeBackAsCsv() throws Exception {
    add(
        Map.of(
            "name",
            "=SUM(A1)",
            "amount",
            "-12.5",
            "notes",
            "Two\nlines, \"quoted\"",
            "tags",
            "one, two"));
    Download download =
        page.waitForDownload(() -> page.locator("[data-action=export]:visible").click());
    String csv = Files.readString(download.path());
    assertThat(csv).startsWith("\uFEFFName,Company,Amount,");
    assertThat(csv).contains("\r\n'=SUM(A1),,-12.5,").contains("\"Two\nlines, \"\"quoted\"\"\"");

    row("SUM").locator("[data-action=delete]").click();
    read("deals.csv", csv);
    assertThat(page.locator(".importer [role=status]").innerText()).isEqualTo("1 row fits.");
    page.locator("[data-action=import-start]").click();
    row("=SUM(A1)").waitFor();
    assertThat(value("=SUM(A1)", "amount")).isEqualTo("-12.50");
    assertThat(row("=SUM(A1)").locator("[data-tag]").count()).isEqualTo(2);
  }

  @Test
  void aForeignFileIsReadAsFarAsItFits() {
    read(
        "list.csv",
        """
        NAME;Betrag;Company;due;Done;stage
        Roof;1.234,50 €;Acme;12/31/2026;x;won
        Door;12;Acme;2026-02-30;no;Won
        Roof;1;;;;
        ;5;;;;
        """);
    assertThat(page.locator(".importer select[data-column=Betrag]").inputValue()).isEmpty();
    page.locator(".importer select[data-column=Betrag]").selectOption("amount");
    assertThat(page.locator(".importer [role=status]").innerText())
        .isEqualTo("1 row fits; 3 rows do not and will be left out.");
    assertThat(page.locator(".problems li").allInnerTexts())
        .containsExactly(
            "Row 3: Due: “2026-02-30” is no date",
            "Row 4: Another deal has the name “Roof” already.",
            "Row 5: Name: no name");
    assertThat(Accessibility.problems(page)).isEmpty();
    tab.errors().clear();
    page.locator("[data-action=import-start]").click();
    row("Roof").waitFor();
    assertThat(value("Roof", "amount")).isEqualTo("1,234.50");
    assertThat(value("Roof", "due")).isEqualTo("Dec 31, 2026");
    assertThat(value("Roof", "stage")).isEqualTo("Won");
    assertThat(value("Roof", "company")).isEqualTo("Acme");
    page.locator("[data-action=undo]").click();
    page.locator("[data-action=samples]:visible").waitFor();
  }

  @Test
  void cardsAreAnotherViewAndTagsNarrow() {
    addSamples();
    page.locator("[data-view=cards]:visible").click();
    assertThat(page.locator(".card").count()).isEqualTo(4);
    page.reload();
    page.waitForSelector("body[data-ready=true]");
    assertThat(page.locator(".card").count()).isEqualTo(4);
    page.locator(".card [data-tag=home]").first().click();
    assertThat(page.locator(".card").count()).isEqualTo(2);
    page.locator("[data-filter=company]").selectOption("Harbour Studio");
    assertThat(page.locator(".card").count()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "auto,plain,LIGHT", "auto,plain,DARK", "light,calm,DARK", "dark,calm,LIGHT",
    "light,playful,LIGHT", "dark,playful,DARK", "light,elegant,LIGHT", "dark,elegant,DARK",
    "light,bold,LIGHT", "dark,bold,DARK",
  })
  void everyLookCanBeReadByAll(String scheme, String tone, ColorScheme visitor) throws Exception {
    tab.close();
    tab =
        browser.tab(
            new com.microsoft.playwright.Browser.NewContextOptions().setColorScheme(visitor));
    page = tab.page();
    address = address(scheme, tone);
    open("");
    addSamples();
    Object luminance =
        page.evaluate("() => getComputedStyle(document.documentElement).colorScheme");
    assertThat(luminance).isEqualTo(scheme.equals("auto") ? "light dark" : scheme);
    assertThat(Accessibility.problems(page)).isEmpty();
    page.locator("[data-view=cards]:visible").click();
    assertThat(Accessibility.problems(page)).isEmpty();
    page.setViewportSize(320, 700);
    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
        .isEqualTo(true);
    tab.errors().clear();
  }

  private static String address(String scheme, String tone) throws Exception {
    String json =
        Files.readString(BLUEPRINT)
            .replace("\"scheme\": \"auto\"", "\"scheme\": \"" + scheme + "\"")
            .replace("\"tone\": \"plain\"", "\"tone\": \"" + tone + "\"");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      Map<FilePath, byte[]> files = new Composer().write(BlueprintJson.read(json)).files();
      for (Map.Entry<FilePath, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey().value()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return server.importZip(bytes.toByteArray()).path("previewUrl").stringValue("");
  }

  private void open(String hash) {
    page.navigate(address + hash);
    page.waitForSelector("body[data-ready=true]");
  }

  private void addSamples() {
    page.locator("[data-action=samples]:visible").click();
    page.waitForFunction("() => document.querySelectorAll('[data-record]').length === 4");
    page.locator("[data-action=samples]")
        .waitFor(
            new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
  }

  private void add(Map<String, String> values) {
    page.locator("[data-action=add]").click();
    values.forEach((name, value) -> page.locator("#editor [name='" + name + "']").fill(value));
    page.locator("#editor [type=submit]").click();
    row(values.getOrDefault("name", "")).waitFor();
  }

  private void addWithStage(String name, String stage, String due) {
    page.locator("[data-action=add]").click();
    page.locator("#editor [name=name]").fill(name);
    page.locator("#editor [name=due]").fill(due);
    page.locator("#editor [name=amount]").fill("5");
    page.locator("#editor [name=stage]").selectOption(stage);
    page.locator("#editor [type=submit]").click();
    row(name).waitFor();
  }

  private void read(String name, String text) {
    page.locator("[data-action=import-file]")
        .first()
        .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    page.locator(".importer").waitFor();
  }

  private Locator row(String words) {
    return page.locator("[data-record]:visible", new Page.LocatorOptions().setHasText(words))
        .first();
  }

  private int rows() {
    return page.locator("[data-record]:visible").count();
  }

  private String value(String record, String field) {
    return row(record).locator("[data-field='" + field + "']").first().innerText();
  }

  private String figure(String label) {
    return page.locator("[data-total='" + label + "'] dd").innerText();
  }
}
