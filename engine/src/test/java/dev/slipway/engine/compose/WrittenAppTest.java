package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrittenAppTest {
  private static final Pattern CONTROL =
      Pattern.compile("<(?:input|select|textarea|progress)\\b[^>]*>");
  private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");

  static List<String> prompts() {
    return WrittenApps.prompts();
  }

  @ParameterizedTest
  @MethodSource("prompts")
  void everyLinkAndEveryImportLeadsToAFile(String prompt) {
    AppTexts app = WrittenApps.app(prompt);
    app.files()
        .forEach((path, text) -> {
          for (String target : WrittenApps.targets(path, text)) {
            assertThat(target).as(path).matches("\\.\\.?/.+");
            String found = WrittenApps.resolved(path, target);
            assertThat(found.equals(WrittenApps.PROVIDED) || app.files().containsKey(found))
                .as("%s needs %s", path, target)
                .isTrue();
          }
        });
  }

  @ParameterizedTest
  @MethodSource("prompts")
  void aStrictContentPolicyForbidsNothingOfThePage(String prompt) {
    AppTexts app = WrittenApps.app(prompt);
    String html = app.text("index.html");

    assertThat(html).doesNotContainPattern("(?i)<script(?![^>]* src=)");
    assertThat(html).doesNotContainPattern("(?i)<script[^>]*>[^<]");
    assertThat(html).doesNotContainPattern("(?i)<[^>]*\\s(on[a-z]+|style)=");
    assertThat(html).doesNotContainPattern("(?i)javascript:|<style|<base|http-equiv|https?://");
    WrittenApps.scripts(app)
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
    AppTexts app = WrittenApps.app(prompt);
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
    String html = WrittenApps.app(prompt).text("index.html");

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
}
