package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** Keeps a habit for a week and until today, and looks at its streak. */
final class HabitsDrive implements AppDrive {
  private static final int WEEK = 7;

  @Override
  public void use(Page page, List<String> fields) {
    page.locator("[data-action=samples]").click();
    assertThat(page.locator("[data-record]")).hasCount(4);
    page.locator("[data-action=add]").click();
    page.locator("#editor [name=habit]").fill("Read");
    page.locator("#editor [type=submit]").click();
    Locator habit = page.locator("[data-record]").last();
    assertThat(habit.locator("h3")).hasText("Read");
    int days = press(habit);
    assertThat(figure(habit, "current")).hasText(days == 1 ? "1 day" : days + " days");
    page.locator("[data-action=before]").click();
    assertThat(habit.locator("button.cell:enabled")).hasCount(WEEK);
    days += press(habit);
    assertThat(figure(habit, "current")).hasText(days + " days");
    assertThat(figure(habit, "best")).hasText(days + " days");
    assertThat(figure(habit, "week")).hasText("7 of 7");
    loseADay(habit, days);
    page.locator("[data-action=today]").click();
    archiveAndBack(page, habit);
  }

  /** Presses each day that can be, with the keyboard. */
  private static int press(Locator habit) {
    Locator cells = habit.locator("button.cell:enabled");
    int days = cells.count();
    for (int day = 0; day < days; day++) {
      cells.nth(day).press("Enter");
      assertThat(cells.nth(day)).hasAttribute("aria-pressed", "true");
      assertThat(cells.nth(day).getAttribute("aria-label")).startsWith("Read, ").endsWith(": done");
    }
    return days;
  }

  /** A day that is taken away cuts the streak in two. */
  private static void loseADay(Locator habit, int days) {
    habit.locator("button.cell").first().click();
    assertThat(figure(habit, "current")).hasText(days - 1 + " days");
    assertThat(figure(habit, "week")).hasText("6 of 7");
  }

  private static void archiveAndBack(Page page, Locator habit) {
    habit.locator("[data-action=archive]").click();
    assertThat(page.locator("[data-record]")).hasCount(4);
    assertThat(page.locator("#archive summary")).hasText("Archived (1)");
    page.locator("[data-action=undo]").click();
    assertThat(page.locator("[data-record]")).hasCount(5);
    habit.locator("[data-action=delete]").click();
    assertThat(page.locator("[data-record]")).hasCount(4);
    page.locator("[data-action=undo]").click();
    assertThat(page.locator("[data-record]")).hasCount(5);
  }

  private static Locator figure(Locator habit, String name) {
    return habit.locator("[data-figure=" + name + "]");
  }

  @Override
  public String left(Page page) {
    return page.locator("#grid").innerText()
        + page.locator(".cell[aria-pressed=true]").count()
        + page.locator("#total").innerText();
  }
}
