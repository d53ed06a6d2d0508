package dev.slipway.adapter.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.model.ModelClient;
import dev.slipway.core.model.ModelFailureKind;
import dev.slipway.core.model.ModelId;
import dev.slipway.core.model.ModelLimits;
import dev.slipway.core.model.ModelMessage;
import dev.slipway.core.model.ModelOutcome;
import dev.slipway.core.model.ModelOutcome.Answered;
import dev.slipway.core.model.ModelOutcome.Failed;
import dev.slipway.core.model.ModelOutcome.Finish;
import dev.slipway.core.model.ModelRequest;
import dev.slipway.core.model.TokenUse;
import dev.slipway.core.secret.SecretMask;
import dev.slipway.testkit.model.HeardAnswer;
import dev.slipway.testkit.model.ModelExchange;
import dev.slipway.testkit.model.ModelScript;
import dev.slipway.testkit.model.ModelWire;
import dev.slipway.testkit.model.ScriptedModelServer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProviderOdditiesTest {
  private static final ModelRequest REQUEST =
      new ModelRequest(List.of(ModelMessage.user("12345678")), ModelLimits.USUAL);

  private final ScriptedModelServer server = ScriptedModelServer.start();
  private final ModelClients clients = new ModelClients(new SecretMask());
  private final HeardAnswer heard = new HeardAnswer();

  @AfterEach
  void close() {
    clients.close();
    server.close();
  }

  private ModelClient client(ModelProtocol protocol, Optional<String> key) {
    return clients.open(new ModelConnection(ModelId.of("some:m"), protocol, server.address(), key));
  }

  private ModelOutcome ask(ModelProtocol protocol, String events) {
    ModelWire wire = ModelWire.valueOf(protocol.name());
    server.next(ModelScript.open(wire).send(events).cut());
    return client(protocol, Optional.of("some key")).stream(REQUEST, heard);
  }

  private static String chunk(String delta, String finish, String rest) {
    return "data: {\"choices\":[{\"index\":0,\"delta\":%s,\"finish_reason\":%s}]%s}\n\n"
        .formatted(delta, finish, rest);
  }

  private static String piece(String text) {
    return chunk("{\"content\":\"%s\"}".formatted(text), "null", "");
  }

  @Test
  void tokensThatAreNotToldAreEstimated() {
    assertThat(
            ask(
                ModelProtocol.OPENAI,
                piece("1234") + chunk("{}", "\"stop\"", "") + "data: [DONE]\n\n"))
        .isEqualTo(new Answered(Finish.STOP, new TokenUse(2, 1, false)));
  }

  @Test
  void tokensThatAreToldAgainAndAgainAreCountedOnce() {
    String use = ",\"usage\":{\"prompt_tokens\":4,\"completion_tokens\":%d,\"total_tokens\":9}";
    assertThat(
            ask(
                ModelProtocol.OPENAI,
                chunk("{\"content\":\"a\"}", "null", use.formatted(1))
                    + chunk("{\"content\":\"b\"}", "null", use.formatted(2))
                    + chunk("{}", "\"stop\"", use.formatted(2))
                    + "data: [DONE]\n\n"))
        .isEqualTo(new Answered(Finish.STOP, new TokenUse(4, 2, true)));
  }

  @Test
  void whatGeminiThinksIsCountedAsWritten() {
    assertThat(
            ask(
                ModelProtocol.GEMINI,
                """
                data: {"candidates":[{"content":{"parts":[{"text":"a"}],"role":"model"},\
                "finishReason":"STOP","index":0}],"usageMetadata":{"promptTokenCount":4,\
                "candidatesTokenCount":2,"thoughtsTokenCount":15,"totalTokenCount":21}}

                """))
        .isEqualTo(new Answered(Finish.STOP, new TokenUse(4, 17, true)));
  }

  @Test
  void eitherSignOfTheEndIsEnough() {
    assertThat(ask(ModelProtocol.OPENAI, piece("a") + chunk("{}", "\"stop\"", "")))
        .isInstanceOf(Answered.class);
    assertThat(ask(ModelProtocol.OPENAI, piece("a") + "data: [DONE]\n\n"))
        .isInstanceOf(Answered.class);
  }

  @Test
  void anEndBecauseOfAnErrorIsNoAnswer() {
    assertThat(
            ask(
                ModelProtocol.OPENAI,
                piece("a") + chunk("{}", "\"error\"", "") + "data: [DONE]\n\n"))
        .isInstanceOf(Failed.class);
  }

  @Test
  void whatAModelThinksIsNoPartOfItsAnswer() {
    ask(
        ModelProtocol.OPENAI,
        chunk("{\"reasoning_content\":\"hm\"}", "null", "")
            + piece("a")
            + chunk("{}", "\"stop\"", ""));
    assertThat(heard.thoughts()).isEqualTo("hm");
    assertThat(heard.text()).isEqualTo("a");
  }

  @Test
  void whatAProviderWithholdsIsSaid() {
    assertThat(ask(ModelProtocol.OPENAI, piece("a") + chunk("{}", "\"content_filter\"", "")))
        .isInstanceOfSatisfying(
            Answered.class, answered -> assertThat(answered.finish()).isEqualTo(Finish.FILTERED));
    assertThat(
            ask(
                ModelProtocol.GEMINI,
                """
                data: {"candidates":[{"content":{"parts":[{"text":"a"}],"role":"model"},\
                "finishReason":"SAFETY"}]}

                """))
        .isInstanceOfSatisfying(
            Answered.class, answered -> assertThat(answered.finish()).isEqualTo(Finish.FILTERED));
  }

  @Test
  void anEventOfAMegabyteIsRefused() {
    Failed failed =
        (Failed)
            ask(
                ModelProtocol.OPENAI,
                piece("a") + piece("x".repeat(1 << 20)) + chunk("{}", "\"stop\"", ""));
    assertThat(failed.failure().kind()).isEqualTo(ModelFailureKind.BROKEN_STREAM);
    assertThat(heard.text()).isEqualTo("a");
  }

  @Test
  void carriageReturnsAndCommentsAndUnknownFieldsAreNoPartOfEvents() {
    assertThat(
            ask(
                ModelProtocol.OPENAI,
                ": hello\r\nid: 7\r\nretry: 5\r\nnonsense\r\n"
                    + piece("a").replace("\n", "\r\n")
                    + chunk("{}", "\"stop\"", "").replace("\n", "\r\n")))
        .isInstanceOf(Answered.class);
    assertThat(heard.text()).isEqualTo("a");
  }

  @Test
  void anAnthropicAnswerThatLacksOnlyItsLastEventIsCut() {
    List<String> events = ModelWire.ANTHROPIC.answer(List.of("a"), "stop", 1, 1);
    assertThat(ask(ModelProtocol.ANTHROPIC, String.join("", events.subList(0, events.size() - 1))))
        .isInstanceOf(Failed.class);
  }

  @Test
  void anOlderOllamaThatGivesNoReasonIsDoneToo() {
    assertThat(
            ask(
                ModelProtocol.OLLAMA,
                ModelWire.OLLAMA.partial(List.of("a")).getFirst()
                    + "{\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true}\n"))
        .isInstanceOf(Answered.class);
  }

  @Test
  void aServerOfOnesOwnNeedsNoKey() throws InterruptedException {
    for (ModelProtocol protocol : List.of(ModelProtocol.OPENAI, ModelProtocol.OLLAMA)) {
      server.next(ModelScript.answer(ModelWire.valueOf(protocol.name()), "fine"));
      assertThat(client(protocol, Optional.empty()).stream(REQUEST, heard))
          .isInstanceOf(Answered.class);
      ModelExchange exchange = server.taken();
      assertThat(exchange.header("authorization").orElse("Bearer none")).isEqualTo("Bearer none");
    }
  }
}
