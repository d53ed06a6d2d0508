package dev.slipway.web.http;

/** Answers requests; runs on a virtual thread and may block. */
@FunctionalInterface
public interface Handler {
  /** Answers one request. Failures are thrown as {@code SlipwayException}. */
  Response handle(Request request) throws InterruptedException;
}
