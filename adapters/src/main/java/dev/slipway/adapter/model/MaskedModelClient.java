package dev.slipway.adapter.model;

import dev.slipway.core.model.ModelClient;
import dev.slipway.core.model.ModelId;
import dev.slipway.core.model.ModelListener;
import dev.slipway.core.model.ModelOutcome;
import dev.slipway.core.model.ModelRequest;
import dev.slipway.core.secret.MaskedStream;
import dev.slipway.core.secret.SecretMask;

/**
 * Takes a key out of answers: a provider that writes it there would have it stored with the app and
 * shown to all who open it.
 */
final class MaskedModelClient implements ModelClient {
  private final ModelClient inner;
  private final SecretMask mask;

  MaskedModelClient(ModelClient inner, SecretMask mask) {
    this.inner = inner;
    this.mask = mask;
  }

  @Override
  public ModelId id() {
    return inner.id();
  }

  @Override
  public ModelOutcome stream(ModelRequest request, ModelListener listener) {
    MaskedStream text = new MaskedStream(mask, listener::text);
    MaskedStream thinking = new MaskedStream(mask, listener::thinking);
    ModelOutcome outcome =
        inner.stream(
            request,
            new ModelListener() {
              @Override
              public void text(String piece) {
                text.text(piece);
              }

              @Override
              public void thinking(String piece) {
                thinking.text(piece);
              }
            });
    thinking.end();
    text.end();
    return outcome;
  }
}
