package dev.slipway.engine.model;

import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a model is shown of an app's files: their texts, as far as there is room, and the names of
 * the others.
 */
final class ShownFiles {
  /** About 60,000 tokens. */
  static final int MOST_CHARACTERS = 240_000;

  private static final String ENTRY = "index.html";

  private final Map<FilePath, String> texts = new LinkedHashMap<>();
  private final List<FilePath> others = new ArrayList<>();
  private final Set<FilePath> unseen = new HashSet<>();
  private final FileTree files;

  private ShownFiles(FileTree files) {
    this.files = files;
  }

  /**
   * All files but those that are nobody's business; small ones first where there is little room.
   */
  static ShownFiles of(FileTree files, Set<FilePath> hidden) {
    List<FilePath> paths =
        files.files().keySet().stream()
            .filter(path -> !hidden.contains(path))
            .sorted(
                Comparator.<FilePath, Boolean>comparing(path -> !path.value().equals(ENTRY))
                    .thenComparing(path -> files.find(path).map(each -> each.length).orElse(0))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    return shown(files, paths);
  }

  /** Those of some names that there are. */
  static ShownFiles named(FileTree files, Collection<String> names, Set<FilePath> hidden) {
    List<FilePath> paths =
        names.stream()
            .distinct()
            .flatMap(name -> FilePath.parse(name).stream())
            .filter(path -> files.find(path).isPresent() && !hidden.contains(path))
            .toList();
    return shown(files, paths);
  }

  private static ShownFiles shown(FileTree files, List<FilePath> paths) {
    ShownFiles shown = new ShownFiles(files);
    int room = MOST_CHARACTERS;
    for (FilePath path : paths) {
      Optional<String> text = files.find(path).flatMap(ShownFiles::text);
      if (text.isPresent() && text.get().length() <= room) {
        room -= text.get().length();
        shown.texts.put(path, text.get());
      } else {
        shown.others.add(path);
        text.ifPresent(_ -> shown.unseen.add(path));
      }
    }
    return shown;
  }

  /** The texts that there was no room for; who has not seen a text must not change it. */
  Set<FilePath> unseen() {
    return unseen;
  }

  /** The files in the form that answers have too. */
  String words() {
    StringBuilder words = new StringBuilder();
    texts.forEach((path, text) -> {
      words.append("<file path=\"").append(path).append("\">\n").append(text);
      words.append(text.endsWith("\n") || text.isEmpty() ? "" : "\n").append("</file>\n\n");
    });
    if (!others.isEmpty()) {
      words.append("There are also these files, which are not shown here:\n");
      others.forEach(path ->
          words
              .append("- ")
              .append(path)
              .append(" (%,d bytes)%n".formatted(files.find(path).orElseThrow().length)));
      words.append('\n');
    }
    return words.toString();
  }

  private static Optional<String> text(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException binary) {
      return Optional.empty();
    }
  }
}
