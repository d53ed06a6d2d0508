package dev.slipway.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.answer.RandomAnswers;
import dev.slipway.engine.compose.Composer;
import dev.slipway.testkit.AnswerExample;
import dev.slipway.testkit.Volume;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppCheckerTest {
  private static final AppChecker CHECKER = new AppChecker();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import a, { b as c } from './js/other.js'; const x = await fetch(`/_slipway/data/x`);",
        "class A { #p = 1; static { this.q = 2; } get p() { return this?.#p ?? 3n; } }",
        "export default async function* g() { for await (const x of []) yield* x; }",
        "a ||= b; a &&= c; a ??= d; x = 2 ** 3; `n${`m${1}`}`; label: for (;;) { break label }",
        "const r = /(?<y>\\d{4})-\\p{L}/u.exec('')?.groups; const v = /[\\p{L}--[a-z]]/v;",
        "import data from './data.json' with { type: 'json' }; export * as ns from './js/other.js';",
        "const { a, ...rest } = {}, [d = 1, , e] = []; try { } catch { }",
        "const m = await import('./js/other.js'); import.meta.url; 1_000; 'use strict';",
        "#!/usr/bin/env node\nvar yes = async x => await x;",
        "var await = 1; with (Math) { floor(1) } var html = '<!-- x -->';",
        "x = <!-- an old comment\n1",
        "const html = `<p>${list.map((each) => `<li>${each}</li>`).join('')}</p>`;",
      })
  void validScriptsOfAnyAgePass(String script) {
    assertThat(
            CHECKER.check(
                Apps.of(
                    "index.html",
                    Apps.page(""),
                    "data.json",
                    "{}",
                    "js/other.js",
                    "export const b = 1;",
                    "app.js",
                    script)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "const x = ;",
        "function f( {",
        "import {a from './app.js'",
        "let a; let a;",
        "return 5; }",
        "const s = 'open",
        "if (a { }",
        "`open ${",
        "export const a = 1; export const a = 2;",
      })
  void brokenScriptsAreFoundWithTheirLine(String script) {
    List<Finding> findings =
        CHECKER.check(Apps.of("index.html", Apps.page(""), "app.js", "\n\n" + script));

    assertThat(findings).extracting(Finding::kind).containsExactly(FindingKind.BROKEN_SCRIPT);
    assertThat(findings.getFirst().line()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void theEntryMustBeAPage() {
    assertThat(kinds(Apps.of("page.html", Apps.page("")))).containsExactly(FindingKind.NO_ENTRY);
    assertThat(kinds(Apps.of("index.html", "I cannot do that.")))
        .containsExactly(FindingKind.ENTRY_IS_NO_PAGE);
  }

  @Test
  void whatIsLoadedMustBeThere() {
    FileTree app =
        Apps.of(
            "index.html",
            Apps.page(
                """
                <link rel="stylesheet" href="styles.css?v=1"><link rel="icon" href="gone.svg">
                <img src="data:image/png;base64,AA=="><img src="images/a%20b.png"><a href="#top">x</a>
                <a href="about">x</a><a href="about.html">x</a><a href="https://example.org">x</a>
                <script type="module" src="/js/app.js"></script><script src="/_slipway/none.js"></script>
                <img src="${item.image}"><!-- <img src="comment.png"> -->
                """),
            "images/a b.png",
            "",
            "styles.css",
            "a { background: url(\"none.png\") } b { background: url( images/a%20b.png ) }",
            "js/app.js",
            "import { a } from './part'; import '../styles.css'; import '/_slipway/app.js';");

    assertThat(CHECKER.check(app))
        .extracting(each -> each.kind() + " " + each.path() + " " + each.subject())
        .containsExactly(
            "MISSING_FILE index.html gone.svg",
            "MISSING_FILE index.html about.html",
            "MISSING_FILE index.html /_slipway/none.js",
            "MISSING_FILE js/app.js ./part",
            "MISSING_FILE styles.css none.png");
  }

  @Test
  void packagesAndAddressesOutsideAreFound() {
    FileTree app =
        Apps.of(
            "index.html",
            Apps.page(
                "<script src=\"https://cdn.example/x.js\"></script><link rel=stylesheet"
                    + " href=//fonts.example/a.css><script type=module>import x from 'react'</script>"));

    assertThat(kinds(app))
        .containsExactly(
            FindingKind.OUTSIDE_ADDRESS, FindingKind.OUTSIDE_ADDRESS, FindingKind.BARE_IMPORT);
    assertThat(
            kinds(
                Apps.of(
                    "index.html",
                    Apps.page("<script type=importmap>{}</script>"),
                    "app.js",
                    "import x from 'react'")))
        .isEmpty();
  }

  @Test
  void stylesAndDataAreRead() {
    assertThat(kinds(app("styles.css", "a { color: red; } /* ( */ b::before { content: '}' }")))
        .isEmpty();
    for (String css :
        List.of("a { color: red;", "a { } }", "/* open", "a { content: 'open\n }", "a[b)")) {
      assertThat(kinds(app("styles.css", css))).as(css).containsExactly(FindingKind.BROKEN_STYLE);
    }
    assertThat(kinds(app("data.json", "{\"a\": [1, 2,]}")))
        .containsExactly(FindingKind.BROKEN_JSON);
    assertThat(kinds(app("data.json", "[]"))).isEmpty();
  }

  @Test
  void codeThatWasLeftOutIsFound() {
    assertThat(kinds(app("app.js", "const a = 1;\n// ... rest of the code stays the same\n")))
        .containsExactly(FindingKind.LEFT_OUT);
    for (String valid :
        List.of(
            " * @param {...string} others the rest of the names",
            "// Load the rest of the items...",
            "// See other code... and this.")) {
      assertThat(kinds(app("app.js", "/**\n" + valid + "\n */\nconst b = 1;\n"))).isEmpty();
    }
    for (String mark :
        List.of(
            "/* ... existing code ... */",
            "// rest of the code remains the same...",
            "// The rest of the file remains unchanged ...",
            "// [... rest of code ...]",
            "// (the rest of the code...)",
            "// \u2026 keep the rest \u2026")) {
      assertThat(kinds(app("app.js", "const a = 1;\n" + mark + "\n"))).as(mark).isNotEmpty();
    }
    assertThat(kinds(app("app.js", "// Keeps the rest of the list ready.\nconst b = [...a];\n")))
        .isEmpty();
  }

  @Test
  void aScriptThatImportsMustBeLoadedAsAModule() {
    assertThat(
            kinds(
                Apps.of(
                    "index.html",
                    Apps.page("<script src=app.js></script>"),
                    "app.js",
                    "export const a = 1;")))
        .containsExactly(FindingKind.SCRIPT_IS_NO_MODULE);
  }

  @Test
  void theFingerprintIsTheSameWhereverTheErrorMoves() {
    Finding one = CHECKER.check(app("app.js", "let a = ;")).getFirst();
    Finding other = CHECKER.check(app("app.js", "\n\n  let a = ;")).getFirst();
    Finding elsewhere = CHECKER.check(app("b.js", "let a = ;")).getFirst();

    assertThat(other.fingerprint()).isEqualTo(one.fingerprint()).hasSize(16);
    assertThat(other.line()).isNotEqualTo(one.line());
    assertThat(elsewhere.fingerprint()).isNotEqualTo(one.fingerprint());
  }

  @Test
  void noAppOfTheComposerIsFoundFaultWith() throws IOException {
    Composer composer = new Composer();
    Path examples = Path.of(System.getProperty("slipway.root"), "examples/prompts.tsv");
    try (Stream<String> lines = Files.lines(examples)) {
      List<String> prompts =
          lines.filter(line -> !line.startsWith("#")).map(line -> line.split("\t")[0]).toList();
      int step = Volume.of(40, 1);
      for (int at = 0; at < prompts.size(); at += step) {
        String prompt = prompts.get(at);
        FileTree files = composer.compose(prompt).files();

        assertThat(CHECKER.check(files)).as(prompt).isEmpty();
        assertThat(new AppFixer(CHECKER).fix(files, Set.of()).notes()).as(prompt).isEmpty();
      }
    }
  }

  @Test
  void brokenFilesEndNeitherTheChecksNorTheMending() {
    int rounds = Volume.of(4, 40);
    AppFixer fixer = new AppFixer(CHECKER);
    for (AnswerExample example : AnswerExample.all()) {
      FileTree app = example.expected().orElse(example.base());
      for (int seed = 0; seed < rounds; seed++) {
        Random random = new Random(example.name().hashCode() * 31L + seed);
        FileTree broken = FileTree.EMPTY;
        for (Map.Entry<FilePath, byte[]> file : app.files().entrySet()) {
          broken =
              broken.with(
                  file.getKey(),
                  RandomAnswers.mutated(AppChecker.text(file.getValue()), random)
                      .getBytes(StandardCharsets.UTF_8));
        }
        List<Finding> findings = CHECKER.check(broken);
        assertThat(findings).hasSizeLessThanOrEqualTo(100);
        findings.forEach(each -> assertThat(each.line()).isPositive());
        FileTree once = fixer.fix(broken, Set.of()).files();
        assertThat(fixer.fix(once, Set.of()).notes()).as("%s %d", example, seed).isEmpty();
      }
    }
  }

  @Test
  void aScriptThatTakesForEverPasses() {
    assertThat(kinds(app("app.js", "(".repeat(400_000)))).doesNotContain(FindingKind.NO_ENTRY);
    assertThat(kinds(app("app.js", "x".repeat(600_000) + " ;;("))).isEmpty();
  }

  @Test
  void parsingEndsWhereItTakesTooManySteps() {
    String script = "const a = [" + "1, ".repeat(2_000) + "];";

    assertThat(new ScriptParser(1).parse(script)).isEqualTo(new ParsedScript.Unknown());
    assertThat(new ScriptParser().parse(script)).isEqualTo(new ParsedScript.Fine(false, List.of()));
  }

  @Test
  void moreScriptsThanAnyAppHasPass() {
    String large = "const a = 1; //" + "x".repeat(500_000) + "\n";
    FileTree app =
        Apps.of(
            "index.html",
            Apps.page(""),
            "a.js",
            large,
            "b.js",
            large,
            "c.js",
            large,
            "d.js",
            "let broken = ;");

    assertThat(kinds(app)).isEmpty();
  }

  private static FileTree app(String path, String text) {
    return Apps.of("index.html", Apps.page(""), path, text);
  }

  private static List<FindingKind> kinds(FileTree app) {
    return CHECKER.check(app).stream().map(Finding::kind).toList();
  }
}
