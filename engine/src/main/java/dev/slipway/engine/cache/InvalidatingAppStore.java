package dev.slipway.engine.cache;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppHit;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppListing;
import dev.slipway.core.app.AppQuery;
import dev.slipway.core.app.AppSearch;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.app.AppStore;
import dev.slipway.core.paging.Page;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Apps whose changes end the answers made from them. */
public final class InvalidatingAppStore implements AppStore {
  private final AppStore apps;
  private final Invalidation invalidation;

  /** Wraps a store. */
  public InvalidatingAppStore(AppStore apps, Invalidation invalidation) {
    this.apps = apps;
    this.invalidation = invalidation;
  }

  @Override
  public Optional<App> find(AppId id) {
    return invalidation.read(id, () -> apps.find(id));
  }

  @Override
  public AppListing list(AppQuery query) {
    AppListing listing = apps.list(query);
    listing.page().items().forEach(app -> invalidation.seen(app.id()));
    return listing;
  }

  @Override
  public long count(@Nullable AppStatus status) {
    return apps.count(status);
  }

  @Override
  public Page<AppHit> search(AppSearch search) {
    Page<AppHit> page = apps.search(search);
    page.items().forEach(hit -> invalidation.seen(hit.app().id()));
    return page;
  }

  @Override
  public Optional<App> rename(AppId id, String name, Instant now) {
    return invalidation.write(id, Invalidation.shown(id), () -> apps.rename(id, name, now));
  }

  @Override
  public Optional<App> changeStatus(AppId id, AppStatus stoppedOrRunning, Instant now) {
    return invalidation.write(
        id, Invalidation.shown(id), () -> apps.changeStatus(id, stoppedOrRunning, now));
  }

  @Override
  public boolean delete(AppId id) {
    return invalidation.write(id, Invalidation.all(id), () -> apps.delete(id));
  }
}
