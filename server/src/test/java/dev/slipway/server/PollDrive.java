package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** Votes, changes the vote, and finds one vote only. */
final class PollDrive implements AppDrive {
  @Override
  public void use(Page page, List<String> fields) {
    if (page.locator("#proposal").count() == 1) {
      addOption(page, "Something else");
      addOption(page, "Nothing at all");
      page.locator("#proposed").fill("nothing at ALL");
      page.locator("[data-action=add]").click();
      assertThat(page.locator("#refusal")).containsText("there already");
    }
    page.locator("[data-action=vote]").click();
    assertThat(page.locator("#problem")).containsText("Choose one");
    Locator choices = page.locator("#options input");
    String first = choices.first().getAttribute("value");
    String last = choices.last().getAttribute("value");
    choices.first().focus();
    choices.first().press("Space");
    page.locator("[data-action=vote]").click();
    expect(page, first, "1 vote");
    page.locator("[data-action=change]").click();
    page.locator("#options label").last().click();
    page.locator("[data-action=vote]").click();
    expect(page, last, "1 vote");
    expect(page, first, "0 votes");
    assertThat(page.locator("#tally")).hasText("1 vote");
    assertThat(page.locator("li:has(.own)")).hasAttribute("data-option", last);
    voteOfAnotherVisitor(page);
    expect(page, first, "1 vote");
    expect(page, last, "1 vote");
    assertThat(page.locator("#tally")).hasText("2 votes");
  }

  /** Another browser has a vote of its own, and the first one sees it at once. */
  private static void voteOfAnotherVisitor(Page page) {
    try (BrowserContext other = page.context().browser().newContext()) {
      Page second = other.newPage();
      second.navigate(page.url());
      second.waitForSelector("body[data-ready=true]");
      second.locator("#options label").first().click();
      second.locator("[data-action=vote]").click();
      second.locator("#results").waitFor();
    }
  }

  @Override
  public String left(Page page) {
    page.locator("#results").waitFor();
    return page.locator("#bars").innerText();
  }

  private static void addOption(Page page, String text) {
    page.locator("#proposed").fill(text);
    page.locator("[data-action=add]").click();
    page.locator("#options label:text-is('" + text + "')").waitFor();
  }

  private static void expect(Page page, String option, String count) {
    page.locator("[data-option=\"" + option + "\"] [data-field=count]:text-is('" + count + "')")
        .waitFor();
  }
}
