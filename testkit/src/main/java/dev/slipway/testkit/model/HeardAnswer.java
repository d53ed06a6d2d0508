package dev.slipway.testkit.model;

import dev.slipway.core.model.ModelListener;
import java.util.ArrayList;
import java.util.List;

/** A listener that keeps what it hears; safe to be read by another thread. */
public final class HeardAnswer implements ModelListener {
  private final List<String> pieces = new ArrayList<>();
  private final StringBuilder thoughts = new StringBuilder();

  @Override
  public synchronized void text(String piece) {
    pieces.add(piece);
  }

  @Override
  public synchronized void thinking(String piece) {
    thoughts.append(piece);
  }

  /** The answer so far. */
  public synchronized String text() {
    return String.join("", pieces);
  }

  /** The answer so far as it came. */
  public synchronized List<String> pieces() {
    return List.copyOf(pieces);
  }

  /** What the model thought aloud so far. */
  public synchronized String thoughts() {
    return thoughts.toString();
  }
}
