package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** Converts there and back in each quantity that there is, and keeps a pair of units. */
final class ConverterDrive implements AppDrive {
  @Override
  public void use(Page page, List<String> fields) {
    Locator quantities = page.locator("[data-quantity]");
    assertThat(quantities.first()).isVisible();
    for (Locator quantity : quantities.all()) {
      quantity.click();
      assertThat(quantity).hasAttribute("aria-pressed", "true");
      measure(page, quantity.getAttribute("data-quantity"));
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

  private static void measure(Page page, String quantity) {
    switch (quantity) {
      case "length" -> {
        convert(page, "mi", "km", "26.2", "42.16481");
        convert(page, "km", "mi", "1,609.344", "1000");
      }
      case "weight" -> convert(page, "kg", "lb", "10", "22.04623");
      case "temperature" -> measureWarmth(page);
      case "volume" -> convert(page, "gal", "l", "2", "7.570824");
      case "cooking" -> convert(page, "cup", "ml", "2", "473.1765");
      case "area" -> convert(page, "ha", "m²", "1.5", "15000");
      case "speed" -> convert(page, "km/h", "m/s", "36", "10");
      case "time" -> convert(page, "h", "min", "1.5", "90");
      case "data" -> convert(page, "GB", "MB", "2.5", "2500");
      default -> throw new IllegalArgumentException("Nothing is known to be right of " + quantity);
    }
  }

  private static void measureWarmth(Page page) {
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
