package dev.slipway.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log as it is configured for the product, with an output of its own. */
class MaskedLayoutTest {
  private static final String KEY = "layout canary $1.*(x)\nand more";

  private static String logged(String message, Throwable problem) throws Exception {
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    assertThat(new LogSetup().configure(context))
        .isEqualTo(Configurator.ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.TRACE);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    Appender<ILoggingEvent> appender = root.getAppender("console");
    assertThat(appender).isInstanceOf(ConsoleAppender.class);
    ((ConsoleAppender<ILoggingEvent>) appender).setOutputStream(new PrintStream(written, true));
    root.trace(message, problem);
    context.stop();
    return written.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theLibraryFindsItByItself() {
    assertThat(ServiceLoader.load(Configurator.class)).singleElement().isInstanceOf(LogSetup.class);
  }

  @Test
  void aFileOfTheOperatorsOwnIsReadInsteadWhereThereIsOne(@TempDir Path folder) throws Exception {
    Path own = Files.writeString(folder.resolve("own.xml"), "<configuration/>");
    assertThat(configured(own.toString()))
        .isEqualTo(Configurator.ExecutionStatus.INVOKE_NEXT_IF_ANY);
    assertThat(configured(own.toUri().toString()))
        .isEqualTo(Configurator.ExecutionStatus.INVOKE_NEXT_IF_ANY);
    assertThat(configured("logback-test.xml"))
        .isEqualTo(Configurator.ExecutionStatus.INVOKE_NEXT_IF_ANY);
    // The library would then log everything, and nothing would mask it.
    assertThat(configured(folder.resolve("mistyped.xml").toString()))
        .isEqualTo(Configurator.ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);
  }

  private static Configurator.ExecutionStatus configured(String file) {
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    String before = System.setProperty("logback.configurationFile", file);
    try {
      return new LogSetup().configure(context);
    } finally {
      context.stop();
      if (before == null) {
        System.clearProperty("logback.configurationFile");
      } else {
        System.setProperty("logback.configurationFile", before);
      }
    }
  }

  @Test
  void secretsAreInNoMessageAndNoTrace() throws Exception {
    MaskedLayout.mask().register(KEY);
    String form = URLEncoder.encode(KEY, StandardCharsets.UTF_8);
    Exception problem =
        new IllegalStateException("about " + KEY, new IllegalArgumentException("with " + form));
    assertThat(logged("said " + KEY, problem))
        .contains("said (secret)")
        .contains("IllegalStateException: about (secret)")
        .contains("IllegalArgumentException: with (secret)")
        .contains("MaskedLayoutTest.java")
        .doesNotContain("canary");
  }
}
