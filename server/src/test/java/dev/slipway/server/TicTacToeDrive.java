package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** Wins for two players, and finds that the perfect computer is never beaten. */
final class TicTacToeDrive implements AppDrive {
  /** Plays every game against the perfect computer that a person can play; how many are won. */
  private static final String BEATEN =
      """
      async () => {
        const { outcome, perfectMove } = await import('./js/logic.js');
        let won = 0;
        const play = (cells) => cells.forEach((cell, at) => {
          if (cell) return;
          const mine = cells.with(at, 'X');
          const end = outcome(mine);
          if (end) { won += end === 'X' ? 1 : 0; return; }
          const theirs = mine.with(perfectMove(mine, 'O'), 'O');
          if (!outcome(theirs)) play(theirs);
        });
        play(Array(9).fill(''));
        return won;
      }
      """;

  @Override
  public void use(Page page, List<String> fields) {
    assertThat(page.locator("#rival")).hasValue(AppSettings.of(page).text("rival"));
    page.locator("#rival").selectOption("two");
    for (int cell : new int[] {0, 3, 1, 4}) {
      page.locator("[data-cell='" + cell + "']").click();
    }
    assertThat(page.locator("#news")).hasText("X is next.");
    page.locator("[data-cell='2']").press("Enter");
    assertThat(page.locator("#news")).hasText("X wins!");
    assertThat(page.locator("[data-wins=true]")).hasCount(3);
    page.locator("[data-winner=X]:text-is('1')").waitFor();
    page.locator("[data-action=new]").click();
    page.keyboard().press("5");
    Locator middle = page.locator("[data-cell='4']");
    assertThat(middle).hasAttribute("aria-label", "Row 2, column 2: O");
    page.locator("#rival").selectOption("perfect");
    page.locator("[data-cell='0']").click();
    page.locator("[data-mark=O]").waitFor();
    assertThat(middle).hasAttribute("data-mark", "O");
    assertThat(page.evaluate(BEATEN)).isEqualTo(0);
  }

  @Override
  public String left(Page page) {
    page.locator("#rival").selectOption("two");
    page.locator("[data-winner=X]:text-is('1')").waitFor();
    return page.locator("#score").innerText();
  }
}
