package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/** Lets a timer run to its end on a clock of the test's own, through a pause and a reload. */
final class TimerDrive implements AppDrive {
  /** So early that the longest plan ends on the same day, by which rounds are counted. */
  private static final int MORNING = 5;

  private static final int BEFORE_THE_PAUSE = 5_000;

  @Override
  public void use(Page page, List<String> fields) {
    page.clock()
        .install(
            new Clock.InstallOptions()
                .setTime(
                    LocalDate.now(ZoneId.systemDefault())
                        .atTime(MORNING, 0)
                        .atZone(ZoneId.systemDefault())
                        .toInstant()
                        .toEpochMilli()));
    reload(page);
    if (fields.contains("lap")) {
      takeLaps(page);
    } else {
      finishAll(page, Plan.of(AppSettings.of(page)));
    }
  }

  /**
   * What the timer goes through by itself, in milliseconds; a length that it has not is zero.
   *
   * @param rounds after which it stops; zero where it waits after each
   * @param longBreakAfter the rounds before the break that is long
   */
  private record Plan(long work, long pause, long longBreak, int rounds, int longBreakAfter) {
    static Plan of(AppSettings settings) {
      return new Plan(
          length(settings, "work"),
          length(settings, "break"),
          length(settings, "longBreak"),
          settings.number("rounds"),
          settings.number("roundsBeforeLongBreak"));
    }

    private static long length(AppSettings settings, String name) {
      return settings.number(name + "Minutes") * 60_000L
          + settings.number(name + "Seconds") * 1_000L;
    }

    int finished() {
      return Math.max(1, rounds);
    }

    int dots() {
      return rounds > 0 ? rounds : longBreak > 0 ? longBreakAfter : 0;
    }

    /** More than is left when the first break has begun. */
    long rest() {
      return finished() * (work + Math.max(pause, longBreak));
    }
  }

  private static void finishAll(Page page, Plan plan) {
    Locator start = page.locator("[data-action=start]");
    String full = page.locator("#clock").innerText();
    assertThat(page.locator("#dots i")).hasCount(plan.dots());
    page.locator("#task").fill("Sample entry");
    page.locator("#task").press("Enter");
    assertThat(page.locator("#task")).not().isFocused();
    page.keyboard().press("Space");
    assertThat(page.locator("#news")).hasText(Pattern.compile("started$"));
    page.clock().runFor(BEFORE_THE_PAUSE);
    assertThat(page.locator("#clock")).not().hasText(full);
    page.keyboard().press("Space");
    assertThat(page.locator("#news")).hasText(Pattern.compile("^Paused at \\d\\d:\\d\\d$"));
    String left = page.locator("#clock").innerText();
    page.clock().runFor(60_000);
    assertThat(page.locator("#clock")).hasText(left);
    page.keyboard().press("Space");
    assertThat(start).hasText("Pause");
    reload(page);
    assertThat(start).hasText("Pause");
    assertThat(page).hasTitle(Pattern.compile("^\\d\\d:\\d\\d .+ · "));
    page.clock().fastForward(plan.work() - BEFORE_THE_PAUSE);
    if (plan.pause() > 0 && plan.rounds() != 1) {
      takeTheBreak(page, plan);
    }
    assertThat(start).hasText("Start");
    assertThat(page.locator("#clock")).hasText(full);
    countWhatIsFinished(page, plan, full);
    changeTheLength(page);
  }

  /**
   * A break begins by itself, and so does each round where the timer knows after how many to stop.
   */
  private static void takeTheBreak(Page page, Plan plan) {
    assertThat(page.locator("#phase")).hasText(Pattern.compile("^(Break|Rest|Long break)$"));
    assertThat(page.locator("#news")).hasText(Pattern.compile("^Time is up\\. .+ begins\\.$"));
    assertThat(page.locator("[data-action=start]")).hasText("Pause");
    if (plan.rounds() > 1) {
      page.clock().fastForward(plan.pause());
      assertThat(page.locator("#phase")).hasText("Work");
      assertThat(page.locator("[data-action=start]")).hasText("Pause");
    }
    page.clock().fastForward(plan.rest());
    assertThat(page.locator("#news"))
        .hasText(
            plan.rounds() > 0
                ? "All " + plan.rounds() + " rounds are done."
                : "The break is over.");
  }

  private static void countWhatIsFinished(Page page, Plan plan, String full) {
    Locator today = page.locator("#today [data-record]");
    assertThat(today).hasCount(plan.finished());
    assertThat(today.first()).containsText("Sample entry");
    assertThat(page.locator("[data-figure=today]"))
        .hasText(Pattern.compile("^" + plan.finished() + " (round|timer)s?, .*"));
    page.keyboard().press("r");
    assertThat(page.locator("#clock")).hasText(full);
    assertThat(page.locator("[data-action=start]")).hasText("Start");
    today.first().locator("[data-action=delete]").click();
    assertThat(today).hasCount(plan.finished() - 1);
    page.locator("[data-action=undo]").click();
    assertThat(today).hasCount(plan.finished());
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
