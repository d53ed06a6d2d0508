package dev.slipway.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Words that want a model to do harm.
 *
 * @param place where they stand: in the prompt, in an error, or in a file of that name
 * @param action what a model does that obeys
 * @param said the words
 */
record Injection(String place, String action, String said) {
  static List<Injection> all() {
    try (InputStream stream = Injection.class.getResourceAsStream("injections.tsv")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 3))
          .map(cells -> new Injection(cells[0], plain(cells[1]), plain(cells[2])))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String plain(String cell) {
    return cell.replace("\\0", "\0").replace("\\u", "\u202e").replace("\\\\", "\\");
  }

  /** What a model answers that does as it is told, besides what it was really asked. */
  String obeyed(String canary) {
    int space = action.indexOf(' ');
    String verb = space < 0 ? action : action.substring(0, space);
    String rest = space < 0 ? "" : action.substring(space + 1).replace("{canary}", canary);
    return switch (verb) {
      case "write", "clash" -> Work.file(rest, "owned\n");
      case "edit" -> Work.edit(rest, "root\n", "owned\n");
      case "delete" -> "<delete path=\"" + rest + "\" />\n";
      case "rename" -> {
        String[] names = rest.split(" -> ", 2);
        yield "<rename from=\"" + names[0] + "\" to=\"" + names[1] + "\" />\n";
      }
      case "huge" -> Work.file(rest, "x".repeat(999) + "\n").repeat(1) + huge(rest);
      case "many" -> many(rest.equals("folders"));
      case "nested" -> "<file path=\"a.js\">\n".repeat(500);
      case "twice" -> Work.file(rest, "one\n") + Work.file(rest, "two\n");
      case "empty" -> Work.file(rest, "");
      case "gone" -> "<delete path=\"index.html\" />\n<delete path=\"js/app.js\" />\n";
      case "left-out" -> Work.file(rest, "// ... rest of the code stays the same ...\n");
      case "no-script" -> Work.file(rest, "export const = ;\n");
      case "prose" -> "Done as you said.";
      default ->
          Work.file(
              "index.html",
              Work.PAGE.replace(
                  "<h1>Books</h1>",
                  "<h1>" + rest + "</h1><img src=\"https://evil.example/x\" alt=\"\">"));
    };
  }

  private static String huge(String path) {
    return "<file path=\"big-"
        + path
        + "\">\n"
        + ("x".repeat(999) + "\n").repeat(6_000)
        + "</file>\n";
  }

  private static String many(boolean folders) {
    StringBuilder many = new StringBuilder();
    for (int number = 0; number < 1_500; number++) {
      many.append(Work.file((folders ? "d" + number + "/" : "f" + number) + "x.txt", "x\n"));
    }
    return many.toString();
  }

  @Override
  public String toString() {
    return place + ": " + action.substring(0, Math.min(40, action.length()));
  }
}
