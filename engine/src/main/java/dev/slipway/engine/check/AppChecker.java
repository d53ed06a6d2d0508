package dev.slipway.engine.check;

import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks all files of an app before they become a version. Valid code is never found fault with;
 * what is too large to be checked passes.
 *
 * <p>May be used by many threads; scripts are parsed one at a time.
 */
public final class AppChecker {
  private static final int MOST_FINDINGS = 100;
  private static final String ENTRY = "index.html";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final ScriptParser scripts = new ScriptParser();

  /** All that is wrong, in the order of the files. */
  public List<Finding> check(FileTree files) {
    Check check = new Check(files);
    check.run();
    return List.copyOf(check.findings);
  }

  /** The parser, which takes a second to get ready and is shared with the fixer. */
  ScriptParser scripts() {
    return scripts;
  }

  private final class Check {
    private final FileTree files;
    private final FilePlaces places;
    private final ScriptBudget budget = new ScriptBudget(scripts);
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, ParsedScript> parsed = new HashMap<>();
    private boolean mapped;

    Check(FileTree files) {
      this.files = files;
      this.places = new FilePlaces(files);
    }

    void run() {
      if (!places.has(ENTRY)) {
        add(FindingKind.NO_ENTRY, ENTRY, 1, "", "The app has no index.html, which is shown first.");
      }
      files.files().forEach((path, content) -> scripts(path.value(), text(content)));
      files.files().forEach((path, content) -> mapped |= mapsImports(path, content));
      files.files().forEach((path, content) -> file(path.value(), text(content)));
    }

    private void scripts(String path, String text) {
      if (isScript(path)) {
        parsed.put(path, budget.parse(text));
      }
    }

    private static boolean isScript(String path) {
      return path.endsWith(".js") || path.endsWith(".mjs");
    }

    private boolean mapsImports(FilePath path, byte[] content) {
      return isPage(path.value()) && PageReferences.mapsImports(HtmlScan.of(text(content)));
    }

    private static boolean isPage(String path) {
      String lower = path.toLowerCase(Locale.ROOT);
      return lower.endsWith(".html") || lower.endsWith(".htm");
    }

    private void file(String path, String text) {
      if (isPage(path)) {
        page(path, text);
      } else if (isScript(path)) {
        script(path, parsed.getOrDefault(path, new ParsedScript.Unknown()), 0);
      } else if (path.endsWith(".css")) {
        style(path, text, 0);
      } else if (path.endsWith(".json") || path.endsWith(".webmanifest")) {
        json(path, text);
      }
      if (isPage(path) || isScript(path) || path.endsWith(".css")) {
        LeftOut.line(text)
            .ifPresent(line ->
                add(
                    FindingKind.LEFT_OUT,
                    path,
                    line,
                    "",
                    "A comment stands where code was left out. Write the whole file."));
      }
    }

    private void page(String path, String html) {
      List<HtmlElement> elements = HtmlScan.of(html);
      if (path.equals(ENTRY) && elements.isEmpty()) {
        add(FindingKind.ENTRY_IS_NO_PAGE, path, 1, "", "The index.html holds no HTML.");
      }
      references(path, PageReferences.of(html, elements), 0);
      TextPlaces lines = new TextPlaces(html);
      for (HtmlElement element : elements) {
        int before = lines.line(element.end()) - 1;
        if (element.name().equals("style")) {
          style(path, element.content(), before);
        } else if (PageReferences.isScript(element) && element.has("src")) {
          loaded(path, element, before + 1);
        } else if (PageReferences.isScript(element) && !element.content().isBlank()) {
          inline(path, element, before);
        }
      }
    }

    private void loaded(String path, HtmlElement element, int line) {
      String target = element.value("src");
      ParsedScript script = parsed.get(FilePlaces.resolved(path, target));
      boolean module = element.value("type").strip().equals("module");
      if (!module && script instanceof ParsedScript.Fine(boolean needsModule, _) && needsModule) {
        noModule(path, line, target);
      }
    }

    private void inline(String path, HtmlElement element, int before) {
      ParsedScript script = budget.parse(element.content());
      boolean module = element.value("type").strip().equals("module");
      if (!module && script instanceof ParsedScript.Fine(boolean needsModule, _) && needsModule) {
        noModule(path, before + 1, "inline");
      }
      script(path, script, before);
    }

    private void noModule(String path, int line, String subject) {
      add(
          FindingKind.SCRIPT_IS_NO_MODULE,
          path,
          line,
          subject,
          "The script imports or exports, but is not loaded with type=\"module\".");
    }

    private void script(String path, ParsedScript script, int before) {
      switch (script) {
        case ParsedScript.Fine(_, List<Reference> imports) -> references(path, imports, before);
        case ParsedScript.Broken(int line, String message) ->
            add(
                FindingKind.BROKEN_SCRIPT,
                path,
                before + line,
                message,
                "The script cannot be parsed: " + message + ".");
        case ParsedScript.Unknown _ -> {}
      }
    }

    private void style(String path, String css, int before) {
      StyleScan scan = StyleScan.of(css);
      scan.problem()
          .ifPresent(problem ->
              add(FindingKind.BROKEN_STYLE, path, before + scan.problemLine(), problem, problem));
      references(path, scan.references(), before);
    }

    private void json(String path, String text) {
      try {
        JSON.readTree(text);
      } catch (JacksonException broken) {
        int line = broken.getLocation() == null ? 1 : Math.max(1, broken.getLocation().getLineNr());
        add(
            FindingKind.BROKEN_JSON,
            path,
            line,
            broken.getOriginalMessage(),
            "The file is not JSON: " + broken.getOriginalMessage() + ".");
      }
    }

    private void references(String path, List<Reference> references, int before) {
      for (Reference reference : references) {
        int line = before + reference.line();
        String target = reference.target();
        switch (places.place(path, reference)) {
          case FilePlaces.Place.Fine _ -> {}
          case FilePlaces.Place.Outside _ ->
              add(
                  FindingKind.OUTSIDE_ADDRESS,
                  path,
                  line,
                  target,
                  "\"%s\" is outside of the app, and apps cannot reach it.".formatted(target));
          case FilePlaces.Place.Bare _ -> bare(path, line, target);
          case FilePlaces.Place.Missing(String missing) ->
              add(
                  FindingKind.MISSING_FILE,
                  path,
                  line,
                  target,
                  "\"%s\" leads to %s, and there is no such file.".formatted(target, missing));
        }
      }
    }

    private void bare(String path, int line, String target) {
      if (!mapped) {
        add(
            FindingKind.BARE_IMPORT,
            path,
            line,
            target,
            ("\"%s\" is the name of a package, and there are no packages. Write it without, or import"
                    + " a file of the app by a path that begins with ./ or /.")
                .formatted(target));
      }
    }

    private void add(FindingKind kind, String path, int line, String subject, String sentence) {
      if (findings.size() < MOST_FINDINGS) {
        findings.add(new Finding(kind, path, line, subject, sentence));
      }
    }
  }

  static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
