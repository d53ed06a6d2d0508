package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** Enters the numbers of two days and finds their sums and their course. */
final class DashboardDrive implements AppDrive {
  private static final Set<String> WORDS = Set.of("date", "region", "channel", "store");

  @Override
  public void use(Page page, List<String> fields) {
    List<String> metrics = fields.stream().filter(field -> !WORDS.contains(field)).toList();
    String first = metrics.getFirst();
    enter(page, metrics, "30", 0);
    page.waitForFunction("() => document.querySelectorAll('[data-record]').length === 1");
    enter(page, metrics, "10", -1);
    page.waitForFunction("() => document.querySelectorAll('[data-record]').length === 2");
    assertThat(figure(page, first)).hasAttribute("data-value", "40");
    assertThat(page.locator("[data-metric='" + first + "'] .dot")).hasCount(2);
    enter(page, metrics, "20", -10);
    page.waitForFunction("() => document.querySelectorAll('[data-record]').length === 3");
    assertThat(figure(page, first)).hasAttribute("data-value", "60");

    enterDay(page, -1);
    page.locator("[name='" + first + "']").fill("5");
    page.locator("dialog [type=submit]").click();
    page.locator("dialog .problem").waitFor();
    assertThat(page.locator("dialog .problem")).containsText("already");
    page.locator("[data-action=cancel]").click();

    page.locator("label[for=range-7]").click();
    assertThat(figure(page, first)).hasAttribute("data-value", "40");
    assertThat(page.locator("[data-metric='" + first + "'] .change")).containsText("+100%");
    page.locator("[data-metric='" + first + "'] .dot").last().focus();
    page.keyboard().press("ArrowLeft");
    assertThat((String) page.evaluate("() => document.activeElement.getAttribute('aria-label')"))
        .contains("10");
    page.locator("label[for=range-30]").click();
  }

  private static Locator figure(Page page, String metric) {
    return page.locator("[data-metric='" + metric + "'] .figure");
  }

  private static void enter(Page page, List<String> metrics, String value, int offset) {
    enterDay(page, offset);
    metrics.forEach(metric -> page.locator("[name='" + metric + "']").fill(value));
    page.locator("dialog [type=submit]").click();
    page.waitForFunction("() => !document.querySelector('dialog[open]')");
  }

  private static void enterDay(Page page, int offset) {
    page.locator("[data-action=add]").click();
    String day =
        (String)
            page.evaluate(
                "offset => { const now = new Date(); now.setDate(now.getDate() + offset);"
                    + " const two = number => String(number).padStart(2, '0');"
                    + " return `${now.getFullYear()}-${two(now.getMonth() + 1)}-"
                    + "${two(now.getDate())}`; }",
                offset);
    page.locator("[name=date]").fill(day);
  }

  @Override
  public String left(Page page) {
    return page.locator("#metrics .figure").allInnerTexts().toString();
  }
}
