package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** Writes a question, then plays a round with one wrong answer. */
final class QuizDrive implements AppDrive {
  @Override
  public void use(Page page, List<String> fields) {
    addQuestion(page);
    Map<?, ?> answers =
        (Map<?, ?>)
            page.evaluate(
                "async () => Object.fromEntries((await import('./js/model.js')).questions"
                    + ".map(({question, answer}) => [question, answer]))");
    page.locator("#pool").selectOption("given");
    page.locator("[data-action=start]").click();
    Locator where = page.locator("#where");
    int asked = Integer.parseInt(where.innerText().replaceAll("Question 1 of (\\d+) .*", "$1"));
    for (int number = 1; number <= asked; number++) {
      assertThat(where.innerText()).startsWith("Question " + number + " of " + asked);
      String question = page.locator("#round [data-field=question]").innerText();
      String answer = String.valueOf(answers.get(question));
      assertThat(page.locator("#round [data-choice]").count()).isEqualTo(4);
      boolean right = number != 2;
      String other = "#round [data-choice]:not([data-choice=\"" + answer + "\"])";
      page.locator(right ? "#round [data-choice=\"" + answer + "\"]" : other).first().click();
      assertThat(page.locator(".feedback").innerText())
          .isEqualTo(right ? "Right!" : "Not quite: the right answer is " + answer + ".");
      page.locator("[data-action=next]").press("Enter");
    }
    assertThat(page.locator("#outcome .score").innerText()).isEqualTo((asked - 1) + " of " + asked);
    assertThat(page.locator("#outcome .wrong li").count()).isEqualTo(1);
    page.locator("#who").fill("Ada");
    page.locator("[data-action=sign]").click();
    page.locator("#best [data-field=name]:text-is('Ada')").waitFor();
  }

  @Override
  public String left(Page page) {
    return page.locator(".best").innerText() + page.locator(".own").innerText();
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
