package dev.slipway.engine.compose;

import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Writes the files of a blueprint from the source pieces that its app needs. */
final class AppWriter {
  private static final Set<FieldType> FORMATTED =
      Set.of(FieldType.NUMBER, FieldType.MONEY, FieldType.DATE, FieldType.TIME);

  private final Lexicon lexicon;
  private final Map<String, String> pieces = new ConcurrentHashMap<>();

  AppWriter(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  FileTree write(Blueprint blueprint, List<String> starters) {
    Map<FilePath, byte[]> files = new LinkedHashMap<>();
    Set<String> traits = traits(blueprint);
    String kind = blueprint.kind().word();
    put(files, "index.html", Piece.fill(piece(kind + "/index.html", traits), html(blueprint)));
    put(files, "styles.css", styles(blueprint, traits));
    for (String module : modules(blueprint, traits)) {
      put(files, "js/" + module.substring(module.indexOf('/') + 1), piece(module, traits));
    }
    List<Map<String, String>> samples = new Samples(lexicon, blueprint, starters).rows();
    put(files, "js/model.js", new ModelModule(blueprint, samples).text());
    put(files, "blueprint.json", BlueprintJson.write(blueprint));
    put(files, "README.md", new Readme(blueprint).text());
    return new FileTree(files);
  }

  private static List<String> modules(Blueprint blueprint, Set<String> traits) {
    List<String> modules =
        new java.util.ArrayList<>(
            List.of("shared/dom.js", "shared/store.js", "shared/status.js", "shared/fields.js"));
    String kind = blueprint.kind().word();
    modules.add(kind + "/main.js");
    if (traits.contains("format")) {
      modules.add("shared/format.js");
    }
    modules.addAll(
        switch (blueprint.kind()) {
          case TRACKER -> List.of("shared/form.js", "tracker/table.js", "tracker/narrow.js");
          case CHECKLIST -> List.of("shared/form.js", "checklist/list.js");
          case BOARD -> List.of("shared/form.js", "board/columns.js", "board/moving.js");
          case NOTES -> List.of("notes/entries.js", "notes/editor.js");
        });
    if (blueprint.has(Feature.TOTALS)) {
      modules.add("tracker/totals.js");
    }
    return modules;
  }

  /**
   * What the pieces can ask for: the kind, the features, the field types and a few sums of them.
   */
  private static Set<String> traits(Blueprint blueprint) {
    Set<String> traits = new TreeSet<>();
    traits.add(blueprint.kind().word());
    blueprint.features().forEach(feature -> traits.add(feature.word()));
    blueprint.grouping().ifPresent(_ -> traits.add("groups"));
    for (Field field : blueprint.entity().fields()) {
      traits.add(field.type().word());
      if (FORMATTED.contains(field.type())) {
        traits.add("format");
      }
    }
    if (blueprint.kind() == Kind.NOTES) {
      traits.add("date");
      traits.add("format");
    }
    if (blueprint.entity().fields().size() > 1) {
      traits.add("details");
    }
    return traits;
  }

  private static Map<String, String> html(Blueprint blueprint) {
    return Map.of(
        "title", Piece.escaped(blueprint.title()),
        "description", Piece.escaped(blueprint.description()),
        "one", Piece.escaped(blueprint.entity().singular()),
        "many", Piece.escaped(blueprint.entity().plural()));
  }

  private String styles(Blueprint blueprint, Set<String> traits) {
    Lexicon.Accent accent =
        lexicon.accents.getOrDefault(
            blueprint.accent(), lexicon.accents.values().iterator().next());
    Map<String, String> values = Map.of("accent", accent.light(), "accent-dark", accent.dark());
    return Piece.fill(piece("shared/tokens.css", traits), values)
        + "\n"
        + piece("shared/base.css", traits)
        + "\n"
        + piece(blueprint.kind().word() + "/styles.css", traits);
  }

  private String piece(String name, Set<String> traits) {
    String text = pieces.computeIfAbsent(name, each -> WordFile.text("app/" + each));
    return Piece.select(text, traits);
  }

  private static void put(Map<FilePath, byte[]> files, String path, String text) {
    files.put(new FilePath(path), text.getBytes(StandardCharsets.UTF_8));
  }
}
