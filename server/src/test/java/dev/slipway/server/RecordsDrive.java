package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** Adds a record through the form of an app that keeps records. */
final class RecordsDrive implements AppDrive {
  @Override
  public void use(Page page, List<String> fields) {
    if (new AppForm(page).add(fields)) {
      assertThat(page.locator("body").innerText()).contains(AppForm.SAMPLE);
    } else {
      assertThat(page.locator("[data-record]").first().innerText()).contains("7");
    }
  }

  @Override
  public String left(Page page) {
    return page.locator("[data-record]").count()
        + " with "
        + page.locator("[data-record]").first().innerText();
  }
}
