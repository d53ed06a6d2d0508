package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Written apps for the tests, and what their files ask each other for. */
final class WrittenApps {
  /** The module that the server provides. */
  static final String PROVIDED = "_slipway/app.js";

  private static final Composer COMPOSER = new Composer();
  private static final Pattern FROM = Pattern.compile("\\bfrom '([^']+)'");
  private static final Pattern LINK = Pattern.compile("\\b(?:href|src)=\"([^\"]*)\"");

  private WrittenApps() {}

  /** Every example, and an app of each kind with fields of every type. */
  static List<String> prompts() {
    List<String> prompts = new ArrayList<>(Example.all().map(Example::prompt).toList());
    String all =
        " with name, notes, amount, count, date, time, paid, status, rating, link, email, phone, photo and tags";
    for (String kind :
        List.of("thing tracker", "checklist", "kanban board", "notes app", "diary")) {
      prompts.add(kind + all);
      prompts.add(kind);
    }
    prompts.add("checklist grouped by home and work" + all);
    prompts.add("booking of three rooms between 9 and 17" + all);
    prompts.add("bookings");
    prompts.add("calendar" + all);
    prompts.add("calendar");
    prompts.add("leaderboard of matches" + all);
    prompts.add("high scores" + all);
    prompts.add("leaderboard");
    prompts.add("high scores");
    prompts.add("landing page with about, menu, prices, services, gallery, events, faq and map");
    prompts.add("landing page with team, testimonials, newsletter, opening hours from 9 to 17");
    prompts.add("landing page");
    prompts.add("dashboard by region" + all);
    prompts.add("dashboard");
    prompts.add("diary with one entry a day, amount and tags");
    prompts.add("habit tracker");
    prompts.add("pomodoro timer with a long break");
    prompts.add("stopwatch");
    prompts.add("countdown");
    prompts.add("calculator");
    prompts.add("converter");
    prompts.add("fuel cost calculator");
    prompts.add("countdown to new year");
    prompts.add("habit tracker" + all);
    prompts.add("poll");
    prompts.addAll(List.of("memory game with 6 pairs", "tic-tac-toe", "2048", "snake game"));
    prompts.add("survey");
    prompts.add("registration form" + all);
    prompts.add("times tables quiz");
    prompts.add("quiz about the history of our village");
    prompts.add("flashcards");
    prompts.add("French flashcards" + all);
    prompts.add("anonymous poll for the name of the boat: Puffin or Heron; people can add options");
    return prompts;
  }

  static AppTexts app(String prompt) {
    return AppTexts.of(COMPOSER.compose(prompt).files());
  }

  /** Every file that is linked or imported is there, and no piece asks for a trait in vain. */
  static void assertWhole(AppTexts app) {
    app.files()
        .forEach((path, text) -> {
          for (String target : targets(path, text)) {
            String found = resolved(path, target);
            assertThat(found.equals(PROVIDED) || app.files().containsKey(found))
                .as("%s needs %s", path, target)
                .isTrue();
          }
          assertThat(text).as(path).doesNotContain("#if", "#end");
        });
  }

  static List<String> scripts(AppTexts app) {
    return app.files().keySet().stream().filter(path -> path.endsWith(".js")).toList();
  }

  /** What a file links to or imports, as it is written. */
  static List<String> targets(String path, String text) {
    Pattern pattern = path.endsWith(".js") ? FROM : LINK;
    return path.endsWith(".js") || path.endsWith(".html")
        ? pattern
            .matcher(text)
            .results()
            .map(each -> each.group(1))
            .filter(target -> !target.equals("data:,"))
            // Places and views of the page itself.
            .filter(target -> !target.startsWith("#") && !target.startsWith("?"))
            .toList()
        : List.of();
  }

  /** The path that a link of a file means. */
  static String resolved(String path, String target) {
    return Path.of("/" + path).resolveSibling(target).normalize().toString().substring(1);
  }
}
