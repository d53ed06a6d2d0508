package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Books a time, is refused a taken one, and races another visitor for the same one. */
final class BookingDrive implements AppDrive {
  private static final Set<String> OWN = Set.of("date", "from", "to");

  /** Milliseconds in which two pages can be told what to do at the same moment. */
  private static final int SOON = 500;

  @Override
  public void use(Page page, List<String> fields) {
    String title = fields.stream().filter(field -> !OWN.contains(field)).findFirst().orElseThrow();
    page.locator("[data-action=samples]").click();
    waitForTaken(page, 4);
    page.locator("#after").click();
    page.locator("#after").click();
    waitForTaken(page, 0);
    book(page, title, "First", "10:00", "11:00");
    waitForTaken(page, 1);

    book(page, title, "Second", "10:30", "11:30");
    Locator problem = page.locator("dialog .problem");
    assertThat(problem)
        .containsText(Pattern.compile("“First”.*next free from 11:00", Pattern.CASE_INSENSITIVE));
    page.locator("[name=to]").fill("10:00");
    page.locator("dialog [type=submit]").click();
    page.waitForFunction("() => document.querySelector('.problem')?.textContent.includes('after')");
    page.locator("[name=from]").fill("11:00");
    page.locator("[name=to]").fill("11:30");
    page.locator("dialog [type=submit]").click();
    waitForTaken(page, 2);
    race(page, title);
    freeTimeOpensTheForm(page);
  }

  /** Two pages that do not hear of each other book the same time at once; one of them keeps it. */
  private static void race(Page page, String title) {
    try (Page other = page.context().newPage()) {
      other.navigate(page.url());
      other.waitForSelector("body[data-ready=true]");
      other.locator("#after").click();
      other.locator("#after").click();
      waitForTaken(other, 2);
      fill(page, title, "One", "15:00", "16:00");
      fill(other, title, "Other", "15:00", "16:00");
      String submit =
          "at => { setTimeout(() => document.querySelector('dialog form').requestSubmit(),"
              + " at - Date.now()); }";
      double at = System.currentTimeMillis() + SOON;
      other.evaluate(submit, at);
      page.evaluate(submit, at);
      waitForAnAnswer(page);
      waitForAnAnswer(other);
      page.waitForCondition(() -> isRefused(page) || isRefused(other));
      waitForTaken(page, 3);
      waitForTaken(other, 3);
      assertThat(isRefused(page)).as("one of two visitors is told").isNotEqualTo(isRefused(other));
      for (Page each : List.of(page, other)) {
        if (each.locator("dialog[open]").count() == 1) {
          each.locator("[data-action=cancel]").click();
        }
      }
    }
  }

  /** Until the form has closed, or says what stands in the way. */
  private static void waitForAnAnswer(Page page) {
    page.waitForFunction(
        "() => !document.querySelector('dialog[open]') || document.querySelector('dialog .problem')");
  }

  /** In the form, or behind it where the earlier booking of the other came to be known late. */
  private static boolean isRefused(Page page) {
    return page.locator("dialog .problem").count() == 1
        || page.locator("#status").innerText().contains("a moment before you");
  }

  private static void freeTimeOpensTheForm(Page page) {
    page.locator(".place").first().locator(".free button").first().press("Enter");
    LocalTime from = LocalTime.parse(page.locator("[name=from]").inputValue());
    LocalTime to = from.plusMinutes(AppSettings.of(page).number("length"));
    assertThat(page.locator("[name=to]")).hasValue(to.toString());
    page.locator("[data-action=cancel]").click();
    page.locator("#today").click();
    waitForTaken(page, 4);
  }

  private static void book(Page page, String title, String name, String from, String to) {
    fill(page, title, name, from, to);
    page.locator("dialog [type=submit]").click();
  }

  private static void fill(Page page, String title, String name, String from, String to) {
    page.waitForFunction("() => !document.querySelector('dialog[open]')");
    page.locator("[data-action=add]").click();
    page.locator("[name='" + title + "']").fill(name);
    page.locator("[name=from]").fill(from);
    page.locator("[name=to]").fill(to);
  }

  private static void waitForTaken(Page page, int count) {
    page.waitForFunction(
        "count => document.querySelectorAll('#plan [data-record]').length === count", count);
  }

  @Override
  public String left(Page page) {
    return page.locator("#plan [data-record]").count()
        + " today, and coming: "
        + page.locator("#coming").innerText();
  }
}
