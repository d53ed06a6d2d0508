package dev.slipway.engine.run;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.app.AppStore;
import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.feed.Feed;
import dev.slipway.core.feed.Signal;
import dev.slipway.core.feed.Topic;
import dev.slipway.engine.generate.Prompts;
import java.time.InstantSource;

/** What makers do with a whole app: look at it, rename it, switch it, delete it. */
public final class AppDesk {
  private final AppStore apps;
  private final Feed feed;
  private final InstantSource clock;

  /** Takes what it works with. */
  public AppDesk(AppStore apps, Feed feed, InstantSource clock) {
    this.apps = apps;
    this.feed = feed;
    this.clock = clock;
  }

  /** One app; fails where there is none. */
  public App require(AppId id) {
    return apps.find(id).orElseThrow(AppDesk::notFound);
  }

  /** Gives an app another name. */
  public App rename(AppId id, String name) {
    App app =
        apps.rename(id, Prompts.checkName(name), clock.instant()).orElseThrow(AppDesk::notFound);
    feed.signal(Signal.of(new Topic.AppEvents(id)));
    return app;
  }

  /** Switches an app on; fails where it has no version to run. */
  public App start(AppId id) {
    return change(id, AppStatus.RUNNING);
  }

  /** Switches an app off; its address says so until it is switched on again. */
  public App stop(AppId id) {
    return change(id, AppStatus.STOPPED);
  }

  /** Deletes an app and all that it owns; fails where there is none. */
  public void delete(AppId id) {
    if (!apps.delete(id)) {
      throw notFound();
    }
    feed.signal(Signal.of(new Topic.AppEvents(id)));
  }

  private App change(AppId id, AppStatus status) {
    App app = apps.changeStatus(id, status, clock.instant()).orElseThrow(AppDesk::notFound);
    if (app.status() != status) {
      throw SlipwayException.of(
          FailureCode.RUNTIME_UNAVAILABLE,
          "This app is " + app.status().wire() + " and has no version to start or stop yet.");
    }
    feed.signal(Signal.of(new Topic.AppEvents(id)));
    return app;
  }

  private static SlipwayException notFound() {
    return SlipwayException.of(FailureCode.APP_NOT_FOUND, "There is no app of this id.");
  }
}
