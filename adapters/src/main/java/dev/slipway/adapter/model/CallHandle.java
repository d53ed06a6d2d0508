package dev.slipway.adapter.model;

import dev.langchain4j.http.client.sse.ServerSentEventParsingHandle;

/** What LangChain4j may know of a call's end; ending it is for the listener and the thread. */
final class CallHandle implements ServerSentEventParsingHandle {
  private final ModelCall call;

  CallHandle(ModelCall call) {
    this.call = call;
  }

  @Override
  public void cancel() {
    throw new UnsupportedOperationException("a call is ended by its listener or its thread");
  }

  @Override
  public boolean isCancelled() {
    return call.over();
  }
}
