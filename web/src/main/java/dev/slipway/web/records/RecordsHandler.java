package dev.slipway.web.records;

import dev.slipway.core.app.AppId;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.feed.Feed;
import dev.slipway.core.paging.CursorCodec;
import dev.slipway.core.paging.Page;
import dev.slipway.core.paging.Position;
import dev.slipway.core.record.AppRecord;
import dev.slipway.core.record.RecordKey;
import dev.slipway.core.record.RecordLimits;
import dev.slipway.core.record.RecordQuery;
import dev.slipway.engine.record.AppRecords;
import dev.slipway.web.http.JsonBody;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers requests for the records of an app that is known to be there. */
public final class RecordsHandler {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MAXIMUM_PAGE = 1_000;
  private static final int DEFAULT_PAGE = 100;
  private static final Pattern REVISION = Pattern.compile("\"([0-9]{1,18})\"");

  private final AppRecords records;
  private final RecordChanges changes;
  private final CursorCodec cursors;

  /** Takes what it works with. */
  public RecordsHandler(AppRecords records, Feed feed, CursorCodec cursors) {
    this.records = records;
    this.changes = new RecordChanges(feed);
    this.cursors = cursors;
  }

  /** The most bytes of a request that writes a record. */
  public int documentBytes() {
    return records.limits().documentBytes();
  }

  /** Live changes of a collection. */
  public Response changes(AppId app, Request request) {
    return changes.open(app, request);
  }

  /** The collections, and how much of what the app may keep it keeps. */
  public Response usage(AppId app) {
    RecordLimits usage = records.usage(app);
    ObjectNode body = JSON.createObjectNode();
    ArrayNode names = body.putArray("collections");
    records.collections(app).forEach(names::add);
    body.put("records", usage.records());
    body.put("bytes", usage.bytes());
    body.put("maxRecords", records.limits().total().records());
    body.put("maxBytes", records.limits().total().bytes());
    body.put("maxRecordBytes", records.limits().documentBytes());
    return Response.json(200, body);
  }

  /** A page of a collection. */
  public Response list(AppId app, Request request) {
    request.allowQuery("where", "sort", "limit", "cursor");
    String collection = request.parameter("collection");
    AppRecords.checkCollection(collection);
    String sort = request.queryValue("sort").orElse("createdAt");
    String scope = app + "/" + collection + "/" + sort;
    Optional<Position> after =
        request.queryValue("cursor").map(cursor -> cursors.decode(scope, cursor));
    Page<AppRecord> page =
        records.list(
            new RecordQuery(
                app,
                collection,
                RecordConditions.filters(request),
                RecordConditions.sort(sort),
                request.queryNumber("limit", 1, MAXIMUM_PAGE, DEFAULT_PAGE),
                after.orElse(null)));
    ObjectNode body = JSON.createObjectNode();
    ArrayNode shown = body.putArray("records");
    page.items().forEach(record -> shown.add(AppRecords.shown(record)));
    Position next = page.next();
    if (next != null) {
      body.put("nextCursor", cursors.encode(scope, next));
    }
    return Response.json(200, body);
  }

  /** One record. */
  public Response find(AppId app, Request request) {
    return one(200, records.require(key(app, request)));
  }

  /** Creates a record. */
  public Response create(AppId app, Request request) {
    JsonBody.requireJson(request);
    String collection = request.parameter("collection");
    AppRecord record = records.create(app, collection, request.body());
    return one(201, record).with("location", "./" + collection + "/" + record.id());
  }

  /** Puts a document in place of the one before. */
  public Response replace(AppId app, Request request) {
    JsonBody.requireJson(request);
    return one(200, records.replace(key(app, request), request.body(), expected(request)));
  }

  /** Changes some fields of a record. */
  public Response patch(AppId app, Request request) {
    JsonBody.requireJson(request);
    return one(200, records.patch(key(app, request), request.body(), expected(request)));
  }

  /** Deletes a record. */
  public Response delete(AppId app, Request request) {
    records.delete(key(app, request));
    return Response.empty(204);
  }

  private static RecordKey key(AppId app, Request request) {
    return new RecordKey(app, request.parameter("collection"), request.parameter("record"));
  }

  private static Response one(int status, AppRecord record) {
    return Response.json(status, AppRecords.shown(record))
        .with("etag", "\"" + record.revision() + "\"");
  }

  private static @Nullable Long expected(Request request) {
    String condition = request.header("if-match");
    if (condition == null || condition.strip().equals("*")) {
      return null;
    }
    Matcher matcher = REVISION.matcher(condition.strip());
    if (!matcher.matches()) {
      throw SlipwayException.invalid(
          "If-Match", "Send the record's revision in quotes, for example \"3\".");
    }
    return Long.valueOf(matcher.group(1));
  }
}
