package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;

/** Lets a timer run to its end on a clock of the test's own, through a pause and a reload. */
final class TimerDrive implements AppDrive {
  private static final long TWO_HOURS = 7_200_000;

  @Override
  public void use(Page page, List<String> fields) {
    page.clock().install();
    reload(page);
    if (fields.contains("lap")) {
      takeLaps(page);
    } else {
      finishARound(page);
    }
  }

  private static void finishARound(Page page) {
    String full = page.locator("#clock").innerText();
    page.locator("#task").fill("Sample entry");
    page.locator("#task").press("Enter");
    assertThat(page.locator("#task")).not().isFocused();
    page.keyboard().press("Space");
    assertThat(page.locator("#news")).hasText(Pattern.compile("started$"));
    page.clock().runFor(5_000);
    assertThat(page.locator("#clock")).not().hasText(full);
    page.keyboard().press("Space");
    assertThat(page.locator("#news")).hasText(Pattern.compile("^Paused at \\d\\d:\\d\\d$"));
    String left = page.locator("#clock").innerText();
    page.clock().runFor(60_000);
    assertThat(page.locator("#clock")).hasText(left);
    page.keyboard().press("Space");
    assertThat(page.locator("[data-action=start]")).hasText("Pause");
    reload(page);
    assertThat(page.locator("[data-action=start]")).hasText("Pause");
    assertThat(page).hasTitle(Pattern.compile("^\\d\\d:\\d\\d .+ · "));
    page.clock().fastForward(TWO_HOURS);
    assertThat(page.locator("[data-action=start]")).hasText("Start");
    Locator today = page.locator("#today [data-record]");
    assertThat(today.first()).containsText("Sample entry");
    assertThat(page.locator("[data-figure=today]"))
        .hasText(Pattern.compile("^\\d+ (round|timer)s?, .*"));
    int rounds = today.count();
    page.keyboard().press("r");
    assertThat(page.locator("#clock")).hasText(full);
    assertThat(page.locator("[data-action=start]")).hasText("Start");
    today.first().locator("[data-action=delete]").click();
    assertThat(today).hasCount(rounds - 1);
    page.locator("[data-action=undo]").click();
    assertThat(today).hasCount(rounds);
    changeTheLength(page);
  }

  /** What is no length is refused beside its field; what is one shows on the clock. */
  private static void changeTheLength(Page page) {
    page.locator(".tuning summary").click();
    Locator work = page.locator("#tuning input[type=number]").first();
    work.fill("0");
    work.blur();
    assertThat(page.locator(".problem").first()).hasText("A number from 1 to 1,440.");
    boolean seconds = page.locator("#tuning label").first().innerText().contains("seconds");
    work.fill("42");
    work.blur();
    assertThat(page.locator("#clock")).hasText(seconds ? "00:42" : "42:00");
  }

  private static void takeLaps(Page page) {
    page.keyboard().press("Space");
    assertThat(page.locator("[data-action=start]")).hasText("Stop");
    page.clock().runFor(61_000);
    page.keyboard().press("l");
    assertThat(page.locator("[data-record]")).hasCount(1);
    assertThat(page.locator("[data-field=seconds]")).hasText(Pattern.compile("^01:0\\d\\.\\d$"));
    page.clock().runFor(30_000);
    page.keyboard().press("l");
    assertThat(page.locator("[data-record]")).hasCount(2);
    assertThat(page.locator("[data-record]").first()).containsText("fastest");
    page.keyboard().press("Space");
    assertThat(page.locator("#news")).hasText(Pattern.compile("^Stopped at 01:3\\d\\.\\d$"));
  }

  private static void reload(Page page) {
    page.reload();
    page.waitForSelector("body[data-ready=true]");
  }

  @Override
  public String left(Page page) {
    return page.locator("#clock").innerText() + page.locator(".past").innerText();
  }
}
