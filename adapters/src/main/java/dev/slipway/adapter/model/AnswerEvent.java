package dev.slipway.adapter.model;

import dev.langchain4j.http.client.sse.ServerSentEvent;
import org.jspecify.annotations.Nullable;

/**
 * One event of an answer.
 *
 * <p>LangChain4j keeps every event until the answer has ended, which for a long one is many times
 * the answer; so an event can be emptied once it was read.
 */
final class AnswerEvent extends ServerSentEvent {
  private final @Nullable String name;
  private String data;

  AnswerEvent(@Nullable String name, String data) {
    super("", "");
    this.name = name;
    this.data = data;
  }

  @Override
  public @Nullable String event() {
    return name;
  }

  @Override
  public String data() {
    return data;
  }

  void empty() {
    data = "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
