package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrittenAppTest {
  private static final Composer COMPOSER = new Composer();
  private static final String PROVIDED = "_slipway/app.js";
  private static final Pattern FROM = Pattern.compile("\\bfrom '([^']+)'");
  private static final Pattern IMPORT =
      Pattern.compile("import (?:\\{([^}]+)}|\\* as (\\w+)) from '([^']+)';");
  private static final Pattern EXPORT =
      Pattern.compile("export (?:async )?(?:function|const|let|class) (\\w+)");
  private static final Pattern LINK = Pattern.compile("\\b(?:href|src)=\"([^\"]*)\"");
  private static final Pattern CONTROL =
      Pattern.compile("<(?:input|select|textarea|progress)\\b[^>]*>");
  private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");

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
    prompts.add("diary with one entry a day, amount and tags");
    return prompts;
  }

  @ParameterizedTest
  @MethodSource("prompts")
  void everyLinkAndEveryImportLeadsToAFile(String prompt) {
    AppTexts app = app(prompt);
    app.files()
        .forEach((path, text) -> {
          for (String target : targets(path, text)) {
            assertThat(target).as(path).matches("\\.\\.?/.+");
            String found = resolved(path, target);
            assertThat(found.equals(PROVIDED) || app.files().containsKey(found))
                .as("%s needs %s", path, target)
                .isTrue();
          }
        });
  }

  @ParameterizedTest
  @MethodSource("prompts")
  void everyImportedNameIsExportedAndUsed(String prompt) {
    AppTexts app = app(prompt);
    scripts(app)
        .forEach(path -> {
          String text = app.text(path);
          String body = IMPORT.matcher(text).replaceAll("");
          for (MatchResult each : IMPORT.matcher(text).results().toList()) {
            String from = resolved(path, each.group(3));
            if (each.group(1) == null) {
              List<String> used = members(body, each.group(2));
              assertThat(exports(app, from)).as("%s for %s", from, path).containsAll(used);
              assertThat(used).as("%s uses %s", path, from).isNotEmpty();
            } else {
              for (String name : each.group(1).strip().split(",\\s*")) {
                assertThat(body).as("%s uses %s", path, name).containsPattern("\\b" + name + "\\b");
                assertThat(from.equals(PROVIDED) || exports(app, from).contains(name))
                    .as("%s exports %s", from, name)
                    .isTrue();
              }
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("prompts")
  void everyScriptIsReachedFromThePage(String prompt) {
    AppTexts app = app(prompt);
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of("js/main.js"));
    while (!open.isEmpty()) {
      String path = open.pop();
      if (!path.equals(PROVIDED) && reached.add(path)) {
        targets(path, app.text(path)).forEach(target -> open.push(resolved(path, target)));
      }
    }

    assertThat(reached).containsExactlyInAnyOrderElementsOf(scripts(app));
  }

  @ParameterizedTest
  @MethodSource("prompts")
  void aStrictContentPolicyForbidsNothingOfThePage(String prompt) {
    AppTexts app = app(prompt);
    String html = app.text("index.html");

    assertThat(html).doesNotContainPattern("(?i)<script(?![^>]* src=)");
    assertThat(html).doesNotContainPattern("(?i)<script[^>]*>[^<]");
    assertThat(html).doesNotContainPattern("(?i)<[^>]*\\s(on[a-z]+|style)=");
    assertThat(html).doesNotContainPattern("(?i)javascript:|<style|<base|http-equiv|https?://");
    scripts(app)
        .forEach(path ->
            assertThat(app.text(path))
                .as(path)
                .doesNotContainPattern(
                    "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\b|new Function|localStorage"));
    assertThat(app.text("styles.css")).doesNotContain("@import", "url(");
  }

  @ParameterizedTest
  @MethodSource("prompts")
  void everyFileIsTidy(String prompt) {
    AppTexts app = app(prompt);
    app.files()
        .forEach((path, text) -> {
          assertThat(text)
              .as(path)
              .endsWith("\n")
              .doesNotEndWith("\n\n")
              .doesNotContain("\t", "\r");
          assertThat(text).as(path).doesNotContainPattern("[ \\u00a0](\n|$)|\n\n\n");
          assertThat(text)
              .as(path)
              .doesNotContain("#if", "#end", "TODO")
              .doesNotContainPattern("\\{\\{[a-z-]+}}");
        });
    assertThat(app.text("README.md")).startsWith("# ").contains("blueprint.json");
  }

  @ParameterizedTest
  @MethodSource("prompts")
  void thePageNamesItsLanguageItsTitleAndItsControls(String prompt) {
    String html = app(prompt).text("index.html");

    assertThat(html).startsWith("<!doctype html>\n<html lang=\"en\">");
    assertThat(html).containsPattern("<title>[^<]+</title>").contains("<h1");
    assertThat(html)
        .contains("<meta charset=\"utf-8\">")
        .contains("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    CONTROL
        .matcher(html)
        .results()
        .forEach(control ->
            assertThat(html).as(control.group()).contains("for=\"" + id(control.group()) + "\""));
    List<String> ids = ID.matcher(html).results().map(each -> each.group(1)).toList();
    assertThat(ids).doesNotHaveDuplicates();
    Pattern.compile("(?:for|aria-labelledby)=\"([^\"]+)\"")
        .matcher(html)
        .results()
        .forEach(each -> assertThat(ids).contains(each.group(1)));
  }

  private static String id(String control) {
    return ID.matcher(control).results().map(each -> each.group(1)).collect(Collectors.joining());
  }

  private static AppTexts app(String prompt) {
    return AppTexts.of(COMPOSER.compose(prompt).files());
  }

  private static List<String> scripts(AppTexts app) {
    return app.files().keySet().stream().filter(path -> path.endsWith(".js")).toList();
  }

  private static Set<String> exports(AppTexts app, String path) {
    return EXPORT
        .matcher(app.text(path))
        .results()
        .map(each -> each.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> members(String script, String module) {
    return Pattern.compile("\\b" + module + "\\.(\\w+)")
        .matcher(script)
        .results()
        .map(each -> each.group(1))
        .toList();
  }

  private static List<String> targets(String path, String text) {
    Pattern pattern = path.endsWith(".js") ? FROM : LINK;
    return path.endsWith(".js") || path.endsWith(".html")
        ? pattern
            .matcher(text)
            .results()
            .map(each -> each.group(1))
            .filter(target -> !target.equals("data:,"))
            .toList()
        : List.of();
  }

  private static String resolved(String path, String target) {
    return Path.of("/" + path).resolveSibling(target).normalize().toString().substring(1);
  }
}
