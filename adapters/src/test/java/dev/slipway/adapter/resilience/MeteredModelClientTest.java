package dev.slipway.adapter.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.model.ModelFailureKind;
import dev.slipway.core.model.ModelId;
import dev.slipway.core.model.ModelLimits;
import dev.slipway.core.model.ModelListener;
import dev.slipway.core.model.ModelMessage;
import dev.slipway.core.model.ModelOutcome;
import dev.slipway.core.model.ModelOutcome.Answered;
import dev.slipway.core.model.ModelOutcome.Finish;
import dev.slipway.core.model.ModelPrice;
import dev.slipway.core.model.ModelRequest;
import dev.slipway.core.model.TokenUse;
import dev.slipway.core.telemetry.ModelCallReport;
import dev.slipway.testkit.SilentTelemetry;
import dev.slipway.testkit.model.FakeModelClient;
import dev.slipway.testkit.model.HeardAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MeteredModelClientTest {
  private static final ModelRequest REQUEST =
      new ModelRequest(List.of(ModelMessage.user("12345678")), ModelLimits.USUAL);
  private static final ModelPrice PRICE = new ModelPrice(2_000_000, 10_000_000);

  private final FakeModelClient model = new FakeModelClient("fake:one");
  private final Kept telemetry = new Kept();
  private final AtomicLong time = new AtomicLong();
  private final MeteredModelClient metered =
      new MeteredModelClient(model, PRICE, telemetry, time::get);

  private ModelOutcome ask(ModelListener listener) {
    return metered.stream(REQUEST, listener);
  }

  @Test
  void anAnswerIsReportedWithItsTimesAndItsCost() {
    model.next((request, listener) -> {
      time.addAndGet(30);
      listener.text("one");
      time.addAndGet(70);
      return new Answered(Finish.LENGTH, new TokenUse(5, 3, true));
    });
    ask(new HeardAnswer());
    assertThat(telemetry.reports)
        .containsExactly(
            new ModelCallReport(
                ModelId.of("fake:one"),
                "length",
                100,
                Optional.of(30L),
                new TokenUse(5, 3, true),
                40));
  }

  @Test
  void aFailureIsReportedByItsKind() {
    model.next(FakeModelClient.fail(ModelFailureKind.FIRST_TOKEN_LATE));
    ask(new HeardAnswer());
    assertThat(telemetry.reports.getFirst().outcome()).isEqualTo("first-token-late");
    assertThat(telemetry.reports.getFirst().firstPiece()).isEmpty();
    assertThat(telemetry.reports.getFirst().micros()).isZero();
  }

  @Test
  void whatAListenerStoppedIsPaidForAsFarAsItWasHeard() {
    model.next(FakeModelClient.answer("1234", "5678"));
    IllegalStateException enough = new IllegalStateException("enough");
    assertThatThrownBy(() ->
            ask(piece -> {
              throw enough;
            }))
        .isSameAs(enough);
    assertThat(telemetry.reports.getFirst().outcome()).isEqualTo("stopped");
    assertThat(telemetry.reports.getFirst().use()).isEqualTo(new TokenUse(2, 1, false));
  }

  /** Keeps what it is told. */
  private static final class Kept extends SilentTelemetry {
    private final List<ModelCallReport> reports = new ArrayList<>();

    @Override
    public void modelCall(ModelCallReport report) {
      reports.add(report);
    }
  }
}
