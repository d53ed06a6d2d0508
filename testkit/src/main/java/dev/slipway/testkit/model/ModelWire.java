package dev.slipway.testkit.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.StringNode;

/** How each provider writes a streamed answer, byte for byte. */
public enum ModelWire {
  /** OpenAI's chat completions as server-sent events, with a chunk that tells the tokens. */
  OPENAI("text/event-stream") {
    @Override
    public List<String> answer(List<String> pieces, String finish, int input, int output) {
      List<String> events = new ArrayList<>(partial(pieces));
      events.add(openAi("{}", quoted(finish)));
      events.add(
          """
          data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"m",\
          "choices":[],"usage":{"prompt_tokens":%d,"completion_tokens":%d,"total_tokens":%d}}

          """
              .formatted(input, output, input + output));
      events.add("data: [DONE]\n\n");
      return events;
    }

    @Override
    public List<String> partial(List<String> pieces) {
      List<String> events = new ArrayList<>();
      events.add(openAi("{\"role\":\"assistant\",\"content\":\"\"}", "null"));
      pieces.forEach(
          piece -> events.add(openAi("{\"content\":%s}".formatted(quoted(piece)), "null")));
      return events;
    }

    @Override
    public String error(String type, String message) {
      return "data: {\"error\":{\"type\":%s,\"message\":%s}}\n\n"
          .formatted(quoted(type), quoted(message));
    }
  },
  /** Anthropic's messages as named server-sent events. */
  ANTHROPIC("text/event-stream") {
    @Override
    public List<String> answer(List<String> pieces, String finish, int input, int output) {
      List<String> events = new ArrayList<>(anthropicPartial(pieces, input));
      events.add(named("content_block_stop", "\"index\":0"));
      events.add(
          named(
              "message_delta",
              "\"delta\":{\"stop_reason\":%s},\"usage\":{\"output_tokens\":%d}"
                  .formatted(quoted(anthropicReason(finish)), output)));
      events.add("event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n");
      return events;
    }

    @Override
    public List<String> partial(List<String> pieces) {
      return anthropicPartial(pieces, 1);
    }

    @Override
    public String error(String type, String message) {
      return named(
          "error",
          "\"error\":{\"type\":%s,\"message\":%s}".formatted(quoted(type), quoted(message)));
    }
  },
  /** Ollama's chat, one JSON document in each line. */
  OLLAMA("application/x-ndjson") {
    @Override
    public List<String> answer(List<String> pieces, String finish, int input, int output) {
      List<String> events = new ArrayList<>(partial(pieces));
      events.add(
          """
          {"model":"m","created_at":"2026-01-01T00:00:00Z",\
          "message":{"role":"assistant","content":""},"done":true,"done_reason":%s,\
          "prompt_eval_count":%d,"eval_count":%d}
          """
              .formatted(quoted(finish), input, output));
      return events;
    }

    @Override
    public List<String> partial(List<String> pieces) {
      return pieces.stream()
          .map(piece ->
              """
              {"model":"m","created_at":"2026-01-01T00:00:00Z",\
              "message":{"role":"assistant","content":%s},"done":false}
              """
                  .formatted(quoted(piece)))
          .toList();
    }

    @Override
    public String error(String type, String message) {
      return "{\"error\":%s}\n".formatted(quoted(message));
    }
  },
  /** Gemini's contents as server-sent events, each with the tokens so far. */
  GEMINI("text/event-stream") {
    @Override
    public List<String> answer(List<String> pieces, String finish, int input, int output) {
      List<String> events = new ArrayList<>();
      for (int at = 0; at < pieces.size(); at++) {
        boolean last = at == pieces.size() - 1;
        String reason = last ? ",\"finishReason\":" + quoted(geminiReason(finish)) : "";
        events.add(gemini(pieces.get(at), reason, input, last ? output : Math.min(at + 1, output)));
      }
      return events;
    }

    @Override
    public List<String> partial(List<String> pieces) {
      return pieces.stream().map(piece -> gemini(piece, "", 1, 1)).toList();
    }

    @Override
    public String error(String type, String message) {
      return "data: {\"error\":{\"code\":503,\"status\":%s,\"message\":%s}}\n\n"
          .formatted(quoted(type), quoted(message));
    }
  };

  private final String contentType;

  ModelWire(String contentType) {
    this.contentType = contentType;
  }

  /** The media type of a streamed answer. */
  public String contentType() {
    return contentType;
  }

  /**
   * A whole answer.
   *
   * @param finish {@code stop} or {@code length}, in whatever words the provider has for it
   * @return its events, each with its end
   */
  public abstract List<String> answer(List<String> pieces, String finish, int input, int output);

  /** The beginning of an answer that goes on. */
  public abstract List<String> partial(List<String> pieces);

  /** An error in the middle of a stream. */
  public abstract String error(String type, String message);

  /** An event that is as it should be and says nothing. */
  public String noise() {
    return switch (this) {
      case OPENAI -> "data: {\"choices\":[]}\n\n";
      case ANTHROPIC -> "event: ping\ndata: {\"type\":\"ping\"}\n\n";
      case OLLAMA -> partial(List.of("")).getFirst();
      case GEMINI -> "data: {\"candidates\":[]}\n\n";
    };
  }

  /** A text as JSON, with its quotes. */
  static String quoted(String text) {
    return StringNode.valueOf(text).toString();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String openAi(String delta, String finish) {
    return """
    data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"m",\
    "choices":[{"index":0,"delta":%s,"finish_reason":%s}]}

    """
        .formatted(delta, finish);
  }

  private static String named(String name, String rest) {
    return "event: %s\ndata: {\"type\":\"%s\",%s}\n\n".formatted(name, name, rest);
  }

  private static List<String> anthropicPartial(List<String> pieces, int input) {
    List<String> events = new ArrayList<>();
    events.add(
        named(
            "message_start",
            """
            "message":{"id":"msg_1","type":"message","role":"assistant","model":"m","content":[],\
            "stop_reason":null,"usage":{"input_tokens":%d,"output_tokens":3}}\
            """
                .formatted(input)));
    events.add(
        named(
            "content_block_start",
            "\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}"));
    events.add("event: ping\ndata: {\"type\":\"ping\"}\n\n");
    pieces.forEach(piece ->
        events.add(
            named(
                "content_block_delta",
                "\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":%s}"
                    .formatted(quoted(piece)))));
    return events;
  }

  private static String gemini(String piece, String reason, int input, int output) {
    return """
    data: {"candidates":[{"content":{"parts":[{"text":%s}],"role":"model"}%s,"index":0}],\
    "usageMetadata":{"promptTokenCount":%d,"candidatesTokenCount":%d,"totalTokenCount":%d}}

    """
        .formatted(quoted(piece), reason, input, output, input + output);
  }

  private static String anthropicReason(String finish) {
    return finish.equals("length") ? "max_tokens" : "end_turn";
  }

  private static String geminiReason(String finish) {
    return finish.equals("length") ? "MAX_TOKENS" : "STOP";
  }
}
