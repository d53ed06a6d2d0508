package dev.slipway.server.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.StringNode;

/**
 * A server on this machine that speaks as OpenAI does and writes the same small app for everybody.
 * It asks for no key and is no model.
 */
public final class DemoModel implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final String PATH = "/v1";
  private static final int LARGEST_REQUEST = 8 * 1024 * 1024;
  private static final int PIECE = 24;
  private static final int CHARACTERS_PER_TOKEN = 4;
  private static final Duration NEVER = Duration.ofMinutes(30);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Duration pause;
  private final Consumer<String> log;

  private DemoModel(HttpServer server, Duration pause, Consumer<String> log) {
    this.server = server;
    this.pause = pause;
    this.log = log;
  }

  /**
   * Starts to answer.
   *
   * @param port the port; 0 takes a free one
   * @param pause how long it waits between two pieces of an answer
   * @param log told in a few words what each request got
   */
  public static DemoModel start(int port, Duration pause, Consumer<String> log) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port), 0);
    DemoModel demo = new DemoModel(server, pause, log);
    server.setExecutor(demo.threads);
    server.createContext(PATH + "/chat/completions", demo::serve);
    server.start();
    return demo;
  }

  /** The base address for clients of OpenAI. */
  public URI address() {
    return URI.create("http://" + LOOPBACK + ":" + server.getAddress().getPort() + PATH);
  }

  private void serve(HttpExchange exchange) throws IOException {
    // Closing before the last chunk is a connection that breaks, which is what a cut is.
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST);
      DemoConversation conversation = DemoConversation.read(body);
      DemoAnswer answer = DemoAnswer.to(conversation);
      log.accept(answer.label());
      answer(exchange, conversation, answer);
    } catch (JacksonException senseless) {
      refuse(exchange, 400, "The request is no JSON.");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange, DemoConversation conversation, DemoAnswer answer)
      throws IOException, InterruptedException {
    int length = answer.text().length();
    switch (answer.fault()) {
      case NONE -> {
        OutputStream out = stream(exchange, answer.text());
        send(out, "{}", "\"stop\"");
        out.write(usage(conversation.characters(), length));
        out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
        out.close();
      }
      case TOO_MANY -> {
        exchange.getResponseHeaders().set("retry-after", "15");
        refuse(exchange, 429, "Too many requests.");
      }
      case BROKEN -> refuse(exchange, 500, "The demo model fails because it was asked to.");
      case CUT -> stream(exchange, answer.text().substring(0, length / 2)).flush();
      case LATE -> Thread.sleep(NEVER);
      case HANG -> {
        stream(exchange, answer.text().substring(0, length / 2)).flush();
        Thread.sleep(NEVER);
      }
    }
  }

  private OutputStream stream(HttpExchange exchange, String text)
      throws IOException, InterruptedException {
    exchange.getResponseHeaders().set("content-type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    for (int at = 0; at < text.length(); at += PIECE) {
      String piece = text.substring(at, Math.min(text.length(), at + PIECE));
      send(out, "{\"content\":" + StringNode.valueOf(piece) + "}", "null");
      Thread.sleep(pause);
    }
    return out;
  }

  private static void send(OutputStream out, String delta, String finish) throws IOException {
    String event =
        """
        data: {"id":"demo","object":"chat.completion.chunk","created":1,"model":"demo",\
        "choices":[{"index":0,"delta":%s,"finish_reason":%s}]}

        """
            .formatted(delta, finish);
    out.write(event.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static byte[] usage(int read, int written) {
    int input = read / CHARACTERS_PER_TOKEN;
    int output = written / CHARACTERS_PER_TOKEN;
    return """
    data: {"id":"demo","object":"chat.completion.chunk","created":1,"model":"demo","choices":[],\
    "usage":{"prompt_tokens":%d,"completion_tokens":%d,"total_tokens":%d}}

    """
        .formatted(input, output, input + output)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void refuse(HttpExchange exchange, int status, String message) throws IOException {
    byte[] body =
        ("{\"error\":{\"message\":" + StringNode.valueOf(message) + "}}")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("content-type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
