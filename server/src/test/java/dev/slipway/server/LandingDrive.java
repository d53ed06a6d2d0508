package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** Writes to the owner of a page, who then reads it. */
final class LandingDrive implements AppDrive {
  @Override
  public void use(Page page, List<String> fields) {
    assertThat(page.locator("h1").innerText()).isNotBlank();
    assertThat(page.locator("main section:visible").count()).isGreaterThanOrEqualTo(2);
    if (page.locator("#hours").count() > 0) {
      assertThat(page.locator("#hours tr").count()).isEqualTo(7);
      assertThat(page.locator("#hours .state").innerText()).containsPattern("Open now|Closed now");
    }
    page.locator("[data-form=record] [type=submit]").click();
    assertThat(page.locator("[data-form=record] .field .problem").count()).isEqualTo(3);
    page.locator("[data-form=record] [name=name]").fill("Ann");
    page.locator("[data-form=record] [name=email]").fill("ann@example.org");
    page.locator("[data-form=record] [name=message]").fill("Are dogs welcome?");
    page.locator("[data-form=record] [type=submit]").click();
    page.locator("[data-form=record] .thanks").waitFor();
    boolean newsletter = page.locator("[data-form=newsletter]").count() > 0;
    if (newsletter) {
      page.locator("[data-form=newsletter] [name=email]").fill("reader@example.org");
      page.locator("[data-form=newsletter] [type=submit]").click();
      page.locator("[data-form=newsletter] .thanks").waitFor();
    }
    page.locator("#messages-link").click();
    page.waitForSelector("body[data-ready=true]");
    page.locator("[data-record]").first().waitFor();
    assertThat(page.locator("#messages").innerText()).contains("Are dogs welcome?", "Ann");
    if (newsletter) {
      assertThat(page.locator("#subscribers").innerText()).contains("reader@example.org");
    }
  }

  @Override
  public String left(Page page) {
    page.locator("[data-record]").first().waitFor();
    return page.locator("#messages").innerText();
  }
}
