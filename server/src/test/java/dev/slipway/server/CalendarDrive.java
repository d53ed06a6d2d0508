package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;

/** Walks through a calendar by keyboard and adds an event to the day that it comes to. */
final class CalendarDrive implements AppDrive {
  @Override
  public void use(Page page, List<String> fields) {
    page.locator("[data-action=samples]").click();
    page.waitForFunction("() => document.querySelectorAll('[data-record]').length >= 4");
    String today =
        (String) page.evaluate("() => document.querySelector('[aria-current=date]').dataset.day");
    LocalDate wanted = LocalDate.parse(today).plusDays(8).plusMonths(1);

    page.locator("[data-day='" + today + "']").focus();
    for (String key : List.of("ArrowRight", "ArrowDown", "PageDown")) {
      page.keyboard().press(key);
    }
    assertThat(page.evaluate("() => document.activeElement.dataset.day"))
        .isEqualTo(wanted.toString());
    page.keyboard().press("Enter");
    page.locator("dialog [type=submit]").click();
    page.locator("dialog .problem").first().waitFor();
    assertThat(page.locator("[name=date]")).hasValue(wanted.toString());
    page.locator("[name='" + fields.getFirst() + "']").fill("By keyboard");
    page.locator("dialog [type=submit]").click();
    page.waitForFunction("() => !document.querySelector('dialog[open]')");
    assertThat(page.locator("[data-day='" + wanted + "'] [data-record]"))
        .containsText("By keyboard");
    assertThat(page.locator("#day")).containsText("By keyboard");

    page.locator("#day [data-action=edit]").click();
    page.locator("[name=date]").fill(today);
    page.locator("dialog [type=submit]").click();
    page.waitForFunction("() => !document.querySelector('dialog[open]')");
    assertThat(page.locator("[aria-selected=true]")).hasAttribute("data-day", today);
    assertThat(page.locator("#day")).containsText("By keyboard");
  }

  @Override
  public String left(Page page) {
    return page.locator("#day").innerText() + page.locator("[data-record]").count();
  }
}
