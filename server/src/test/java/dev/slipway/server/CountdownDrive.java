package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/** Adds what is to come, what comes every year and what is past, and reads the tiles. */
final class CountdownDrive implements AppDrive {
  @Override
  public void use(Page page, List<String> fields) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    add(page, "Sample entry", today.plusDays(3), "23:59", false);
    Locator hero = page.locator("#hero");
    assertThat(hero.locator("h2")).hasText("Sample entry");
    assertThat(hero.locator("[data-unit=days]")).hasText("3");
    assertThat(page).hasTitle(Pattern.compile("^3 days · "));
    Locator seconds = hero.locator("[data-unit=seconds]");
    if (AppSettings.has(page, "daysOnly")) {
      assertThat(seconds).hasCount(0);
    } else {
      String second = seconds.innerText();
      assertThat(seconds).not().hasText(second);
    }
    add(page, "Every year", today.plusDays(1).withYear(1992), "", true);
    assertThat(hero.locator("h2")).hasText("Every year");
    assertThat(page.locator("#later [data-record]").first()).containsText("in 3 days");
    add(page, "Long over", today.minusDays(9), "", false);
    assertThat(page.locator("#past summary")).hasText("Past (1)");
    add(page, "The very day", today, "00:00", false);
    assertThat(hero.locator(".reached")).hasText("It is today!");
    assertThat(hero.locator(".tiles")).isHidden();
    hero.locator("[data-action=delete]").click();
    assertThat(hero.locator("h2")).hasText("Every year");
    page.locator("[data-action=undo]").click();
    assertThat(hero.locator("h2")).hasText("The very day");
  }

  private static void add(Page page, String event, LocalDate date, String time, boolean yearly) {
    page.locator("[data-action=add]").click();
    page.locator("#editor [name=event]").fill(event);
    page.locator("#editor [name=date]").fill(date.toString());
    page.locator("#editor [name=time]").fill(time);
    page.locator("#editor [name=yearly]").setChecked(yearly);
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
