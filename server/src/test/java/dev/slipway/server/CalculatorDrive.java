package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** Works out what is known to be right, and keeps it. */
final class CalculatorDrive implements AppDrive {
  private static final String KEEP_MORE =
      """
      async () => {
        const { collection } = await import('./_slipway/app.js');
        const { model } = await import('./js/model.js');
        for (const result of ['One', 'Two', 'Three']) {
          await collection(model.collection).create({ result, inputs: '' });
        }
      }
      """;

  /**
   * The page shows news after thirty milliseconds. It has heard of them before this listener, so
   * that they are shown when as long a time is over here.
   */
  private static final String KEEP_ANOTHER =
      """
      async () => {
        const { collection } = await import('./_slipway/app.js');
        const { model } = await import('./js/model.js');
        const results = collection(model.collection);
        await new Promise((shown) => {
          const stop = results.subscribe(({ type }) => {
            if (type === 'created') {
              stop();
              setTimeout(shown, 30);
            }
          });
          results.create({ result: 'Of somebody else', inputs: '1' });
        });
      }
      """;

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
    AppSettings settings = AppSettings.of(page);
    if (settings.has("summing")) {
      assertThat(page.locator("#sum")).hasText("Sum: 746.75");
    }
    if (settings.has("clearing")) {
      clearTheList(page);
    }
    if (settings.has("notes")) {
      writeANote(page);
    }
  }

  /** All results go at once, and come back in the order of before. */
  private static void clearTheList(Page page) {
    int count = page.locator("[data-record]").count();
    page.evaluate(KEEP_MORE);
    assertThat(page.locator("[data-record]")).hasCount(count + 3);
    List<String> before = page.locator("[data-record]").allTextContents();
    Locator clear = page.locator("[data-action=clear]");
    clear.click();
    assertThat(page.locator("[data-record]")).hasCount(0);
    assertThat(clear).isHidden();
    page.locator("[data-action=undo]").click();
    assertThat(page.locator("[data-record]")).hasText(before.toArray(String[]::new));
    assertThat(clear).isVisible();
  }

  /** A note is kept when it is left, and is not lost while another visitor keeps a result. */
  private static void writeANote(Page page) {
    int count = page.locator("[data-record]").count();
    Locator note = page.locator(".note").first();
    note.focus();
    page.keyboard().type("Half of it");
    page.evaluate(KEEP_ANOTHER);
    page.keyboard().type(", as agreed");
    page.waitForResponse(
        response -> response.request().method().equals("PATCH"),
        () -> page.keyboard().press("Tab"));
    assertThat(page.locator("[data-record]")).hasCount(count + 1);
    assertThat(page.locator(".note").nth(1)).hasValue("Half of it, as agreed");
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

  /**
   * In one system of units and, where there is it, in the other one; what is no weight is refused
   * beside its box.
   */
  private static void weigh(Page page) {
    boolean both = AppSettings.of(page).text("units").equals("both");
    if (both) {
      page.locator("[data-system=metric]").click();
    }
    fill(page, Map.of("weight", "70", "height", "175"));
    assertThat(output(page, "bmi")).hasText("22.9");
    assertThat(page.locator(".band")).hasText("Normal weight, 18.5 to 25");
    if (both) {
      page.locator("[data-system=imperial]").click();
      assertThat(page.locator("[name=weight]")).hasValue("154.32");
      assertThat(output(page, "bmi")).hasText("22.9");
    } else {
      assertThat(page.locator("#systems")).isHidden();
    }
    page.locator("[name=weight]").fill("heavy");
    assertThat(page.locator("#weight-problem")).hasText("A number, please.");
    assertThat(page.locator("[data-action=keep]")).isDisabled();
    page.locator("[name=weight]").fill(both ? "250" : "113.4");
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
    return page.locator("#kept").innerText()
        + page.locator(".note").evaluateAll("notes => notes.map(({ value }) => value).join()");
  }
}
