package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Adds what is to come, what comes every year and what is past, and reads the tiles. */
final class CountdownDrive implements AppDrive {
  /** A day that no feast and none of the examples is near to. */
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 10);

  private static final Set<String> OWN = Set.of("event", "date", "time", "yearly");

  @Override
  public void use(Page page, List<String> fields) {
    page.clock()
        .install(
            new Clock.InstallOptions()
                .setTime(
                    TODAY.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant().toEpochMilli()));
    page.reload();
    page.waitForSelector("body[data-ready=true]");
    boolean daysOnly = AppSettings.of(page).has("daysOnly");
    Locator hero = page.locator("#hero");
    Locator days = hero.locator("[data-unit=days]");

    add(page, "Sample entry", TODAY.plusDays(3), "23:59", false);
    assertThat(hero.locator("h2")).hasText("Sample entry");
    assertThat(days).hasText("3");
    assertThat(page).hasTitle(Pattern.compile("^3 days · "));
    showMore(page, fields);
    readTheTiles(page, daysOnly);

    add(page, "Every year", TODAY.plusDays(1).withYear(1992), "", true);
    assertThat(hero.locator("h2")).hasText("Every year");
    // By the calendar it is tomorrow; by the clock not a whole day is left.
    assertThat(days).hasText(daysOnly ? "1" : "0");
    assertThat(page.locator("#later [data-record]").first()).containsText("in 3 days");
    add(page, "Long over", TODAY.minusDays(9), "", false);
    assertThat(page.locator("#past summary")).hasText("Past (1)");
    add(page, "The very day", TODAY, daysOnly ? "23:00" : "00:00", false);
    assertThat(hero.locator(".reached")).hasText("It is today!");
    assertThat(hero.locator(".tiles")).isHidden();
    hero.locator("[data-action=delete]").click();
    assertThat(hero.locator("h2")).hasText("Every year");
    page.locator("[data-action=undo]").click();
    assertThat(hero.locator("h2")).hasText("The very day");
  }

  /** Either the seconds run, or there are days alone. */
  private static void readTheTiles(Page page, boolean daysOnly) {
    Locator hero = page.locator("#hero");
    if (daysOnly) {
      assertThat(hero.locator("[data-unit]")).hasCount(1);
    } else {
      Locator seconds = hero.locator("[data-unit=seconds]");
      String before = seconds.innerText();
      page.clock().runFor(2_000);
      assertThat(seconds).not().hasText(before);
    }
  }

  /** What else is kept of an event stands below its day. */
  private static void showMore(Page page, List<String> fields) {
    List<String> others = fields.stream().filter(field -> !OWN.contains(field)).toList();
    if (!others.isEmpty()) {
      page.locator("#hero [data-action=edit]").click();
      others.forEach(field -> page.locator("#editor [name='" + field + "']").fill("On " + field));
      save(page);
      for (String field : others) {
        assertThat(page.locator("#hero .extras")).containsText("On " + field);
      }
    }
  }

  private static void add(Page page, String event, LocalDate date, String time, boolean yearly) {
    page.locator("[data-action=add]").click();
    page.locator("#editor [name=event]").fill(event);
    page.locator("#editor [name=date]").fill(date.toString());
    page.locator("#editor [name=time]").fill(time);
    page.locator("#editor [name=yearly]").setChecked(yearly);
    save(page);
  }

  private static void save(Page page) {
    page.locator("#editor [type=submit]").click();
    assertThat(page.locator("#editor")).isHidden();
  }

  @Override
  public String left(Page page) {
    return page.locator("#hero h2").innerText()
        + page.locator("#later").innerText()
        + page.locator("#past summary").innerText();
  }
}
