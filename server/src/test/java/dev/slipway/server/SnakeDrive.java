package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** Steers to the food by what the page says of it, then into a wall. */
final class SnakeDrive implements AppDrive {
  /**
   * Turns towards the food. As food that lies behind cannot be turned to at once, the snake first
   * leaves its line; as it is short, it never meets itself on the way.
   */
  private static final String EAT =
      """
      (wanted) => new Promise((done) => {
        const opposite = { up: 'down', down: 'up', left: 'right', right: 'left' };
        const aside = { up: 'left', down: 'left', left: 'up', right: 'up' };
        let heading = 'right';
        const turn = (word) => {
          const key = `Arrow${word[0].toUpperCase()}${word.slice(1)}`;
          document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
          heading = word;
        };
        let before = '';
        const timer = setInterval(() => {
          const hint = document.querySelector('#hint').textContent;
          const score = Number(document.querySelector('#score').textContent);
          if (score >= wanted || document.body.dataset.state === 'over') {
            clearInterval(timer);
            done(score);
          } else if (hint !== before) {
            before = hint;
            const ways = hint.match(/left|right|up|down/g) ?? [];
            if (!ways.includes(heading)) {
              turn(ways.find((way) => way !== opposite[heading]) ?? aside[heading]);
            }
          }
        }, 8);
      })
      """;

  private static final String TURNED =
      """
      async () => {
        const { newGame, steer, step } = await import('./js/logic.js');
        const game = newGame();
        const back = step(steer(game, 'left'));
        const fed = step({ ...game, food: { x: game.snake[0].x + 1, y: game.snake[0].y } });
        let wall = game;
        for (let at = 0; at < 20 && !wall.over; at++) wall = step({ ...wall, food: { x: 0, y: 0 } });
        return [back.over, back.direction, fed.score, fed.snake.length, wall.over].join(' ');
      }
      """;

  @Override
  public void use(Page page, List<String> fields) {
    boolean open = AppSettings.has(page, "open");
    assertThat(page.evaluate(TURNED)).isEqualTo("false right 1 4 " + !open);
    int score = 0;
    for (int game = 0; game < 6 && score == 0; game++) {
      page.locator("#start").click();
      // Two bites make it long enough to run into itself, which is the end without walls.
      score = ((Number) page.evaluate(EAT, open ? 2 : 1)).intValue();
    }
    assertThat(score).isPositive();
    if (page.locator("#pause").isEnabled()) {
      page.locator("#pause").click();
      assertThat(page.locator("#pause").innerText()).isEqualTo("Go on");
      page.locator("#pause").click();
    }
    if (open) {
      turnRound(page);
    }
    page.waitForSelector("body[data-state=over]");
    page.locator("#best [data-record]").first().waitFor();
    page.locator("#who").fill("Ada");
    page.locator("[data-action=sign]").click();
    page.locator("#best [data-field=name]:text-is('Ada')").waitFor();
  }

  /** Whichever way it goes, three of these turns lead it into itself. */
  private static void turnRound(Page page) {
    for (String way : List.of("Up", "Left", "Down", "Right")) {
      page.keyboard().press("Arrow" + way);
    }
  }

  @Override
  public String left(Page page) {
    page.locator("#best [data-record]").first().waitFor();
    return page.locator("#best").innerText();
  }
}
