package dev.slipway.adapter.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.model.ModelClient;
import dev.slipway.core.model.ModelFailureKind;
import dev.slipway.core.model.ModelId;
import dev.slipway.core.model.ModelLimits;
import dev.slipway.core.model.ModelListener;
import dev.slipway.core.model.ModelMessage;
import dev.slipway.core.model.ModelOutcome.Failed;
import dev.slipway.core.model.ModelRequest;
import dev.slipway.core.secret.SecretMask;
import dev.slipway.testkit.Volume;
import dev.slipway.testkit.model.ModelScript;
import dev.slipway.testkit.model.ModelWire;
import dev.slipway.testkit.model.ScriptedModelServer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndlessAnswerTest {
  private static final long MOST_BYTES = 20_000_000;

  /** As long as what providers really send with every token. */
  private static final String EVENT =
      """
      data: {"id":"chatcmpl-%s","object":"chat.completion.chunk","created":1,"model":"m",\
      "system_fingerprint":"%s","choices":[{"index":0,"delta":{"content":"abcd"},\
      "logprobs":null,"finish_reason":null}]}

      """
          .formatted("i".repeat(100), "f".repeat(100));

  @Test
  void anAnswerWithoutEndTakesLittleMemoryUntilItIsCutOff() {
    try (ScriptedModelServer server = ScriptedModelServer.start();
        ModelClients clients = new ModelClients(new SecretMask())) {
      ModelClient client =
          clients.open(
              new ModelConnection(
                  ModelId.of("some:m"), ModelProtocol.OPENAI, server.address(), Optional.empty()));
      server.always(ModelScript.open(ModelWire.OPENAI).flood(EVENT));
      Counting warmUp = new Counting(10_000);
      client.stream(request(10_000), warmUp);
      Counting counting = new Counting(ModelLimits.USUAL.characters());
      Failed failed = (Failed) client.stream(request(ModelLimits.USUAL.characters()), counting);
      assertThat(failed.failure().kind()).isEqualTo(ModelFailureKind.TOO_LONG);
      assertThat(counting.heard).isEqualTo(ModelLimits.USUAL.characters());
      assertThat(counting.usedAtTheEnd - warmUp.usedAtTheEnd).isLessThan(MOST_BYTES);
      Volume.say(
          "B8",
          "an endless answer cut at %d characters, with %d kB more in use than for 10000"
              .formatted(counting.heard, (counting.usedAtTheEnd - warmUp.usedAtTheEnd) / 1_000));
    }
  }

  private static ModelRequest request(int characters) {
    ModelLimits usual = ModelLimits.USUAL;
    return new ModelRequest(
        List.of(ModelMessage.user("hello")),
        new ModelLimits(
            usual.outputTokens(), characters, usual.firstToken(), usual.silence(), usual.total()));
  }

  /** Keeps nothing, and looks at the memory when the last piece comes. */
  private static final class Counting implements ModelListener {
    private final int last;
    private int heard;
    private long usedAtTheEnd;

    Counting(int last) {
      this.last = last;
    }

    @Override
    public void text(String piece) {
      heard += piece.length();
      if (heard == last) {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        usedAtTheEnd = runtime.totalMemory() - runtime.freeMemory();
      }
    }
  }
}
