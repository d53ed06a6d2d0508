package dev.slipway.engine.check;

import java.util.List;
import java.util.Optional;

/** Mends addresses that lead nowhere, where only one file can be meant, and those from the root. */
final class ReferenceFixer {
  private static final List<String> ENDINGS = List.of(".js", ".mjs", "/index.js");

  private final FilePlaces places;

  ReferenceFixer(FilePlaces places) {
    this.places = places;
  }

  /**
   * Mends what can be.
   *
   * @param offset where the text that the references count from begins in the file
   */
  void fix(TextEdits edits, List<Reference> references, int offset) {
    for (Reference reference : references) {
      String target = reference.target().strip();
      meant(edits.path(), reference, target)
          .map(path -> address(edits.path(), reference, path) + suffix(target))
          .filter(address -> !address.equals(target))
          .ifPresent(address ->
              edits.replace(
                  offset + reference.start(),
                  offset + reference.end(),
                  address,
                  "\"%s\" is \"%s\" now.".formatted(target, address)));
    }
  }

  /** The file that is meant where the address must change, or empty. */
  private Optional<String> meant(String from, Reference reference, String target) {
    String resolved = FilePlaces.resolved(from, target);
    return switch (places.place(from, reference)) {
      // Apps are served below a folder too, where addresses from the root lead out.
      case FilePlaces.Place.Fine _ ->
          target.startsWith("/") && places.has(resolved) ? Optional.of(resolved) : Optional.empty();
      case FilePlaces.Place.Outside _ -> Optional.empty();
      case FilePlaces.Place.Bare _ -> named(resolved).or(() -> named(target));
      case FilePlaces.Place.Missing(String path) ->
          path.startsWith("/") ? Optional.empty() : otherwiseNamed(path, reference.type());
    };
  }

  private Optional<String> named(String path) {
    return path.endsWith(".js") || path.endsWith(".mjs")
        ? Optional.of(path).filter(places::has)
        : Optional.empty();
  }

  private Optional<String> otherwiseNamed(String path, Reference.Type type) {
    Optional<String> otherCase = places.byOtherCase(path);
    if (otherCase.isPresent() || type != Reference.Type.IMPORT) {
      return otherCase;
    }
    return ENDINGS.stream()
        .map(path::concat)
        .map(each -> places.has(each) ? Optional.of(each) : places.byOtherCase(each))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static String address(String from, Reference reference, String path) {
    String relative = FilePlaces.relative(from, path);
    boolean plain = reference.type() != Reference.Type.IMPORT && relative.startsWith("./");
    return plain ? relative.substring(2) : relative;
  }

  private static String suffix(String target) {
    for (int at = 0; at < target.length(); at++) {
      if ("?#".indexOf(target.charAt(at)) >= 0) {
        return target.substring(at);
      }
    }
    return "";
  }
}
