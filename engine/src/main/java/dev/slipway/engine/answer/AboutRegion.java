package dev.slipway.engine.answer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the words on the app: a JSON object with a name and a description. */
final class AboutRegion implements Region {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LONGEST = 10_000;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_DESCRIPTION = 500;

  private final Sink sink;
  private final String name;
  private final int line;
  private final StringBuilder text = new StringBuilder();

  AboutRegion(Sink sink, String name) {
    this.sink = sink;
    this.name = name;
    this.line = sink.line();
  }

  @Override
  public @Nullable String take(String next) {
    int end = end(next);
    if (end >= 0) {
      text.append(next, 0, end);
      finish();
      return "";
    }
    boolean other =
        Tag.of(next)
            .flatMap(Opening::of)
            .filter(each -> !(each instanceof Opening.About))
            .isPresent();
    if (other || text.length() > LONGEST) {
      finish();
      return next;
    }
    if (Fence.of(next).isEmpty()) {
      text.append(next);
    }
    return null;
  }

  private int end(String next) {
    String closing = "</" + name + ">";
    int end = next.stripTrailing().length();
    boolean closes = next.regionMatches(true, end - closing.length(), closing, 0, closing.length());
    return closes ? end - closing.length() : -1;
  }

  private void finish() {
    Optional<AnswerPart.About> about = parse(text.toString());
    if (about.isPresent()) {
      sink.part(about.get());
      sink.event(new AnswerEvent.AboutRead(about.get()));
    } else {
      sink.problem(
          AnswerProblem.Kind.BROKEN_ABOUT,
          line,
          "",
          "The words on the app are not a JSON object with a name and a description.");
    }
  }

  private static Optional<AnswerPart.About> parse(String json) {
    try {
      JsonNode node = JSON.readTree(json);
      return node != null && node.isObject()
          ? Optional.of(
              new AnswerPart.About(
                  text(node.path("name"), LONGEST_NAME),
                  text(node.path("description"), LONGEST_DESCRIPTION)))
          : Optional.empty();
    } catch (JacksonException broken) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonNode node, int longest) {
    String value = node.isString() ? node.stringValue().strip() : "";
    if (value.isEmpty()) {
      return Optional.empty();
    }
    int end = Math.min(value.length(), longest);
    boolean splitsPair = end < value.length() && Character.isHighSurrogate(value.charAt(end - 1));
    return Optional.of(value.substring(0, splitsPair ? end - 1 : end));
  }

  /** An object that is whole needs no closing tag. */
  @Override
  public boolean endsWith(String partial) {
    return end(partial) >= 0 || parse(text + partial).isPresent();
  }

  @Override
  public void endHere() {
    finish();
  }

  @Override
  public Answer.Incomplete incomplete(String partial) {
    return new Answer.Incomplete("", text + partial, false);
  }
}
