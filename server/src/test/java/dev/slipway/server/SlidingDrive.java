package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** Slides tiles by keyboard to the goal, then until there are points, and takes a step back. */
final class SlidingDrive implements AppDrive {
  private static final String SLID =
      """
      async () => {
        const { slide } = await import('./js/logic.js');
        const grid = [[2, 2, 2, 2], [4, 0, 4, 8], [0, 0, 0, 2], [0, 0, 0, 0]];
        return ['left', 'right', 'up', 'down'].map((direction) => {
          const { grid: slid, gained } = slide(grid, direction);
          return slid.map((row) => row.join(' ')).join('/') + ' ' + gained;
        }).join('|');
      }
      """;

  @Override
  public void use(Page page, List<String> fields) {
    assertThat(page.evaluate(SLID))
        .isEqualTo(
            "4 4 0 0/8 8 0 0/2 0 0 0/0 0 0 0 16"
                + "|0 0 4 4/0 0 8 8/0 0 0 2/0 0 0 0 16"
                + "|2 2 2 2/4 0 4 8/0 0 0 2/0 0 0 0 0"
                + "|0 0 0 0/0 0 0 2/2 0 2 8/4 2 4 2 0");
    AppSettings settings = AppSettings.of(page);
    reachTheGoal(page, settings.has("goal") ? settings.number("goal") : 2048);
    Locator score = page.locator("#score");
    assertThat(page.locator("td[data-value]")).hasCount(2);
    slideUntilThereArePoints(page);
    if (settings.has("strict")) {
      assertThat(page.locator("#undo")).hasCount(0);
    } else {
      page.locator("#undo").click();
      assertThat(score).hasText("0");
      slideUntilThereArePoints(page);
    }
    page.locator("[data-action=new]").click();
    assertThat(page.locator("#best [data-record]")).hasCount(2);
    assertThat(score).hasText("0");
    page.locator("[data-to=left]").click();
  }

  /** Goes on with a game that lacks one step, then begins a new one. */
  private static void reachTheGoal(Page page, int goal) {
    // The page keeps its own game a moment after it was drawn.
    page.waitForFunction("() => history.state?.grid");
    page.evaluate(
        "half => history.replaceState({ score: 0, reached: false,"
            + " grid: [[half, half, 0, 0], ...Array.from({ length: 3 }, () => [0, 0, 0, 0])] }, '')",
        goal / 2);
    page.reload();
    page.waitForSelector("body[data-ready=true]");
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("#news")).hasText("You made " + goal + "! Go on, if you like.");
    page.locator("[data-action=new]").click();
    assertThat(page.locator("#best [data-record]")).hasCount(1);
    assertThat(page.locator("#score")).hasText("0");
  }

  private static void slideUntilThereArePoints(Page page) {
    String[] keys = {"ArrowLeft", "ArrowDown", "ArrowRight", "ArrowDown"};
    for (int move = 0; move < 60 && page.locator("#score").innerText().equals("0"); move++) {
      page.keyboard().press(keys[move % keys.length]);
    }
    assertThat(page.locator("#score")).not().hasText("0");
  }

  @Override
  public String left(Page page) {
    assertThat(page.locator("#best [data-record]")).hasCount(2);
    return page.locator("#best").innerText() + page.locator("#top").innerText();
  }
}
