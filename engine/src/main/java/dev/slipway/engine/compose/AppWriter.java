package dev.slipway.engine.compose;

import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Writes the files of a blueprint from the source pieces that its app needs. */
final class AppWriter {
  private final Lexicon lexicon;
  private final Map<String, String> pieces = new ConcurrentHashMap<>();
  private final Map<String, Boolean> present = new ConcurrentHashMap<>();

  AppWriter(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  FileTree write(Blueprint blueprint) {
    Map<FilePath, byte[]> files = new LinkedHashMap<>();
    Set<String> traits = Traits.of(blueprint);
    String kind = blueprint.kind().word();
    Map<String, String> modules = new Modules(kind, traits).all();
    put(files, "index.html", Piece.fill(piece(kind + "/index.html", traits), html(blueprint)));
    put(files, "styles.css", styles(blueprint, traits, modules.keySet()));
    modules.forEach((name, text) -> put(files, "js/" + name, text));
    put(files, "js/model.js", new ModelModule(blueprint, lexicon).text());
    put(files, "blueprint.json", BlueprintJson.write(blueprint));
    put(files, "README.md", new Readme(blueprint).text());
    return new FileTree(files);
  }

  /** The modules of an app: the first one, and each that another one imports. */
  private final class Modules {
    private static final Pattern IMPORT = Pattern.compile("\\bfrom '\\./([a-z]+\\.js)'");

    private final String kind;
    private final Set<String> traits;
    private final Map<String, String> found = new LinkedHashMap<>();

    Modules(String kind, Set<String> traits) {
      this.kind = kind;
      this.traits = traits;
    }

    Map<String, String> all() {
      add("main.js");
      return found;
    }

    private void add(String name) {
      if (name.equals("model.js") || found.containsKey(name)) {
        return;
      }
      String own = kind + "/" + name;
      boolean isOwn = exists(own);
      String text = piece(isOwn ? own : "shared/" + name, traits);
      found.put(name, text);
      IMPORT.matcher(text).results().forEach(each -> add(each.group(1)));
    }
  }

  private static Map<String, String> html(Blueprint blueprint) {
    return Map.of(
        "title", Piece.escaped(blueprint.title()),
        "description", Piece.escaped(blueprint.description()),
        "one", Piece.escaped(blueprint.entity().singular()),
        "many", Piece.escaped(blueprint.entity().plural()));
  }

  private String styles(Blueprint blueprint, Set<String> traits, Set<String> modules) {
    Lexicon.Accent accent =
        lexicon.accents.getOrDefault(
            blueprint.theme().accent(), lexicon.accents.values().iterator().next());
    Map<String, String> values = Map.of("accent", accent.light(), "accent-dark", accent.dark());
    StringBuilder text = new StringBuilder();
    text.append(Piece.fill(piece("shared/tokens.css", traits), values));
    text.append('\n').append(piece("shared/base.css", traits));
    for (String module : modules) {
      for (String folder : List.of(blueprint.kind().word(), "shared")) {
        String sheet = folder + "/" + module.replace(".js", ".css");
        if (exists(sheet)) {
          text.append('\n').append(piece(sheet, traits));
        }
      }
    }
    return text.append('\n')
        .append(piece(blueprint.kind().word() + "/styles.css", traits))
        .toString();
  }

  private boolean exists(String name) {
    return present.computeIfAbsent(name, each -> WordFile.exists("app/" + each));
  }

  private String piece(String name, Set<String> traits) {
    String text = pieces.computeIfAbsent(name, each -> WordFile.text("app/" + each));
    return Piece.select(text, traits);
  }

  private static void put(Map<FilePath, byte[]> files, String path, String text) {
    files.put(new FilePath(path), text.getBytes(StandardCharsets.UTF_8));
  }
}
