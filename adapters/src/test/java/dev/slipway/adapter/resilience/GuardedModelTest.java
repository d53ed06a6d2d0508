package dev.slipway.adapter.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.adapter.model.ModelClients;
import dev.slipway.adapter.model.ModelConnection;
import dev.slipway.adapter.model.ModelProtocol;
import dev.slipway.core.model.BreakerPhase;
import dev.slipway.core.model.ModelClient;
import dev.slipway.core.model.ModelFailureKind;
import dev.slipway.core.model.ModelId;
import dev.slipway.core.model.ModelLimits;
import dev.slipway.core.model.ModelMessage;
import dev.slipway.core.model.ModelOutcome.Answered;
import dev.slipway.core.model.ModelOutcome.Failed;
import dev.slipway.core.model.ModelRequest;
import dev.slipway.core.secret.SecretMask;
import dev.slipway.testkit.ManualClock;
import dev.slipway.testkit.model.HeardAnswer;
import dev.slipway.testkit.model.ModelScript;
import dev.slipway.testkit.model.ModelWire;
import dev.slipway.testkit.model.ScriptedModelServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All guards around a real client, and a provider that is down. */
class GuardedModelTest {
  private static final ModelRequest REQUEST =
      new ModelRequest(List.of(ModelMessage.user("hello")), ModelLimits.USUAL);

  private final ScriptedModelServer server = ScriptedModelServer.start();
  private final ModelClients clients = new ModelClients(new SecretMask());
  private final ManualClock clock = new ManualClock(Instant.parse("2026-01-01T00:00:00Z"));

  @AfterEach
  void close() {
    clients.close();
    server.close();
  }

  private ModelClient bare(String key) {
    return clients.open(
        new ModelConnection(
            ModelId.of("some:m"), ModelProtocol.OPENAI, server.address(), Optional.of(key)));
  }

  private BreakingModelClient breaking(String key) {
    ModelClient bounded =
        new BulkheadModelClient(bare(key), new Semaphore(4, true), Duration.ofSeconds(5));
    return new BreakingModelClient(bounded, BreakerSettings.USUAL, clock, change -> {});
  }

  private static ModelClient retrying(ModelClient inner) {
    return new RetryingModelClient(
        inner, RetrySettings.USUAL, new RetryBudget(0.2, 5), () -> 0, time -> {});
  }

  @Test
  void aProviderThatIsDownIsAskedFiveTimesAndThenLeft() {
    server.always(ModelScript.status(500, "{}"));
    BreakingModelClient breaking = breaking("key one");
    ModelClient client = retrying(breaking);
    for (int call = 0; call < 100; call++) {
      assertThat(client.stream(REQUEST, new HeardAnswer())).isInstanceOf(Failed.class);
    }
    assertThat(server.requests()).isEqualTo(5);
    server.always(ModelScript.answer(ModelWire.OPENAI, "well"));
    clock.advance(Duration.ofSeconds(36));
    assertThat(client.stream(REQUEST, new HeardAnswer())).isInstanceOf(Answered.class);
    assertThat(client.stream(REQUEST, new HeardAnswer())).isInstanceOf(Answered.class);
    assertThat(breaking.state().phase()).isEqualTo(BreakerPhase.CLOSED);
  }

  @Test
  void withoutABreakerAProviderThatIsDownIsAskedAFifthMore() {
    server.always(ModelScript.status(500, "{}"));
    ModelClient client = retrying(bare("key one"));
    for (int call = 0; call < 100; call++) {
      assertThat(client.stream(REQUEST, new HeardAnswer())).isInstanceOf(Failed.class);
    }
    assertThat(server.requests()).isBetween(110, 120);
  }

  @Test
  void aBadKeyAndATiredProviderAreNoConcernOfOtherKeys() {
    BreakingModelClient bad = breaking("bad key");
    BreakingModelClient good = breaking("good key");
    for (int status : new int[] {401, 400, 422, 429}) {
      server.always(ModelScript.status(status, "{}"));
      for (int call = 0; call < 10; call++) {
        bad.stream(REQUEST, new HeardAnswer());
      }
    }
    assertThat(bad.state().phase()).isEqualTo(BreakerPhase.CLOSED);
    server.always(ModelScript.status(429, "{}", "Retry-After: 20"));
    bad.stream(REQUEST, new HeardAnswer());
    int before = server.requests();
    Failed resting = (Failed) bad.stream(REQUEST, new HeardAnswer());
    assertThat(resting.failure().kind()).isEqualTo(ModelFailureKind.RATE_LIMITED);
    assertThat(resting.failure().retryAfterSeconds()).contains(20L);
    assertThat(server.requests()).isEqualTo(before);
    server.always(ModelScript.answer(ModelWire.OPENAI, "fine"));
    assertThat(good.stream(REQUEST, new HeardAnswer())).isInstanceOf(Answered.class);
  }
}
