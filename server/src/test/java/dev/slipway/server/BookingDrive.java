package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** Books a time, is refused a taken one, and races another visitor for the same one. */
final class BookingDrive implements AppDrive {
  private static final Set<String> OWN = Set.of("date", "from", "to");

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
    problem.waitFor();
    assertThat(problem.innerText()).contains("“First”").containsPattern("(?i)next free from 11:00");
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
          "() => { const at = Math.ceil(Date.now() / 1000 + 1) * 1000;"
              + " setTimeout(() => document.querySelector('dialog form').requestSubmit(),"
              + " at - Date.now()); }";
      other.evaluate(submit);
      page.evaluate(submit);
      page.waitForTimeout(3500);
      waitForTaken(page, 3);
      waitForTaken(other, 3);
      long refused =
          List.of(page, other).stream()
              .filter(each -> each.locator("dialog .problem").count() == 1)
              .count();
      assertThat(refused).as("one of two visitors is told").isEqualTo(1);
      for (Page each : List.of(page, other)) {
        if (each.locator("dialog[open]").count() == 1) {
          each.locator("[data-action=cancel]").click();
        }
      }
    }
  }

  private static void freeTimeOpensTheForm(Page page) {
    page.locator(".place").first().locator(".free button").first().press("Enter");
    assertThat(page.locator("[name=from]").inputValue()).matches("\\d\\d:\\d\\d");
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
