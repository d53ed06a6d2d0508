package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** Converts there and back, and keeps a pair of units. */
final class ConverterDrive implements AppDrive {
  @Override
  public void use(Page page, List<String> fields) {
    if (page.locator("[data-quantity=temperature]").count() > 0) {
      measureWarmth(page);
    } else if (page.locator("[data-quantity=cooking]").count() > 0) {
      convert(page, "cup", "ml", "2", "473.1765");
    } else {
      convert(page, "mi", "km", "26.2", "42.16481");
    }
    page.locator("[data-action=keep]").click();
    Locator kept = page.locator("[data-record]");
    assertThat(kept).hasCount(1);
    page.locator("[data-action=keep]").click();
    assertThat(page.locator("#status")).containsText("already");
    kept.locator("[data-action=delete]").click();
    assertThat(kept).hasCount(0);
    page.locator("[data-action=undo]").click();
    assertThat(kept).hasCount(1);
  }

  private static void measureWarmth(Page page) {
    convert(page, "km", "mi", "1,609.344", "1000");
    page.locator("[data-quantity=temperature]").click();
    convert(page, "°C", "°F", "100", "212");
    assertThat(page.locator("[data-unit=K]")).hasText("373.15 K");
    page.locator("#to").fill("-40");
    assertThat(page.locator("#from")).hasValue("-40");
    page.locator("#from").fill("-300");
    assertThat(page.locator("#from-problem")).hasText("There is nothing colder than that.");
    page.locator("#from").fill("20");
    page.locator("[data-action=swap]").click();
    assertThat(page.locator("#from-unit")).hasValue("°F");
    assertThat(page.locator("#to")).hasValue("-6.666667");
  }

  private static void convert(Page page, String from, String to, String value, String result) {
    page.locator("#from-unit").selectOption(from);
    page.locator("#to-unit").selectOption(to);
    page.locator("#from").fill("some");
    assertThat(page.locator("#from-problem")).hasText("A number, please.");
    page.locator("#from").fill(value);
    assertThat(page.locator("#to")).hasValue(result);
    assertThat(page.locator("#from-problem")).isEmpty();
  }

  @Override
  public String left(Page page) {
    return page.locator("#from-unit").inputValue()
        + page.locator("#to-unit").inputValue()
        + page.locator("#kept").innerText();
  }
}
