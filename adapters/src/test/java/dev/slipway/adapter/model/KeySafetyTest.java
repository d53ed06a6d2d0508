package dev.slipway.adapter.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.slipway.core.model.ModelId;
import dev.slipway.core.model.ModelLimits;
import dev.slipway.core.model.ModelMessage;
import dev.slipway.core.model.ModelOutcome;
import dev.slipway.core.model.ModelRequest;
import dev.slipway.core.secret.SecretMask;
import dev.slipway.testkit.model.HeardAnswer;
import dev.slipway.testkit.model.ModelScript;
import dev.slipway.testkit.model.ModelWire;
import dev.slipway.testkit.model.ScriptedModelServer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class KeySafetyTest {
  private static final String KEY = "zz\"k/e+y\\with=odd&chars zz";
  private static final ModelRequest REQUEST =
      new ModelRequest(List.of(ModelMessage.user("hello")), ModelLimits.USUAL);

  private final ScriptedModelServer server = ScriptedModelServer.start();
  private final ModelClients clients = new ModelClients(new SecretMask());
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();

  @BeforeEach
  void listen() {
    log.start();
    root.addAppender(log);
    root.setLevel(Level.TRACE);
  }

  @AfterEach
  void close() {
    root.setLevel(before);
    root.detachAppender(log);
    clients.close();
    server.close();
  }

  private ModelConnection connection(ModelProtocol protocol) {
    return new ModelConnection(ModelId.of("some:m"), protocol, server.address(), Optional.of(KEY));
  }

  private String said(ModelProtocol protocol, ModelScript script) {
    server.next(script);
    ModelOutcome outcome = clients.open(connection(protocol)).stream(REQUEST, new HeardAnswer());
    StringBuilder all = new StringBuilder(outcome.toString());
    for (ILoggingEvent event : List.copyOf(log.list)) {
      all.append('\n').append(event.getFormattedMessage()).append(event.getThrowableProxy());
    }
    return all.toString();
  }

  @Test
  void aKeyThatAProviderEchoesIsInNoLogAndNoFailure() {
    String json = KEY.replace("\\", "\\\\").replace("\"", "\\\"");
    String form = URLEncoder.encode(KEY, StandardCharsets.UTF_8);
    String base64 =
        Base64.getEncoder().encodeToString(("user:" + KEY).getBytes(StandardCharsets.UTF_8));
    for (ModelProtocol protocol : ModelProtocol.values()) {
      for (String echo : List.of(KEY, json, form, base64)) {
        String said =
            said(
                protocol,
                ModelScript.status(
                    401, "{\"error\":{\"message\":\"bad key " + echo + "\"}}", "x-key: " + echo));
        assertThat(said).contains("bad key").contains("(secret)");
        assertThat(said).doesNotContain(echo).doesNotContain("odd&chars").doesNotContain("odd%26");
      }
    }
  }

  @Test
  void aKeyIsMaskedBeforeWhatTheProviderSaysIsCut() {
    for (int padding = 260; padding < 310; padding++) {
      String said =
          said(
              ModelProtocol.OPENAI,
              ModelScript.status(401, "x".repeat(padding) + KEY + " and more"));
      assertThat(said).doesNotContain("zz\"k");
    }
  }

  @Test
  void aKeyInTheMiddleOfAStreamIsInNoLogAndNoFailure() {
    for (ModelProtocol protocol : ModelProtocol.values()) {
      ModelWire wire = ModelWire.valueOf(protocol.name());
      String said =
          said(
              protocol, ModelScript.begin(wire, "one").send(wire.error("server_error", KEY)).cut());
      assertThat(said).contains("(secret)").doesNotContain("odd&chars");
    }
  }

  @Test
  void nothingIsLoggedOfACallThatGoesWell() {
    for (ModelProtocol protocol : ModelProtocol.values()) {
      String said =
          said(protocol, ModelScript.answer(ModelWire.valueOf(protocol.name()), "an answer"));
      assertThat(said).doesNotContain("odd&chars").doesNotContain("an answer");
    }
  }

  @Test
  void aConnectionDoesNotPrintItsKeyAndItsAddressHasNone() {
    assertThat(connection(ModelProtocol.OPENAI)).asString().doesNotContain("odd&chars");
    for (String address :
        List.of("http://host/v1?key=abc", "http://user:abc@host/v1", "file:///etc", "host")) {
      assertThatThrownBy(() ->
              new ModelConnection(
                  ModelId.of("some:m"),
                  ModelProtocol.OPENAI,
                  URI.create(address),
                  Optional.empty()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("abc");
    }
  }
}
