package dev.slipway.engine.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a tag of an answer begins or does. */
sealed interface Opening {
  /** A whole file. */
  record File(String path) implements Opening {}

  /** Replacements in a file. */
  record Edit(String path) implements Opening {}

  /** A file goes. */
  record Delete(String path) implements Opening {}

  /** A file moves. */
  record Rename(String from, String to) implements Opening {}

  /** Words on the app. */
  record About() implements Opening {}

  /** A block of files without a path. */
  record Nameless() implements Opening {}

  /** The tags of the format itself. */
  Set<String> OWN = Set.of("file", "edit", "delete", "rename", "about", "metadata");

  /** Elements of pages, which never are blocks of an answer, whatever their attributes are. */
  Set<String> ELEMENTS =
      Set.of(
          ("a abbr address animate area article aside audio b base bdi bdo blockquote body br button"
                  + " canvas caption cite circle clippath col colgroup data datalist dd defs del"
                  + " desc details dfn dialog div dl dt ellipse em embed fieldset figcaption figure"
                  + " filter footer foreignobject form g h1 h2 h3 h4 h5 h6 head header hgroup hr"
                  + " html i iframe image img input ins kbd label legend li line lineargradient"
                  + " link main map mark marker mask menu meta meter nav noscript object ol"
                  + " optgroup option output p param path pattern picture polygon polyline pre"
                  + " progress q radialgradient rect rp rt ruby s samp script search section select"
                  + " slot small source span stop strong style sub summary sup svg symbol table"
                  + " tbody td template text textarea tfoot th thead time title tr track tspan u ul"
                  + " use var video view wbr")
              .split(" "));

  private static List<String> names(boolean own) {
    return own
        ? List.of("path", "file", "filepath", "filename", "name", "src", "target")
        : List.of("path", "filepath", "file", "filename");
  }

  /** What a tag begins, or empty where it is not one of an answer. */
  static Optional<Opening> of(Tag tag) {
    if (tag.closing() || ELEMENTS.contains(tag.name())) {
      return Optional.empty();
    }
    boolean own = OWN.contains(tag.name());
    if (tag.name().equals("about") || tag.name().equals("metadata")) {
      return tag.attributes().isEmpty() ? Optional.of(new About()) : Optional.empty();
    }
    String from = tag.attributes().getOrDefault("from", "");
    String to = tag.attributes().getOrDefault("to", "");
    if (tag.name().endsWith("rename") && !from.isBlank() && !to.isBlank()) {
      return Optional.of(new Rename(from, to));
    }
    return path(tag, own).map(path -> of(tag.name(), path)).or(() -> nameless(tag));
  }

  private static Opening of(String name, String path) {
    if (name.endsWith("delete") || name.endsWith("remove")) {
      return new Delete(path);
    }
    boolean edits = name.equals("edit") || name.endsWith("replace") || name.endsWith("-edit");
    return edits ? new Edit(path) : new File(path);
  }

  private static Optional<Opening> nameless(Tag tag) {
    boolean block = tag.name().equals("file") || tag.name().equals("edit");
    return block && !tag.empty() ? Optional.of(new Nameless()) : Optional.empty();
  }

  private static Optional<String> path(Tag tag, boolean own) {
    for (String name : names(own)) {
      String value = tag.attributes().getOrDefault(name, "").strip();
      if (!value.isEmpty() && !value.equals(name) && (own || PathWords.isPath(value))) {
        return Optional.of(value);
      }
    }
    return own
        ? tag.attributes().values().stream().filter(PathWords::isPath).findFirst()
        : Optional.empty();
  }
}
