package dev.slipway.engine.check;

import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says where addresses in an app's files lead. */
final class FilePlaces {
  /** What the product itself serves on an app's origin. */
  private static final Set<String> SERVED =
      Set.of("/_slipway/app.js", "/_slipway/pages.css", "/_slipway/frame.js");

  private static final String DATA = "/_slipway/data/";

  /** Where an address leads. */
  sealed interface Place {
    /** To something that is there, or that cannot be looked for. */
    record Fine() implements Place {}

    /** Out of the app. */
    record Outside() implements Place {}

    /** To a name that only tools resolve. */
    record Bare() implements Place {}

    /** To a file of the app that is not there. */
    record Missing(String path) implements Place {}
  }

  private static final Place FINE = new Place.Fine();

  private final Set<String> paths;
  private final Map<String, List<String>> folded = new HashMap<>();

  FilePlaces(FileTree files) {
    this.paths =
        files.files().keySet().stream()
            .map(FilePath::value)
            .collect(Collectors.toUnmodifiableSet());
    paths.forEach(path ->
        folded.computeIfAbsent(path.toLowerCase(Locale.ROOT), _ -> new ArrayList<>()).add(path));
  }

  boolean has(String path) {
    return paths.contains(path);
  }

  /** The only file whose name differs from a path by case, or empty. */
  Optional<String> byOtherCase(String path) {
    List<String> found = folded.getOrDefault(path.toLowerCase(Locale.ROOT), List.of());
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Where an address in a file leads. */
  Place place(String from, Reference reference) {
    String target = reference.target().strip();
    if (target.isEmpty() || target.startsWith("#") || target.contains("{") || isHosted(target)) {
      return isHosted(target) && reference.type() != Reference.Type.LINK
          ? new Place.Outside()
          : FINE;
    }
    if (target.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
      return FINE;
    }
    boolean relative =
        target.startsWith("/") || target.startsWith("./") || target.startsWith("../");
    if (reference.type() == Reference.Type.IMPORT && !relative) {
      return new Place.Bare();
    }
    String path = resolved(from, target);
    if (path.startsWith("_slipway/")) {
      String served = "/" + path;
      return SERVED.contains(served) || served.startsWith(DATA) ? FINE : new Place.Missing(served);
    }
    // Addresses without an ending may be routes of the page itself.
    boolean route =
        reference.type() == Reference.Type.LINK && path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
    return has(path) || has(folder(path)) || route ? FINE : new Place.Missing(path);
  }

  private static boolean isHosted(String target) {
    return target.startsWith("//")
        || target.regionMatches(true, 0, "http://", 0, 7)
        || target.regionMatches(true, 0, "https://", 0, 8);
  }

  private static String folder(String path) {
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  /** The path in the app that an address in a file means, without what follows a mark. */
  static String resolved(String from, String target) {
    String address = target.strip();
    int end = 0;
    while (end < address.length() && "?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    String plain = decoded(address.substring(0, end));
    List<String> segments = new ArrayList<>();
    int folderEnd = from.lastIndexOf('/');
    if (!plain.startsWith("/") && folderEnd >= 0) {
      segments.addAll(List.of(from.substring(0, folderEnd).split("/")));
    }
    for (String segment : plain.split("/", -1)) {
      if (segment.equals("..") && !segments.isEmpty()) {
        segments.removeLast();
      } else if (!segment.equals(".") && !segment.equals("..") && !segment.isEmpty()) {
        segments.add(segment);
      }
    }
    String path = String.join("/", segments);
    return plain.endsWith("/") && !path.isEmpty() ? path + "/" : path;
  }

  private static String decoded(String address) {
    if (address.indexOf('%') < 0) {
      return address;
    }
    try {
      return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return address;
    }
  }

  /** An address in one file that means another, relative as modules need it. */
  static String relative(String from, String path) {
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    if (path.startsWith(folder)) {
      return "./" + path.substring(folder.length());
    }
    int common = 0;
    for (int slash = folder.indexOf('/');
        slash >= 0 && path.startsWith(folder.substring(0, slash + 1));
        slash = folder.indexOf('/', slash + 1)) {
      common = slash + 1;
    }
    long up = folder.substring(common).chars().filter(each -> each == '/').count();
    return "../".repeat((int) up) + path.substring(common);
  }
}
