package dev.slipway.adapter.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.slipway.core.model.ModelFailureKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * LangChain4j's way to the network for one call.
 *
 * <p>It works on the thread that calls, waits no longer than the call's clock allows, and closes
 * the connection before it returns unless the answer was read to its end.
 */
final class CallTransport implements HttpClient {
  private static final int MOST_OF_A_REFUSAL = 16 * 1024;
  private static final String GARBLED = "%s sent an answer that cannot be read.";
  private static final long END_AFTER_DONE = TimeUnit.MILLISECONDS.toNanos(200);

  private final java.net.http.HttpClient http;
  private final ModelCall call;
  private final BiConsumer<String, String> log;

  CallTransport(java.net.http.HttpClient http, ModelCall call, BiConsumer<String, String> log) {
    this.http = http;
    this.call = call;
    this.log = log;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    throw new UnsupportedOperationException("answers are always streamed");
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    AnswerBody body = new AnswerBody();
    CompletableFuture<HttpResponse<AnswerBody>> sent =
        http.sendAsync(translated(request), head -> body);
    try {
      HttpResponse<AnswerBody> response = sent.get(call.clock().left(), TimeUnit.NANOSECONDS);
      if (response.statusCode() == 200) {
        call.accepted();
        read(body, listener);
      } else {
        refused(response, body);
      }
    } catch (InterruptedException cancelled) {
      call.fail(ModelFailureKind.CANCELLED, "The call to %s was cancelled.");
      Thread.currentThread().interrupt();
    } catch (TimeoutException late) {
      call.timeUp();
    } catch (ExecutionException unreachable) {
      call.fail(ModelFailureKind.UNREACHABLE, "There is no connection to %s.");
    } finally {
      // Either may be all that there is yet; what has ended is not changed by it.
      sent.cancel(true);
      body.cancel();
    }
  }

  private static java.net.http.HttpRequest translated(HttpRequest request) {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    return builder.method(request.method().name(), BodyPublishers.ofString(request.body())).build();
  }

  private void read(AnswerBody body, ServerSentEventListener listener) throws InterruptedException {
    AnswerEvents events = new AnswerEvents(call.protocol().linesAreEvents());
    Reading reading = Reading.GOES_ON;
    while (reading == Reading.GOES_ON && !call.over()) {
      AnswerBody.Part part = next(body);
      reading =
          switch (part) {
            case null -> Reading.STOPS;
            case AnswerBody.Part.Bytes(List<ByteBuffer> buffers) ->
                dispatch(buffers, events, listener);
            case AnswerBody.Part.End _ -> Reading.ENDED;
            case AnswerBody.Part.Broken _ -> Reading.STOPS;
          };
    }
    boolean complete = reading == Reading.ENDED || reading == Reading.SAYS_IT_IS_DONE;
    if (complete && !call.over()) {
      listener.onClose();
    }
    if (reading != Reading.ENDED && call.answered()) {
      // Read to its very end, a connection can be used again.
      body.next(END_AFTER_DONE);
    }
  }

  private AnswerBody.@Nullable Part next(AnswerBody body) throws InterruptedException {
    long left = call.clock().left();
    AnswerBody.Part part = left > 0 ? body.next(left) : null;
    if (part == null) {
      call.timeUp();
    }
    return part;
  }

  private Reading dispatch(
      List<ByteBuffer> buffers, AnswerEvents events, ServerSentEventListener listener) {
    try {
      for (ByteBuffer buffer : buffers) {
        for (AnswerEvent event = events.read(buffer); event != null; event = events.read(buffer)) {
          Reading reading = hear(event, listener);
          if (reading != Reading.GOES_ON) {
            return reading;
          }
        }
      }
      return Reading.GOES_ON;
    } catch (IOException garbled) {
      call.fail(ModelFailureKind.BROKEN_STREAM, GARBLED);
      return Reading.STOPS;
    }
  }

  private Reading hear(AnswerEvent event, ServerSentEventListener listener) {
    call.event();
    boolean last = call.protocol().endsWith(event.data());
    if (last) {
      call.saidDone();
    } else if (!event.data().startsWith("{")) {
      // LangChain4j passes over some of what is no JSON.
      call.fail(ModelFailureKind.BROKEN_STREAM, GARBLED);
    }
    UpstreamErrors.within(call.model(), event.data())
        .ifPresent(failure -> {
          log.accept("broke off", event.data());
          call.fail(failure);
        });
    if (call.over()) {
      return Reading.STOPS;
    }
    try {
      listener.onEvent(event, new ServerSentEventContext(new CallHandle(call)));
    } catch (RuntimeException garbled) {
      call.fail(ModelFailureKind.BROKEN_STREAM, GARBLED);
    }
    event.empty();
    if (last) {
      return Reading.SAYS_IT_IS_DONE;
    }
    return call.over() ? Reading.STOPS : Reading.GOES_ON;
  }

  private void refused(HttpResponse<?> response, AnswerBody body) throws InterruptedException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    while (read.size() < MOST_OF_A_REFUSAL
        && call.clock().left() > 0
        && body.next(call.clock().left())
            instanceof AnswerBody.Part.Bytes(List<ByteBuffer> buffers)) {
      for (ByteBuffer buffer : buffers) {
        byte[] bytes = new byte[Math.min(buffer.remaining(), MOST_OF_A_REFUSAL)];
        buffer.get(bytes);
        read.writeBytes(bytes);
      }
    }
    String text = read.toString(StandardCharsets.UTF_8);
    log.accept("refused with " + response.statusCode(), text);
    call.fail(
        UpstreamErrors.refusal(
            call.model(), response.statusCode(), text, RetryAfter.of(response.headers())));
  }

  /** What became of the reading of a stream. */
  private enum Reading {
    GOES_ON,
    SAYS_IT_IS_DONE,
    ENDED,
    STOPS
  }
}
