package dev.slipway.web.http;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes all bodies that are being read or worked on may take together. */
final class BodyBudget {
  private final long most;
  private final AtomicLong taken = new AtomicLong();

  BodyBudget(long most) {
    this.most = most;
  }

  /** A share of what the process may use, so that bodies alone never use all of it. */
  static BodyBudget ofMemory() {
    return new BodyBudget(Math.max(64L << 20, Runtime.getRuntime().maxMemory() / 4));
  }

  /** Takes some bytes; false, with nothing taken, where too many are in use. */
  boolean take(int bytes) {
    if (taken.addAndGet(bytes) <= most) {
      return true;
    }
    taken.addAndGet(-bytes);
    return false;
  }

  void giveBack(long bytes) {
    taken.addAndGet(-bytes);
  }
}
