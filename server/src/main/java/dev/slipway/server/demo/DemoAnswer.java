package dev.slipway.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the demo model says to a request.
 *
 * @param label what is told in the terminal
 * @param text the answer; empty where there is none
 * @param fault what goes wrong on the way
 */
record DemoAnswer(String label, String text, Fault fault) {
  /** What goes wrong on the way. */
  enum Fault {
    /** Nothing. */
    NONE,
    /** It is refused: asked too much. */
    TOO_MANY,
    /** It is refused: an error of the provider. */
    BROKEN,
    /** It breaks off in the middle. */
    CUT,
    /** Nothing comes. */
    LATE,
    /** Nothing more comes after the middle. */
    HANG
  }

  private static final Pattern ACCENT = Pattern.compile("--accent: (#[0-9a-f]{6});");
  private static final Pattern CHANGES = Pattern.compile("Changed (\\d{1,6}) times\\.");
  private static final List<String> COLOURS = List.of("#1d4ed8", "#047857", "#b45309", "#9d174d");

  static DemoAnswer to(DemoConversation conversation) {
    Optional<String> accent = conversation.find(ACCENT);
    Optional<String> changes = conversation.find(CHANGES);
    boolean known = accent.isPresent() && changes.isPresent();
    String whole = known ? edit(accent.get(), changes.get()) : resource("app.txt");
    String begun = conversation.begun().filter(whole::startsWith).orElse("");
    String label =
        begun.isEmpty()
            ? (known ? "an edit by search and replace" : "a new app")
                + (conversation.again() ? ", put right" : "")
            : "the rest of its answer";
    String text = whole.substring(begun.length());
    return switch (conversation.wish().orElse("")) {
      case "429" -> new DemoAnswer("429, too many requests", "", Fault.TOO_MANY);
      case "500" -> new DemoAnswer("500, an error", "", Fault.BROKEN);
      case "late" -> new DemoAnswer("nothing at all", "", Fault.LATE);
      case "gone" -> new DemoAnswer(label + ", broken off", text, Fault.CUT);
      case "hang" -> new DemoAnswer(label + ", silent from the middle on", text, Fault.HANG);
      case "cut" ->
          conversation.again()
              ? new DemoAnswer(label, text, Fault.NONE)
              : new DemoAnswer(label + ", broken off", text, Fault.CUT);
      case "broken" ->
          conversation.again() || !known
              ? new DemoAnswer(label, text, Fault.NONE)
              : new DemoAnswer("an edit that does not fit", resource("broken.txt"), Fault.NONE);
      default -> new DemoAnswer(label, text, Fault.NONE);
    };
  }

  private static String edit(String accent, String changes) {
    String colour = COLOURS.get((COLOURS.indexOf(accent) + 1) % COLOURS.size());
    return resource("edit.txt")
        .replace("{accent}", accent)
        .replace("{colour}", colour)
        .replace("{before}", changes)
        .replace("{after}", Integer.toString(Integer.parseInt(changes) + 1));
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(DemoAnswer.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
