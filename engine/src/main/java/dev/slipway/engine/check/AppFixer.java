package dev.slipway.engine.check;

import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Mends in an app's files what can be mended without asking anybody, so that no model is asked for
 * it. What was mended is not mended again, and nothing else is altered.
 */
public final class AppFixer {
  /** Files larger than these are left alone, as checks leave them. */
  private static final int LONGEST = 1_024 * 1_024;

  private final ScriptParser scripts;

  /** Shares the checker's parser. */
  public AppFixer(AppChecker checker) {
    this.scripts = checker.scripts();
  }

  /**
   * The mended files.
   *
   * @param untouchable files that are never altered
   */
  public Fixed fix(FileTree files, Set<FilePath> untouchable) {
    List<FixNote> notes = new ArrayList<>();
    ScriptBudget budget = new ScriptBudget(scripts);
    Map<String, ParsedScript> parsed = new HashMap<>();
    files
        .files()
        .forEach((path, content) -> {
          if (isScript(path.value()) && content.length <= LONGEST) {
            parsed.put(path.value(), budget.parse(AppChecker.text(content)));
          }
        });
    ReferenceFixer references = new ReferenceFixer(new FilePlaces(files));
    FileTree fixed = files;
    for (Map.Entry<FilePath, byte[]> each : files.files().entrySet()) {
      String text = AppChecker.text(each.getValue());
      // What is no text would not come back the same.
      boolean isText = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), each.getValue());
      if (isText && text.length() <= LONGEST && !untouchable.contains(each.getKey())) {
        TextEdits edits = new TextEdits(each.getKey().value(), text, notes);
        fix(edits, references, parsed, budget);
        if (!edits.isEmpty()) {
          fixed = fixed.with(each.getKey(), edits.applied().getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return new Fixed(fixed, notes);
  }

  private void fix(
      TextEdits edits,
      ReferenceFixer references,
      Map<String, ParsedScript> parsed,
      ScriptBudget budget) {
    String path = edits.path().toLowerCase(Locale.ROOT);
    if (path.endsWith(".html") || path.endsWith(".htm")) {
      page(edits, references, parsed, budget);
    } else if (path.endsWith(".css")) {
      references.fix(edits, StyleScan.of(edits.text()).references(), 0);
    } else if (parsed.get(edits.path()) instanceof ParsedScript.Fine(_, List<Reference> imports)) {
      references.fix(edits, imports, 0);
    }
  }

  private void page(
      TextEdits edits,
      ReferenceFixer references,
      Map<String, ParsedScript> parsed,
      ScriptBudget budget) {
    List<HtmlElement> elements = HtmlScan.of(edits.text());
    references.fix(edits, PageReferences.of(edits.text(), elements), 0);
    Map<HtmlElement, ParsedScript> inline = new HashMap<>();
    for (HtmlElement element : elements) {
      if (element.name().equals("style")) {
        references.fix(edits, StyleScan.of(element.content()).references(), element.end());
      } else if (PageReferences.isScript(element) && !element.content().isBlank()) {
        ParsedScript script = budget.parse(element.content());
        inline.put(element, script);
        if (script instanceof ParsedScript.Fine(_, List<Reference> imports)) {
          references.fix(edits, imports, element.end());
        }
      }
    }
    new PageFixer(edits, elements)
        .fix(element -> {
          ParsedScript script =
              element.has("src")
                  ? parsed.get(FilePlaces.resolved(edits.path(), element.value("src")))
                  : inline.get(element);
          return script instanceof ParsedScript.Fine(boolean module, _) && module;
        });
  }

  private static boolean isScript(String path) {
    return path.endsWith(".js") || path.endsWith(".mjs");
  }
}
