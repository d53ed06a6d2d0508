package dev.slipway.server.settings;

import java.util.List;

/**
 * What is set of language models.
 *
 * @param chain the models in the order in which they are asked; empty for the composer alone
 * @param breaker when models that fail are left alone
 */
public record ModelSettings(List<ModelSetting> chain, BreakerSetting breaker) {
  /** Copies. */
  public ModelSettings {
    chain = List.copyOf(chain);
  }
}
