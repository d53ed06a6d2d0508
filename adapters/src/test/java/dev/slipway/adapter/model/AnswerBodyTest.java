package dev.slipway.adapter.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class AnswerBodyTest {
  private final AnswerBody body = new AnswerBody();
  private final Counting subscription = new Counting();

  @Test
  void whatIsCancelledBeforeItsHeadArrivesIsCancelledThen() {
    body.cancel();
    body.onSubscribe(subscription);
    assertThat(subscription.cancelled).isTrue();
    assertThat(subscription.requested).isZero();
  }

  @Test
  void whatIsCancelledLaterIsCancelledAtOnce() {
    body.onSubscribe(subscription);
    assertThat(subscription.cancelled).isFalse();
    body.cancel();
    assertThat(subscription.cancelled).isTrue();
  }

  @Test
  void theNextDeliveryIsAskedForWhenTheLastOneIsTaken() throws InterruptedException {
    body.onSubscribe(subscription);
    assertThat(subscription.requested).isEqualTo(1);
    body.onNext(List.of(ByteBuffer.wrap(new byte[] {1})));
    assertThat(subscription.requested).isEqualTo(1);
    assertThat(body.next(1)).isInstanceOf(AnswerBody.Part.Bytes.class);
    assertThat(subscription.requested).isEqualTo(2);
    assertThat(body.next(1)).isNull();
  }

  @Test
  void theEndComesAfterWhatWasSentBeforeIt() throws InterruptedException {
    body.onSubscribe(subscription);
    body.onNext(List.of(ByteBuffer.wrap(new byte[] {1})));
    body.onComplete();
    assertThat(body.next(1)).isInstanceOf(AnswerBody.Part.Bytes.class);
    assertThat(body.next(1)).isInstanceOf(AnswerBody.Part.End.class);
  }

  /** Counts what is asked of it. */
  private static final class Counting implements Flow.Subscription {
    private long requested;
    private boolean cancelled;

    @Override
    public void request(long more) {
      requested += more;
    }

    @Override
    public void cancel() {
      cancelled = true;
    }
  }
}
