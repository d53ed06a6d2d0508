package dev.slipway.adapter.model;

import dev.slipway.core.model.ModelClient;
import dev.slipway.core.secret.SecretMask;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;

/** Opens clients, which share their connections. */
public final class ModelClients implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final HttpClient http;
  private final SecretMask mask;

  /**
   * Starts without a connection.
   *
   * @param mask has every key replaced in texts from the opening of its client on
   */
  public ModelClients(SecretMask mask) {
    this.mask = mask;
    // One connection for each call, so that ending a call is ending its connection. Redirects would
    // take keys elsewhere.
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  /** A client for one model; nothing is asked yet. */
  public ModelClient open(ModelConnection connection) {
    connection.key().ifPresent(mask::register);
    return new LangChainModelClient(connection, http, mask);
  }

  /** Ends all calls. */
  @Override
  public void close() {
    http.shutdownNow();
  }
}
