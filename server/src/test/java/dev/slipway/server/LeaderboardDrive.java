package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.HashSet;
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
    assertThat(page.locator("#rule")).containsText("win counts " + win);
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
    assertThat(page.locator("#editor .problem")).containsText("against themselves");
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
    Locator records = page.locator("[data-record]");
    assertThat(records).hasCount(5);
    page.locator("[data-action=add]").click();
    Locator form = page.locator("#editor form");
    form.locator("[name='" + fields.getFirst() + "']").fill("Zoe");
    form.locator("[type=submit]").click();
    form.locator(".problem").first().waitFor();
    boolean lowest = AppSettings.of(page).text("best").equals("low");
    form.locator("[name=score]").fill(lowest ? "1" : "999999");
    List<String> others = fields.stream().skip(1).filter(field -> !field.equals("score")).toList();
    others.forEach(field -> AppForm.fill(form, field));
    save(page, "#editor");
    assertThat(records).hasCount(6);
    assertThat(records.first()).containsText("Zoe");
    assertThat(records.first().locator(".about")).containsText(AppForm.SAMPLE);
    expectRanks(records, lowest);
  }

  /** A rank is one more than there are better scores, so that the same score has the same rank. */
  private static void expectRanks(Locator records, boolean lowest) {
    List<Integer> scores =
        records.locator("[data-field=score]").allInnerTexts().stream()
            .map(text -> Integer.parseInt(text.replaceAll("\\D", "")))
            .toList();
    List<Integer> ranks = new ArrayList<>();
    for (Locator each : records.all()) {
      ranks.add(Integer.parseInt(each.getAttribute("data-rank")));
    }
    assertThat(ranks).isSorted();
    assertThat(new HashSet<>(ranks)).as("two have the same score").hasSize(5);
    for (int at = 0; at < ranks.size(); at++) {
      int own = scores.get(at);
      long better = scores.stream().filter(each -> lowest ? each < own : each > own).count();
      assertThat(ranks.get(at)).as(scores + " from the best").isEqualTo((int) better + 1);
    }
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
