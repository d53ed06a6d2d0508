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

/** What a request says, as far as the demo model understands it: words it knows, and its own app. */
final class DemoConversation {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern WISH =
      Pattern.compile("\\bdemo[ :-](429|500|cut|late|hang|broken)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern FILES =
      Pattern.compile("^<file .*?^</file>", Pattern.DOTALL | Pattern.MULTILINE);

  private final List<String> users = new ArrayList<>();
  private final StringBuilder all = new StringBuilder();

  private DemoConversation() {}

  static DemoConversation read(byte[] body) {
    DemoConversation conversation = new DemoConversation();
    for (JsonNode message : JSON.readTree(body).path("messages")) {
      String text = text(message.path("content"));
      conversation.all.append(text).append('\n');
      if (message.path("role").stringValue("").equals("user")) {
        conversation.users.add(text);
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
    return all.length();
  }

  boolean mentions(String words) {
    return all.indexOf(words) >= 0;
  }

  /** What the person asks the demo to do wrong, in the last message, outside of files. */
  Optional<String> wish() {
    if (users.isEmpty()) {
      return Optional.empty();
    }
    Matcher wish = WISH.matcher(FILES.matcher(users.getLast()).replaceAll(""));
    return wish.results()
        .reduce((_, later) -> later)
        .map(found -> found.group(1).toLowerCase(Locale.ROOT));
  }

  /** The part of a line of the app that differs between its versions, as it stands there last. */
  Optional<String> last(Pattern line) {
    return line.matcher(all).results().reduce((_, later) -> later).map(DemoConversation::group);
  }

  private static String group(MatchResult found) {
    return found.group(1);
  }
}
