package dev.slipway.web.api;

import dev.slipway.core.app.AppId;
import dev.slipway.engine.run.AppDesk;
import dev.slipway.web.http.Handler;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import dev.slipway.web.records.RecordsHandler;
import java.util.function.BiFunction;

/**
 * {@code /api/apps/{id}/data}: an app's records for its maker, as the app sees them on its own
 * origin.
 */
public final class DataHandler {
  private final AppDesk apps;
  private final RecordsHandler records;

  DataHandler(AppDesk apps, RecordsHandler records) {
    this.apps = apps;
    this.records = records;
  }

  /** The most bytes of a request that writes a record. */
  public int documentBytes() {
    return records.documentBytes();
  }

  /** The collections and the room that is left. */
  public Handler usage() {
    return of((app, _) -> records.usage(app));
  }

  /** A page of a collection. */
  public Handler list() {
    return of(records::list);
  }

  /** Live changes of a collection. */
  public Handler changes() {
    return of(records::changes);
  }

  /** One record. */
  public Handler find() {
    return of(records::find);
  }

  /** A new record. */
  public Handler create() {
    return of(records::create);
  }

  /** A whole document in place of the one before. */
  public Handler replace() {
    return of(records::replace);
  }

  /** Some fields of a record. */
  public Handler patch() {
    return of(records::patch);
  }

  /** The end of a record. */
  public Handler delete() {
    return of(records::delete);
  }

  private Handler of(BiFunction<AppId, Request, Response> action) {
    return request -> {
      AppId app = Parameters.app(request);
      apps.require(app);
      return action.apply(app, request);
    };
  }
}
