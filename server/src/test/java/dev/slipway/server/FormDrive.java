package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;

/** Sends an empty form, a wrong one and a right one, and looks at the results. */
final class FormDrive implements AppDrive {
  @Override
  public void use(Page page, List<String> fields) {
    Locator send = page.locator("#form [type=submit]");
    if (page.locator("#form [required]").count() > 0) {
      send.click();
      assertThat(page.locator(".problem").first()).containsText("Please");
      assertThat(page.locator("[aria-invalid=true]").first()).isVisible();
    }
    Locator mail = page.locator("#form [type=email]");
    if (mail.count() > 0) {
      mail.fill("nobody");
      send.click();
      assertThat(page.locator("[aria-invalid=true][type=email]")).hasCount(1);
    }
    new AppForm(page).add(fields);
    assertThat(page.locator("#thanks-title")).isVisible();
    page.locator("[data-action=another]").click();
    new AppForm(page).add(fields);
    page.locator("#show-results").click();
    assertThat(page.locator("#tally")).hasText(Pattern.compile("^2 .+"));
    Locator choice = page.locator(".bars li").last();
    if (choice.count() > 0) {
      assertThat(page.locator(".bars .count").allInnerTexts()).contains("2 · 100%");
    }
    page.waitForDownload(() -> page.locator("[data-action=export]").click());
  }

  @Override
  public String left(Page page) {
    page.locator("#show-results").click();
    return page.locator("#results").innerText();
  }
}
