package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.List;
import java.util.Map;

/** Works out what is known to be right, and keeps it. */
final class CalculatorDrive implements AppDrive {
  @Override
  public void use(Page page, List<String> fields) {
    if (page.locator("#pocket").count() > 0) {
      reckon(page);
    } else {
      workOut(page);
      page.locator("[data-action=keep]").click();
    }
    Locator kept = page.locator("[data-record]");
    assertThat(kept.first()).isVisible();
    int count = kept.count();
    kept.first().locator("[data-action=delete]").click();
    assertThat(kept).hasCount(count - 1);
    page.locator("[data-action=undo]").click();
    assertThat(kept).hasCount(count);
  }

  private static void reckon(Page page) {
    Map.of("2+3*4", "14", "2^3^2", "512", "(1+2)/4", "0.75", "200+10%", "220", "7 x -6", "-42")
        .forEach((sum, result) -> {
          page.locator("#line").fill(sum);
          assertThat(page.locator("#answer")).hasText("= " + result);
          page.locator("#line").press("Enter");
          assertThat(page.locator("#line")).hasValue(result);
        });
    page.locator("#line").fill("(1+2");
    page.locator("#line").press("Enter");
    assertThat(page.locator("#problem")).hasText("A bracket is not closed.");
    page.locator("#line").press("Escape");
    for (String key : List.of("7", "×", "6", "=")) {
      page.locator("[data-key='" + key + "']").click();
    }
    assertThat(page.locator("#line")).hasValue("42");
    assertThat(page.locator("[data-record]")).hasCount(6);
  }

  private static void workOut(Page page) {
    if (page.locator("[name=weight]").count() > 0) {
      weigh(page);
    } else if (page.locator("[name=bill]").count() > 0) {
      fill(page, Map.of("bill", "100", "tip", "20", "people", "4"));
      assertThat(output(page, "each")).hasText("30.00");
      assertThat(output(page, "total")).hasText("120.00");
    } else if (page.locator("[name=amount]").count() > 0) {
      fill(page, Map.of("amount", "200,000", "rate", "3.5", "years", "25"));
      assertThat(output(page, "monthly")).hasText("1,001.25");
      fill(page, Map.of("amount", "1200", "rate", "0", "years", "1"));
      assertThat(output(page, "monthly")).hasText("100.00");
    } else {
      fill(page, Map.of("born", "2000-02-29", "on", "2026-02-28"));
      assertThat(output(page, "years")).hasText("25");
      assertThat(output(page, "months")).hasText("11");
      assertThat(output(page, "next")).hasText("1");
    }
  }

  /** In one system of units and in the other one; what is no weight is refused beside its box. */
  private static void weigh(Page page) {
    boolean both = AppSettings.is(page, "units", "both");
    assertThat(page.locator("#systems")).isVisible(new IsVisibleOptions().setVisible(both));
    if (both) {
      page.locator("[data-system=metric]").click();
    }
    fill(page, Map.of("weight", "70", "height", "175"));
    assertThat(output(page, "bmi")).hasText("22.9");
    assertThat(page.locator(".band")).hasText("Normal weight, 18.5 to 25");
    if (both) {
      page.locator("[data-system=imperial]").click();
      assertThat(page.locator("[name=weight]")).hasValue("154.32");
    }
    assertThat(output(page, "bmi")).hasText("22.9");
    page.locator("[name=weight]").fill("heavy");
    assertThat(page.locator("#weight-problem")).hasText("A number, please.");
    assertThat(page.locator("[data-action=keep]")).isDisabled();
    page.locator("[name=weight]").fill("250");
    assertThat(page.locator(".band")).hasText("Obese, 30 and more");
  }

  private static void fill(Page page, Map<String, String> values) {
    values.forEach((name, value) -> page.locator("[name=" + name + "]").fill(value));
  }

  private static Locator output(Page page, String name) {
    return page.locator("[data-output=" + name + "]");
  }

  @Override
  public String left(Page page) {
    return page.locator("#kept").innerText();
  }
}
