package dev.slipway.adapter.model;

import dev.slipway.core.model.ModelClient;
import dev.slipway.core.model.ModelId;
import dev.slipway.core.secret.SecretMask;
import dev.slipway.testkit.model.ModelClientContract;
import dev.slipway.testkit.model.ModelWire;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;

class GeminiClientTest extends ModelClientContract {
  private static final ModelClients CLIENTS = new ModelClients(new SecretMask());

  @AfterAll
  static void close() {
    CLIENTS.close();
  }

  @Override
  protected ModelWire wire() {
    return ModelWire.GEMINI;
  }

  @Override
  protected ModelClient open(URI address) {
    return CLIENTS.open(
        new ModelConnection(
            ModelId.of("gemini:m"), ModelProtocol.GEMINI, address, Optional.of(KEY)));
  }
}
