package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
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

class WrittenScriptsTest {
  private static final Pattern IMPORT =
      Pattern.compile("import (?:\\{([^}]+)}|\\* as (\\w+)) from '([^']+)';");
  private static final Pattern EXPORT =
      Pattern.compile("export (?:async )?(?:function|const|let|class) (\\w+)");

  static List<String> prompts() {
    return WrittenApps.prompts();
  }

  @ParameterizedTest
  @MethodSource("prompts")
  void everyImportedNameIsExportedAndUsed(String prompt) {
    AppTexts app = WrittenApps.app(prompt);
    WrittenApps.scripts(app)
        .forEach(path -> {
          String text = app.text(path);
          String body = IMPORT.matcher(text).replaceAll("");
          for (MatchResult each : IMPORT.matcher(text).results().toList()) {
            String from = WrittenApps.resolved(path, each.group(3));
            if (each.group(1) == null) {
              List<String> used = members(body, each.group(2));
              assertThat(exports(app, from)).as("%s for %s", from, path).containsAll(used);
              assertThat(used).as("%s uses %s", path, from).isNotEmpty();
            } else {
              for (String name : each.group(1).strip().split(",\\s*")) {
                assertThat(body).as("%s uses %s", path, name).containsPattern("\\b" + name + "\\b");
                assertThat(from.equals(WrittenApps.PROVIDED) || exports(app, from).contains(name))
                    .as("%s exports %s", from, name)
                    .isTrue();
              }
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("prompts")
  void noScriptCallsWhatAnotherExportsWithoutImportingIt(String prompt) {
    AppTexts app = WrittenApps.app(prompt);
    Set<String> exported = new TreeSet<>();
    WrittenApps.scripts(app).forEach(path -> exported.addAll(exports(app, path)));
    WrittenApps.scripts(app)
        .forEach(path ->
            assertThat(unknown(app.text(path), exported))
                .as("unknown names of %s", path)
                .isEmpty());
  }

  /** Names that a script calls, that others export and that it neither imports nor declares. */
  private static List<String> unknown(String script, Set<String> exported) {
    String code = script.replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "");
    return exported.stream()
        .filter(name -> Pattern.compile("(?<![.\\w'`-])" + name + "\\(").matcher(code).find())
        .filter(name -> !Pattern.compile("import \\{[^}]*\\b" + name + "\\b").matcher(code).find())
        .filter(name -> !isDeclared(name, code))
        .toList();
  }

  private static boolean isDeclared(String name, String code) {
    String declared =
        "(?:function|const|let|class|async)\\s+"
            + name
            + "\\b"
            + "|\\{[^{}]*\\b"
            + name
            + "\\b[^{}]*}(?: = \\{})?(?:\\)| =|,)"
            + "|\\(?[\\w, ]*\\b"
            + name
            + "\\b[\\w, ]*\\)? =>"
            + "|\\([^()]*\\b"
            + name
            + "\\b[^()]*\\) \\{"
            + "|\\[[\\w, ]*\\b"
            + name
            + "\\b[\\w, ]*]\\)? =>"
            + "|(?m)^ +(?:async )?"
            + name
            + "\\(";
    return Pattern.compile(declared).matcher(code).find();
  }

  @ParameterizedTest
  @MethodSource("prompts")
  void everyScriptIsReachedFromThePage(String prompt) {
    AppTexts app = WrittenApps.app(prompt);
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of("js/main.js"));
    while (!open.isEmpty()) {
      String path = open.pop();
      if (!path.equals(WrittenApps.PROVIDED) && reached.add(path)) {
        WrittenApps.targets(path, app.text(path))
            .forEach(target -> open.push(WrittenApps.resolved(path, target)));
      }
    }

    assertThat(reached).containsExactlyInAnyOrderElementsOf(WrittenApps.scripts(app));
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
}
