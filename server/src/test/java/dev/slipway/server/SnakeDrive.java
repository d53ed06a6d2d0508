package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** Steers to the food by what the page says of it, then into a wall, or where none is, itself. */
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
            done({ score, heading });
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

  /** Goes round in the smallest circle, which is too small for a snake of five parts. */
  private static final String BITE =
      """
      (before) => new Promise((done) => {
        const next = { up: 'left', left: 'down', down: 'right', right: 'up' };
        let heading = before;
        let hint = '';
        const timer = setInterval(() => {
          const now = document.querySelector('#hint').textContent;
          if (document.body.dataset.state === 'over') {
            clearInterval(timer);
            done();
          } else if (now !== hint) {
            hint = now;
            heading = next[heading];
            const key = `Arrow${heading[0].toUpperCase()}${heading.slice(1)}`;
            document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
          }
        }, 8);
      })
      """;

  private static final String TURNED =
      """
      async () => {
        const { newGame, pace, steer, step } = await import('./js/logic.js');
        const game = newGame();
        const back = step(steer(game, 'left'));
        const fed = step({ ...game, food: { x: game.snake[0].x + 1, y: game.snake[0].y } });
        let wall = game;
        for (let at = 0; at < 20 && !wall.over; at++) wall = step({ ...wall, food: { x: 0, y: 0 } });
        const [{ x }] = wall.snake;
        return [pace(game), back.over, back.direction, fed.score, fed.snake.length, wall.over, x]
          .join(' ');
      }
      """;

  @Override
  public void use(Page page, List<String> fields) {
    AppSettings settings = AppSettings.of(page);
    boolean open = settings.has("open");
    // Twenty steps from the middle of seventeen places end at the wall, or begin anew behind it.
    assertThat(page.evaluate(TURNED))
        .isEqualTo(pace(settings) + " false right 1 4 " + (open ? "false 11" : "true 16"));
    int wanted = open ? 2 : 1;
    int score = 0;
    String heading = "";
    for (int game = 0; game < 6 && score < wanted; game++) {
      page.locator("#start").click();
      Map<?, ?> end = (Map<?, ?>) page.evaluate(EAT, wanted);
      score = Integer.parseInt(String.valueOf(end.get("score")));
      heading = String.valueOf(end.get("heading"));
    }
    assertThat(score).isGreaterThanOrEqualTo(wanted);
    if (page.locator("#pause").isEnabled()) {
      page.locator("#pause").click();
      assertThat(page.locator("#pause")).hasText("Go on");
      page.locator("#pause").click();
    }
    if (open) {
      page.evaluate(BITE, heading);
    }
    page.waitForSelector("body[data-state=over]");
    page.locator("#best [data-record]").first().waitFor();
    page.locator("#who").fill("Ada");
    page.locator("[data-action=sign]").click();
    page.locator("#best [data-field=name]:text-is('Ada')").waitFor();
  }

  /** Milliseconds for the first steps. */
  private static int pace(AppSettings settings) {
    return switch (settings.text("speed")) {
      case "fast" -> 110;
      case "slow" -> 260;
      default -> 170;
    };
  }

  @Override
  public String left(Page page) {
    page.locator("#best [data-record]").first().waitFor();
    return page.locator("#best").innerText();
  }
}
