package dev.slipway.core.secret;

import java.util.function.Consumer;

/**
 * Replaces secrets in a text that comes in pieces, wherever it was cut: what may be the beginning
 * of a secret is held back until more has come. For one thread.
 */
public final class MaskedStream {
  private final SecretMask mask;
  private final Consumer<String> next;
  private String held = "";

  /** Hands on to {@code next} what no secret can be in any more; never an empty text. */
  public MaskedStream(SecretMask mask, Consumer<String> next) {
    this.mask = mask;
    this.next = next;
  }

  /** Takes the next piece. */
  public void text(String piece) {
    String all = held + piece;
    int certain = mask.certain(all);
    held = all.substring(certain);
    pass(all.substring(0, certain));
  }

  /** Hands on what was held back: nothing follows. */
  public void end() {
    String rest = held;
    held = "";
    pass(rest);
  }

  private void pass(String text) {
    if (!text.isEmpty()) {
      next.accept(mask.mask(text));
    }
  }
}
