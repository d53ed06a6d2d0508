package dev.slipway.adapter.model;

import dev.slipway.core.model.ModelClient;
import dev.slipway.core.secret.SecretMask;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;

/** Opens clients, which share their connections. */
public final class ModelClients implements AutoCloseable {
  /**
   * What people write where a server asks for no key but its clients do. They are words that apps
   * and logs may hold.
   */
  private static final Set<String> NO_KEYS =
      Set.of(
          "anything",
          "api-key",
          "dummy",
          "empty",
          "EMPTY",
          "lm-studio",
          "localhost",
          "no-key",
          "no-key-required",
          "none",
          "not-needed",
          "ollama",
          "openai",
          "placeholder",
          "sk-no-key-required",
          "unused");

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
    ModelClient client = new LangChainModelClient(connection, http, mask);
    Optional<String> key = connection.key().filter(text -> !NO_KEYS.contains(text));
    if (key.isEmpty()) {
      return client;
    }
    mask.register(key.get());
    SecretMask own = new SecretMask();
    own.register(key.get());
    return new MaskedModelClient(client, own);
  }

  /** Ends all calls. */
  @Override
  public void close() {
    http.shutdownNow();
  }
}
