package dev.slipway.server.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a request says, as far as the demo model understands it: words it knows, and its own app.
 */
final class DemoConversation {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern WISH =
      Pattern.compile(
          "\\bdemo[ :-](429|500|broken|cut|gone|hang|late)\\b", Pattern.CASE_INSENSITIVE);
  private static final String END_OF_FILES = "\n</file>";

  private final List<String> users = new ArrayList<>();
  private final List<String> own = new ArrayList<>();
  private int characters;

  private DemoConversation() {}

  static DemoConversation read(byte[] body) {
    DemoConversation conversation = new DemoConversation();
    for (JsonNode message : JSON.readTree(body).path("messages")) {
      String text = text(message.path("content"));
      conversation.characters += text.length();
      switch (message.path("role").stringValue("")) {
        case "user" -> conversation.users.add(text);
        case "assistant" -> conversation.own.add(text);
        default -> {
          // What all models are told is nothing to a demo.
        }
      }
    }
    return conversation;
  }

  /** A message's text, which is alone or among pictures. */
  private static String text(JsonNode content) {
    if (content.isString()) {
      return content.stringValue("");
    }
    StringBuilder text = new StringBuilder();
    content.forEach(part -> text.append(part.path("text").stringValue("")));
    return text.toString();
  }

  int characters() {
    return characters;
  }

  /** What the person asks the demo to do wrong: behind the files, where the prompt stands. */
  Optional<String> wish() {
    String asked = asked();
    int files = asked.lastIndexOf(END_OF_FILES);
    Matcher wish = WISH.matcher(files < 0 ? asked : asked.substring(files));
    return last(wish).map(word -> word.toLowerCase(Locale.ROOT));
  }

  /** What was said so far in an answer that is to go on; empty where it is not. */
  Optional<String> begun() {
    return !own.isEmpty() && users.getLast().contains("broke off")
        ? Optional.of(own.getLast())
        : Optional.empty();
  }

  /** Whether there was an answer already, which did not do. */
  boolean again() {
    return !own.isEmpty();
  }

  /** The part of a line of the app that differs between its versions. */
  Optional<String> find(Pattern line) {
    return last(line.matcher(asked()));
  }

  private String asked() {
    return users.isEmpty() ? "" : users.getFirst();
  }

  private static Optional<String> last(Matcher matcher) {
    return matcher.results().reduce((_, later) -> later).map(DemoConversation::group);
  }

  private static String group(MatchResult found) {
    return found.group(1);
  }
}
