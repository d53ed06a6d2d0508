package dev.slipway.engine.compose;

import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Writes the files of a blueprint from the source pieces that its app needs. */
final class AppWriter {
  private final Lexicon lexicon;
  private final Map<String, Piece> pieces = new ConcurrentHashMap<>();
  private final Map<String, Boolean> present = new ConcurrentHashMap<>();

  AppWriter(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  FileTree write(Blueprint blueprint) {
    Map<FilePath, byte[]> files = new LinkedHashMap<>();
    String kind = blueprint.kind().word();
    Set<String> traits = Traits.of(blueprint);
    Map<String, String> modules = new Modules(kind, traits).all();
    String page = piece(kind, "page.html").of(traits).text();
    put(files, "index.html", Piece.fill(page, html(blueprint)));
    put(files, "styles.css", styles(blueprint, traits, modules.keySet()));
    modules.forEach((name, text) -> put(files, "js/" + name, text));
    put(files, "js/model.js", new ModelModule(blueprint, lexicon).text());
    put(files, "blueprint.json", BlueprintJson.write(blueprint));
    put(files, "README.md", new Readme(blueprint).text());
    return new FileTree(files);
  }

  /** The modules of an app: the first one, and each that another one imports. */
  private final class Modules {
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
      Piece.Variant module = piece(kind, name).of(traits);
      found.put(name, module.text());
      module.imports().forEach(this::add);
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
    String kind = blueprint.kind().word();
    StringBuilder text = new StringBuilder();
    text.append(Piece.fill(piece(kind, "tokens.css").of(traits).text(), values));
    text.append('\n').append(piece(kind, "base.css").of(traits).text());
    for (String module : modules) {
      String sheet = module.replace(".js", ".css");
      if (exists(kind + "/" + sheet) || exists("shared/" + sheet)) {
        text.append('\n').append(piece(kind, sheet).of(traits).text());
      }
    }
    return text.append('\n').append(piece(kind, "styles.css").of(traits).text()).toString();
  }

  /** A source file: the one of a kind itself where it has one, else the one that kinds share. */
  private Piece piece(String kind, String name) {
    return pieces.computeIfAbsent(
        kind + "/" + name, each -> Piece.of(text(kind, name), other -> text(kind, other)));
  }

  private String text(String kind, String name) {
    String own = kind + "/" + name;
    return WordFile.text("app/" + (exists(own) ? own : "shared/" + name));
  }

  private boolean exists(String name) {
    return present.computeIfAbsent(name, each -> WordFile.exists("app/" + each));
  }

  private static void put(Map<FilePath, byte[]> files, String path, String text) {
    files.put(new FilePath(path), text.getBytes(StandardCharsets.UTF_8));
  }
}
