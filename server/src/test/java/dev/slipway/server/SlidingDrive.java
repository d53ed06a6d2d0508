package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** Slides tiles by keyboard until there are points, and takes a step back. */
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
    assertThat(page.locator("td[data-value]").count()).isEqualTo(2);
    String[] keys = {"ArrowLeft", "ArrowDown", "ArrowRight", "ArrowDown"};
    for (int move = 0; move < 60 && page.locator("#score").innerText().equals("0"); move++) {
      page.keyboard().press(keys[move % keys.length]);
    }
    String score = page.locator("#score").innerText();
    assertThat(score).isNotEqualTo("0");
    if (page.locator("#undo").count() > 0) {
      page.locator("#undo").click();
      assertThat(page.locator("#score").innerText()).isEqualTo("0");
      for (int move = 0; move < 60 && page.locator("#score").innerText().equals("0"); move++) {
        page.keyboard().press(keys[move % keys.length]);
      }
    }
    page.locator("[data-action=new]").click();
    page.locator("#best [data-record]").waitFor();
    assertThat(page.locator("#score").innerText()).isEqualTo("0");
    page.locator("[data-to=left]").click();
  }

  @Override
  public String left(Page page) {
    page.locator("#best [data-record]").waitFor();
    return page.locator("#best").innerText() + page.locator("#top").innerText();
  }
}
