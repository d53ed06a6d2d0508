package dev.slipway.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppFixerTest {
  private static final AppChecker CHECKER = new AppChecker();
  private static final AppFixer FIXER = new AppFixer(CHECKER);

  @ParameterizedTest
  @CsvSource({
    "js/app.js, ./part, ./part.js",
    "js/app.js, part.js, ./part.js",
    "js/app.js, ./Part.js, ./part.js",
    "js/app.js, /js/part.js, ./part.js",
    "js/app.js, ../js/part, ./part.js",
    "js/app.js, ../lib, ../lib/index.js",
    "js/app.js, lib/index.js, ../lib/index.js",
    "js/app.js, ./part.js?v=2, ./part.js?v=2",
    "js/app.js, ./gone.js, ./gone.js",
    "js/app.js, react, react",
    "js/app.js, /_slipway/app.js, /_slipway/app.js",
  })
  void importsLeadToTheOnlyFileThatCanBeMeant(String path, String before, String after) {
    String script = "import { a } from '%s';\nexport { b } from \"%s\";\nawait import('%s');\n";
    FileTree app =
        Apps.of(
            path,
            script.formatted(before, before, before),
            "js/part.js",
            "export const a = 1, b = 2;\n",
            "lib/index.js",
            "");

    assertThat(Apps.text(fixed(app), path)).isEqualTo(script.formatted(after, after, after));
  }

  @ParameterizedTest
  @CsvSource({
    "/styles.css, styles.css",
    "Styles.css, styles.css",
    "/images/A.svg#x, images/a.svg#x",
    "/gone.css, /gone.css",
    "https://example.org/styles.css, https://example.org/styles.css",
  })
  void addressesOfPagesAreRelative(String before, String after) {
    FileTree app =
        Apps.of(
            "index.html",
            Apps.page("<link rel=stylesheet href=\"%s\">".formatted(before)),
            "styles.css",
            "",
            "images/a.svg",
            "");

    assertThat(Apps.text(fixed(app), "index.html"))
        .isEqualTo(Apps.page("<link rel=stylesheet href=\"%s\">".formatted(after)));
  }

  @Test
  void addressesOfStyleSheetsAreRelativeToThem() {
    FileTree app = Apps.of("css/a.css", "a { background: url(/images/a.svg) }", "images/a.svg", "");

    assertThat(Apps.text(fixed(app), "css/a.css"))
        .isEqualTo("a { background: url(../images/a.svg) }");
  }

  @Test
  void aPageGetsWhatEveryPageNeeds() {
    FileTree app =
        Apps.of(
            "index.html",
            "<!DOCTYPE html>\r\n<html>\r\n<head><title>x</title></head>\r\n<body>"
                + "<input name=\"firstName\"><input placeholder='E-mail' type=email><input type=hidden>"
                + "<label>Age <input name=age></label><label for=b>B</label><select id=b></select>"
                + "<textarea title=t></textarea><input>\r\n"
                + "<script src=\"app.js\" defer></script></body></html>",
            "app.js",
            "import './b.js';",
            "b.js",
            "");

    assertThat(Apps.text(fixed(app), "index.html"))
        .isEqualTo(
            "<!DOCTYPE html>\r\n<html lang=\"en\">\r\n<head>\n  <meta charset=\"utf-8\">\n  <meta"
                + " name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>x</title>"
                + "</head>\r\n<body><input aria-label=\"First name\" name=\"firstName\"><input"
                + " aria-label=\"E-mail\" placeholder='E-mail' type=email><input type=hidden>"
                + "<label>Age <input name=age></label><label for=b>B</label><select id=b></select>"
                + "<textarea title=t></textarea><input>\r\n"
                + "<script type=\"module\" src=\"app.js\" defer></script></body></html>");
  }

  @Test
  void aScriptInThePageThatImportsBecomesAModule() {
    FileTree app =
        Apps.of(
            "index.html",
            Apps.page("<script type=\"text/javascript\">\nimport { a } from 'a.js';\n</script>"),
            "a.js",
            "export const a = 1;");

    assertThat(Apps.text(fixed(app), "index.html"))
        .isEqualTo(Apps.page("<script type=\"module\">\nimport { a } from './a.js';\n</script>"));
  }

  @Test
  void filesThatNeedNothingAreTheSameBytes() {
    FileTree app =
        Apps.of("index.html", Apps.page("<p>x</p>"), "app.js", "import './b.js'", "b.js", "")
            .with(new FilePath("a.html"), new byte[] {'<', 'h', 't', 'm', 'l', '>', (byte) 0xFF});

    Fixed result = FIXER.fix(app, Set.of());

    assertThat(result.notes()).isEmpty();
    app.files()
        .forEach((path, content) ->
            assertThat(result.files().find(path).orElseThrow()).isSameAs(content));
  }

  @Test
  void whatMayNotBeTouchedIsLeftAlone() {
    FileTree app = Apps.of("index.html", "<html><head></head></html>");

    assertThat(FIXER.fix(app, Set.of(new FilePath("index.html"))).files()).isEqualTo(app);
    assertThat(FIXER.fix(app, Set.of()).notes()).hasSize(2);
  }

  /** Fixed once; a second time changes nothing. */
  private static FileTree fixed(FileTree app) {
    FileTree once = FIXER.fix(app, Set.of()).files();
    assertThat(FIXER.fix(once, Set.of()).notes()).isEmpty();
    return once;
  }
}
