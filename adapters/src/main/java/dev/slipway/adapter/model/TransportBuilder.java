package dev.slipway.adapter.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/** Hands a call's transport to LangChain4j; the times that it sets are not ours. */
final class TransportBuilder implements HttpClientBuilder {
  private final CallTransport transport;

  TransportBuilder(CallTransport transport) {
    this.transport = transport;
  }

  @Override
  public Duration connectTimeout() {
    return Duration.ZERO;
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration timeout) {
    return this;
  }

  @Override
  public Duration readTimeout() {
    return Duration.ZERO;
  }

  @Override
  public HttpClientBuilder readTimeout(Duration timeout) {
    return this;
  }

  @Override
  public HttpClient build() {
    return transport;
  }
}
