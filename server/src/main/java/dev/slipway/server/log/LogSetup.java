package dev.slipway.server.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The log as the product keeps it: warnings, one line each, to standard error, without secrets.
 * Found by the library by its name. In code, since reading the same from a file of XML takes a
 * sixteenth of a start; who wants another log names a file in {@code logback.configurationFile}.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {
  private static final String OWN_FILE = "logback.configurationFile";
  private static final String LINE = "%d{HH:mm:ss.SSS} %-5level %logger{0} - %msg%n";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    String own = System.getProperty(OWN_FILE);
    if (own != null && isThere(own)) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    MaskedLayout layout = new MaskedLayout();
    layout.setContext(context);
    layout.setPattern(LINE);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setLayout(layout);
    encoder.start();
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setName("console");
    console.setTarget("System.err");
    console.setEncoder(encoder);
    console.start();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(console);
    if (own != null) {
      root.warn("{} names {}, which is not there; the usual log is kept", OWN_FILE, own);
    }
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** Where there is no such file the library would log all there is, secrets too. */
  private static boolean isThere(String file) {
    Path path = file.startsWith("file:") ? Path.of(URI.create(file)) : Path.of(file);
    return Files.isReadable(path) || LogSetup.class.getResource("/" + file) != null;
  }
}
