package dev.slipway.engine.generate;

import dev.slipway.core.event.EventLog;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.feed.Feed;
import dev.slipway.core.feed.Signal;
import dev.slipway.core.feed.Topic;
import dev.slipway.core.generation.GenerationId;
import dev.slipway.core.generation.GenerationUse;
import dev.slipway.core.generation.Lease;
import dev.slipway.core.model.ModelUse;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an engine says, stored under the lease before anybody hears it. A lease that is lost ends
 * the engine's work, and with it a call to a model that is under way.
 */
final class DurableProgress implements EngineProgress {
  private final EventLog events;
  private final Feed feed;
  private final Lease lease;
  private final InstantSource clock;
  private @Nullable String asked;
  private ModelUse models = ModelUse.NONE;

  DurableProgress(EventLog events, Feed feed, Lease lease, InstantSource clock) {
    this.events = events;
    this.feed = feed;
    this.lease = lease;
    this.clock = clock;
  }

  @Override
  public void say(String sentence) {
    append(List.of(GenerationEvents.message(generation(), sentence)));
  }

  @Override
  public void say(Turn turn, String sentence) {
    append(List.of(GenerationEvents.turn(generation(), turn, sentence)));
  }

  @Override
  public void files(List<FileNews> news) {
    append(news.stream().map(each -> GenerationEvents.file(generation(), each)).toList());
  }

  @Override
  public void used(String engine, ModelUse use) {
    // A model that was never reached did no work.
    if (!use.equals(ModelUse.NONE)) {
      asked = engine;
      models = models.plus(use);
    }
  }

  /**
   * What models used so far; null where none worked.
   *
   * @param writer the engine that wrote the version; null where there is none
   */
  @Nullable GenerationUse use(@Nullable String writer) {
    if (asked == null) {
      return null;
    }
    return new GenerationUse(writer == null ? asked : writer, models);
  }

  void append(List<NewEvent> news) {
    if (news.isEmpty()) {
      return;
    }
    if (!events.append(lease, news, clock.instant())) {
      throw new LeaseLostException();
    }
    feed.signal(Signal.of(new Topic.AppEvents(lease.app())));
  }

  private GenerationId generation() {
    return lease.generation();
  }
}
