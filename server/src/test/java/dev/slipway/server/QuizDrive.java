package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a question, then plays a round with one wrong answer. */
final class QuizDrive implements AppDrive {
  @Override
  public void use(Page page, List<String> fields) {
    int seconds = AppSettings.of(page).number("seconds");
    if (seconds > 0) {
      page.clock().install();
      page.reload();
      page.waitForSelector("body[data-ready=true]");
    }
    addQuestion(page);
    Map<?, ?> answers =
        (Map<?, ?>)
            page.evaluate(
                "async () => Object.fromEntries((await import('./js/model.js')).questions"
                    + ".map(({question, answer}) => [question, answer]))");
    page.locator("#pool").selectOption("given");
    page.locator("[data-action=start]").click();
    Locator where = page.locator("#where");
    int asked = AppSettings.of(page).number("round");
    for (int number = 1; number <= asked; number++) {
      assertThat(where).hasText(Pattern.compile("^Question " + number + " of " + asked + " .*"));
      String question = page.locator("#round [data-field=question]").innerText();
      String answer = String.valueOf(answers.get(question));
      assertThat(page.locator("#round [data-choice]")).hasCount(4);
      if (number != 2) {
        page.locator("#round [data-choice=\"" + answer + "\"]").click();
        assertThat(page.locator(".feedback")).hasText("Right!");
      } else {
        miss(page, answer, seconds);
      }
      page.locator("[data-action=next]").press("Enter");
    }
    assertThat(page.locator("#outcome .score")).hasText((asked - 1) + " of " + asked);
    assertThat(page.locator("#outcome .wrong li")).hasCount(1);
    assertThat(page.locator("#outcome .wrong .soft"))
        .hasText(Pattern.compile(seconds > 0 ? "^Your time was up\\.$" : "^You chose: .+"));
    page.locator("#who").fill("Ada");
    page.locator("[data-action=sign]").click();
    page.locator("#best [data-field=name]:text-is('Ada')").waitFor();
  }

  @Override
  public String left(Page page) {
    return page.locator(".best").innerText() + page.locator(".own").innerText();
  }

  /** Chooses what is wrong; or nothing, where a question does not wait for ever. */
  private static void miss(Page page, String answer, int seconds) {
    if (seconds > 0) {
      assertThat(page.locator("#round .clock")).hasAttribute("max", Integer.toString(seconds));
      page.clock().fastForward(seconds * 1_000L);
    } else {
      page.locator("#round [data-choice]:not([data-choice=\"" + answer + "\"])").first().click();
    }
    assertThat(page.locator(".feedback"))
        .hasText(
            (seconds > 0 ? "Time is up" : "Not quite") + ": the right answer is " + answer + ".");
  }

  /** Four answers that must differ. */
  private static void addQuestion(Page page) {
    page.locator("[data-action=add]").click();
    page.locator("[name=question]").fill("Which is the oldest bridge of our town?");
    page.locator("[name=answer]").fill("The mill bridge");
    page.locator("[name=wrong1]").fill("the mill bridge");
    page.locator("[name=wrong2]").fill("The station bridge");
    page.locator("[name=wrong3]").fill("The new bridge");
    page.locator("#editor [type=submit]").click();
    assertThat(page.locator("[name=wrong1]").evaluate("input => input.validationMessage"))
        .asString()
        .contains("there already");
    page.locator("[name=wrong1]").fill("The railway bridge");
    page.locator("#editor [type=submit]").click();
    page.locator("#own [data-record]").waitFor();
  }
}
