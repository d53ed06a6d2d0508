package dev.slipway.testkit.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What the scripted server does with one request, step by step. */
public final class ModelScript {
  /** One thing that is done. */
  sealed interface Step {
    /** Bytes are sent and flushed, in parts of at most so many. */
    record Send(byte[] bytes, int most) implements Step {}

    /** The same bytes are sent until the client closes. */
    record Flood(byte[] bytes) implements Step {}

    /** Nothing is done until somebody opens the latch. */
    record Await(CountDownLatch latch) implements Step {}

    /** Nothing is done until the client closes. */
    record Hang() implements Step {}

    /** The connection is closed as if all had been said. */
    record Cut() implements Step {}

    /** The connection is torn. */
    record Reset() implements Step {}
  }

  private final List<Step> steps;

  private ModelScript(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  List<Step> steps() {
    return steps;
  }

  private ModelScript with(Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new ModelScript(more);
  }

  /** Does nothing yet. */
  public static ModelScript silent() {
    return new ModelScript(List.of());
  }

  /** A whole answer with its tokens: eleven read, seven written. */
  public static ModelScript answer(ModelWire wire, String... pieces) {
    return answerEnding(wire, "stop", pieces);
  }

  /** A whole answer that ended for a reason. */
  public static ModelScript answerEnding(ModelWire wire, String finish, String... pieces) {
    return events(wire, wire.answer(List.of(pieces), finish, 11, 7)).cut();
  }

  /** The beginning of an answer; what then happens is for further steps. */
  public static ModelScript begin(ModelWire wire, String... pieces) {
    return events(wire, wire.partial(List.of(pieces)));
  }

  /** A status, further header lines, and a body. */
  public static ModelScript status(int status, String body, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" Scripted\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    head.append("content-type: application/json\r\ncontent-length: ")
        .append(ModelWire.bytes(body).length)
        .append("\r\nconnection: close\r\n\r\n");
    return silent().send(head.toString()).send(body).cut();
  }

  /** The head of a stream, without an event. */
  public static ModelScript open(ModelWire wire) {
    return silent()
        .send(
            "HTTP/1.1 200 OK\r\ncontent-type: "
                + wire.contentType()
                + "\r\nconnection: close\r\n\r\n");
  }

  private static ModelScript events(ModelWire wire, List<String> events) {
    ModelScript script = open(wire);
    for (String event : events) {
      script = script.send(event);
    }
    return script;
  }

  /** Sends a text. */
  public ModelScript send(String text) {
    return send(ModelWire.bytes(text));
  }

  /** Sends bytes. */
  public ModelScript send(byte[] bytes) {
    return with(new Step.Send(bytes, Integer.MAX_VALUE));
  }

  /** Sends the same until the client closes. */
  public ModelScript flood(String text) {
    return with(new Step.Flood(ModelWire.bytes(text)));
  }

  /** Goes on when the latch is open. */
  public ModelScript await(CountDownLatch latch) {
    return with(new Step.Await(latch));
  }

  /** Does nothing until the client closes. */
  public ModelScript hang() {
    return with(new Step.Hang());
  }

  /** Closes the connection. */
  public ModelScript cut() {
    return with(new Step.Cut());
  }

  /** Tears the connection. */
  public ModelScript reset() {
    return with(new Step.Reset());
  }

  /** The same, but everything is sent in parts of at most so many bytes. */
  public ModelScript inPartsOf(int most) {
    return new ModelScript(
        steps.stream()
            .map(step ->
                step instanceof Step.Send(byte[] bytes, _) ? new Step.Send(bytes, most) : step)
            .toList());
  }

  /** The same, but the connection is closed after so many bytes. */
  public ModelScript cutAfter(int most) {
    ModelScript cut = silent();
    int left = most;
    for (Step step : steps) {
      if (step instanceof Step.Send(byte[] bytes, int parts)) {
        byte[] kept = Arrays.copyOf(bytes, Math.min(left, bytes.length));
        cut = cut.with(new Step.Send(kept, parts));
        left -= kept.length;
      }
    }
    return cut.cut();
  }

  /** How many bytes are sent in all. */
  public int length() {
    return steps.stream()
        .mapToInt(step -> step instanceof Step.Send(byte[] bytes, _) ? bytes.length : 0)
        .sum();
  }
}
