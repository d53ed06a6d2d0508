package dev.slipway.adapter.model;

import dev.slipway.core.model.ModelId;
import java.net.URI;
import java.util.Optional;

/**
 * Where a model is and how it is spoken to.
 *
 * @param id which model
 * @param protocol how the provider speaks
 * @param address the base address, without a query
 * @param key what the provider knows us by; it is sent in a header only
 */
public record ModelConnection(
    ModelId id, ModelProtocol protocol, URI address, Optional<String> key) {
  /** Checks the address, which may not carry secrets. */
  public ModelConnection {
    String scheme = address.getScheme();
    if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new IllegalArgumentException("a model's address begins with http:// or https://");
    }
    if (address.getRawQuery() != null || address.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "a model's address has no query and no user; its key is set by itself");
    }
  }

  /** A model at the provider's own address. */
  public static ModelConnection usual(ModelId id, ModelProtocol protocol, Optional<String> key) {
    return new ModelConnection(id, protocol, URI.create(protocol.usualAddress()), key);
  }

  @Override
  public String toString() {
    return id + " at " + address.getHost();
  }
}
