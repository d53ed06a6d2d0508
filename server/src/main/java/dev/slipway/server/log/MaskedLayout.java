package dev.slipway.server.log;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.slipway.core.secret.SecretMask;

/**
 * Lines of the log without any secret of this process, in messages and in traces alike.
 *
 * <p>The log is there before the settings are read and is one for the whole process, and so is its
 * mask.
 */
public final class MaskedLayout extends PatternLayout {
  private static final SecretMask MASK = new SecretMask();

  /** What is not shown; secrets are registered as soon as they are known. */
  public static SecretMask mask() {
    return MASK;
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    return MASK.mask(super.doLayout(event));
  }
}
