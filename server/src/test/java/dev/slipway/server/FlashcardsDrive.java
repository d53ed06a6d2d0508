package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** Pastes cards, studies them by keyboard, and finds them in their boxes. */
final class FlashcardsDrive implements AppDrive {
  @Override
  public void use(Page page, List<String> fields) {
    page.locator("#show-cards").click();
    page.locator("[data-action=paste]").click();
    page.locator("#lines").fill("uno = one\nno sides\n");
    page.locator("#pasting [type=submit]").click();
    assertThat(page.locator("#pasting-problem")).containsText("Line 2");
    page.locator("#lines").fill("uno = one\ndos = two\n");
    page.locator("#pasting [type=submit]").click();
    page.waitForFunction("() => document.querySelectorAll('[data-record]').length === 2");
    new AppForm(page).add(List.of("front", "back"));
    page.locator("#show-study").click();
    assertThat(page.locator("#left")).hasText("3 cards to go");
    page.locator("#card").press("Space");
    page.keyboard().press("2");
    expectBox(page, 2, "1 card");
    page.locator("#card").click();
    page.locator("[data-action=again]").click();
    assertThat(page.locator("#left")).hasText("2 cards to go");
    page.locator("#card").press("Enter");
    page.keyboard().press("2");
    expectBox(page, 2, "2 cards");
    page.locator("#card").press("Space");
    page.keyboard().press("2");
    expectBox(page, 2, "3 cards");
    expectBox(page, 1, "0 cards");
    assertThat(page.locator("#table")).containsText("All done for now");
    assertThat(page.locator("#table")).containsText("tomorrow");
    page.locator("#show-cards").click();
    page.locator("[data-record]:has-text('dos') [data-action=delete]").click();
    page.waitForFunction("() => document.querySelectorAll('[data-record]').length === 2");
    page.locator("[data-action=undo]").click();
    page.waitForFunction("() => document.querySelectorAll('[data-record]').length === 3");
  }

  @Override
  public String left(Page page) {
    page.locator("#show-study").click();
    return page.locator("main").innerText();
  }

  private static void expectBox(Page page, int box, String count) {
    page.locator("[data-box='" + box + "'] .soft:text-is('" + count + "')").waitFor();
  }
}
