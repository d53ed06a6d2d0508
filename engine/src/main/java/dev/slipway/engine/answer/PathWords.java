package dev.slipway.engine.answer;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds paths of files in the words around code. */
final class PathWords {
  private static final int LONGEST = 200;
  private static final int LONGEST_LINE = 300;

  private static final Set<String> ENDINGS =
      Set.of(
          ("html htm css js mjs cjs jsx ts tsx json md markdown txt svg xml csv tsv webmanifest"
                  + " yaml yml toml vue svelte glsl wgsl map")
              .split(" "));

  /**
   * Languages of fences whose content is typed into a shell or shows something else than a file.
   */
  private static final Set<String> NO_FILES =
      Set.of("bash", "sh", "shell", "zsh", "console", "terminal", "powershell", "diff", "patch");

  private PathWords() {}

  /** Whether a text is a path that ends like the name of a file, and nothing else. */
  static boolean isPath(String text) {
    int dot = text.lastIndexOf('.');
    if (dot < 1
        || text.length() > LONGEST
        || text.length() - dot > 12
        || dot == text.length() - 1) {
      return false;
    }
    boolean plain =
        text.chars()
            .allMatch(each -> Character.isLetterOrDigit(each) || "._-/@+~".indexOf(each) >= 0);
    return plain
        && text.substring(dot + 1).chars().allMatch(Character::isLetterOrDigit)
        && Character.isLetter(text.charAt(dot + 1))
        && !text.contains("//");
  }

  /** Whether a text is a path of a file of text as apps have them. */
  static boolean isKnownPath(String text) {
    return isPath(text) && ENDINGS.contains(ending(text));
  }

  /** Whether a file may hold fences of code as its content. */
  static boolean isMarkdown(String path) {
    return Set.of("md", "markdown").contains(ending(path));
  }

  /** The part behind the last dot, in lower case. */
  static String ending(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** The path that a fence's info string names. */
  static Optional<String> inInfo(String info) {
    if (info.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    for (String word : info.split("[\\s{},]+")) {
      String value = unquoted(word.substring(word.indexOf('=') + 1));
      if (isKnownPath(value)) {
        return Optional.of(value);
      }
      String behindColon = unquoted(value.substring(value.indexOf(':') + 1));
      if (isKnownPath(behindColon)) {
        return Optional.of(behindColon);
      }
    }
    return Optional.empty();
  }

  /** The language that a fence's info string names, in lower case; empty for none. */
  static String language(String info) {
    int end = 0;
    while (end < info.length() && Character.isLetterOrDigit(info.charAt(end))) {
      end++;
    }
    return info.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /** The path that a heading or the last line before a fence names. */
  static Optional<String> inLine(String line) {
    if (line.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    String plain = line.strip();
    plain = plain.replaceFirst("^(?:[-*+>]\\s+|#{1,6}\\s*|\\d{1,3}[.)]\\s+)++", "");
    plain =
        plain.replaceFirst(
            "(?i)^[*_`]*(?:file(?:name| path)?|path|datei|fichier)[*_`]*\\s*:\\s*", "");
    plain = plain.replaceFirst("\\s*[(\\u2013\\u2014][^()]{0,80}\\)?\\s*:?$", "");
    String bare = unquoted(plain.replaceAll("^[*_`\\s]+|[*_`:\\s]+$", ""));
    return isKnownPath(bare) ? Optional.of(bare) : inBackticks(plain);
  }

  /** The only thing in backticks of a line that leads over to code. */
  private static Optional<String> inBackticks(String line) {
    String[] pieces = line.split("`", -1);
    boolean leads = line.stripTrailing().endsWith(":");
    return leads && pieces.length == 3 && isKnownPath(pieces[1])
        ? Optional.of(pieces[1])
        : Optional.empty();
  }

  /** The path that a comment consists of. */
  static Optional<String> inComment(String line) {
    String plain = line.strip();
    if (plain.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    String bare = plain.replaceFirst("^(?:<!--|/\\*+|//+|#)\\s*", "");
    if (bare.equals(plain)) {
      return Optional.empty();
    }
    bare = bare.replaceFirst("\\s*(?:-->|\\*+/)$", "");
    bare = bare.replaceFirst("(?i)^(?:file(?:name)?|path)\\s*:\\s*", "");
    return isKnownPath(bare) ? Optional.of(bare) : Optional.empty();
  }

  /** Whether code of a language can be the content of a file of that name. */
  static boolean fits(String language, String path) {
    if (language.isEmpty()) {
      return true;
    }
    if (NO_FILES.contains(language)) {
      return false;
    }
    String ending = ending(path);
    return switch (language) {
      case "html", "htm", "xml", "svg" -> Set.of("html", "htm", "svg", "xml").contains(ending);
      case "js", "javascript", "mjs", "jsx", "module" ->
          Set.of("js", "mjs", "cjs", "jsx").contains(ending);
      case "css" -> ending.equals("css");
      case "json" -> Set.of("json", "webmanifest", "map").contains(ending);
      default -> !Set.of("html", "css", "js").contains(ending) || language.equals("text");
    };
  }

  private static String unquoted(String text) {
    return text.replaceAll("^[\"'`\u201C\u2018]+|[\"'`\u201D\u2019]+$", "");
  }
}
