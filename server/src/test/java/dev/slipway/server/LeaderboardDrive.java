package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;

/** Adds players and matches, or scores, and checks the ranking that comes of them. */
final class LeaderboardDrive implements AppDrive {
  @Override
  public void use(Page page, List<String> fields) {
    if (fields.contains("scoreHome")) {
      playMatches(page);
    } else {
      keepScores(page, fields);
    }
  }

  private static void playMatches(Page page) {
    for (String name : List.of("Ann", "Ben", "Cem")) {
      page.locator("[data-action=add-player]").click();
      page.locator("#person [name=name]").fill(name);
      save(page, "#person");
    }
    match(page, "Ann", "3", "Ben", "1");
    match(page, "Cem", "2", "Ben", "2");
    match(page, "Ben", "0", "Ann", "4");
    assertThat(page.locator("tbody tr").allInnerTexts().getFirst()).contains("Ann");
    assertThat(cell(page, "Ann", "Won")).isEqualTo("2");
    assertThat(cell(page, "Ann", "Win share")).isEqualTo("100%");
    assertThat(cell(page, "Ben", "Form").replaceAll("\\s", "")).isEqualTo("LDL");
    assertThat(cell(page, "Ben", "+/−")).contains("6");
    int win = Integer.parseInt(cell(page, "Ann", "Points")) / 2;
    assertThat(page.locator("#rule").innerText()).contains("win counts " + win);
    int ratings = 0;
    for (String name : List.of("Ann", "Ben", "Cem")) {
      ratings += Integer.parseInt(cell(page, name, "Elo rating"));
    }
    assertThat(ratings).as("what one wins another loses").isBetween(2999, 3001);
    assertThat(Integer.parseInt(cell(page, "Ann", "Elo rating"))).isGreaterThan(1028);

    page.locator("[data-action=add]").click();
    choose(page, "home", "Ann");
    choose(page, "away", "Ann");
    page.locator("[name=scoreHome]").fill("1");
    page.locator("[name=scoreAway]").fill("1");
    page.locator("#editor [type=submit]").click();
    assertThat(page.locator("#editor .problem").innerText()).contains("against themselves");
    page.locator("#editor [data-action=cancel]").click();
  }

  private static void match(Page page, String home, String own, String away, String other) {
    int before = page.locator("[data-record]").count();
    page.locator("[data-action=add]").click();
    choose(page, "home", home);
    choose(page, "away", away);
    page.locator("[name=scoreHome]").fill(own);
    page.locator("[name=scoreAway]").fill(other);
    save(page, "#editor");
    page.waitForFunction(
        "count => document.querySelectorAll('[data-record]').length > count", before);
  }

  private static void choose(Page page, String field, String name) {
    page.locator("[name=" + field + "]").selectOption(new SelectOption().setLabel(name));
  }

  private static String cell(Page page, String name, String column) {
    return page.locator("tr:has-text('" + name + "') [data-column='" + column + "']").innerText();
  }

  private static void keepScores(Page page, List<String> fields) {
    page.locator("[data-action=samples]").click();
    page.waitForFunction("() => document.querySelectorAll('[data-record]').length === 5");
    page.locator("[data-action=add]").click();
    page.locator("[name='" + fields.getFirst() + "']").fill("Zoe");
    page.locator("#editor [type=submit]").click();
    page.locator("#editor .problem").first().waitFor();
    page.locator("[name=score]").fill("999999");
    save(page, "#editor");
    page.waitForFunction("() => document.querySelectorAll('[data-record]').length === 6");
    // The highest score of all is the worst where the lowest one wins.
    Locator all = page.locator("[data-record]");
    Locator place = AppSettings.is(page, "best", "low") ? all.last() : all.first();
    assertThat(place.innerText()).contains("Zoe");
    assertThat(page.locator("[data-rank='3']").count())
        .as("the same score, the same rank")
        .isEqualTo(2);
  }

  private static void save(Page page, String dialog) {
    page.locator(dialog + " [type=submit]").click();
    page.waitForFunction("() => !document.querySelector('dialog[open]')");
  }

  @Override
  public String left(Page page) {
    return page.locator("#ranking").innerText();
  }
}
