package dev.slipway.engine.record;

import dev.slipway.core.app.AppId;
import dev.slipway.core.app.Base32;
import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.feed.Feed;
import dev.slipway.core.feed.Signal;
import dev.slipway.core.feed.Topic;
import dev.slipway.core.json.Json;
import dev.slipway.core.paging.Page;
import dev.slipway.core.record.AppRecord;
import dev.slipway.core.record.RecordKey;
import dev.slipway.core.record.RecordLimits;
import dev.slipway.core.record.RecordQuery;
import dev.slipway.core.record.RecordStore;
import dev.slipway.core.record.RecordWrite;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an app does with its own data; every change is signalled after it is stored. */
public final class AppRecords {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern COLLECTION = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
  private static final int PATCH_TRIES = 20;

  private final RecordStore records;
  private final Feed feed;
  private final DataLimits limits;
  private final Documents documents;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /** Takes what it works with. */
  public AppRecords(RecordStore records, Feed feed, DataLimits limits, InstantSource clock) {
    this.records = records;
    this.feed = feed;
    this.limits = limits;
    this.documents = new Documents(limits.documentBytes());
    this.clock = clock;
  }

  /** A page of a collection. */
  public Page<AppRecord> list(RecordQuery query) {
    checkCollection(query.collection());
    return records.list(query);
  }

  /** One record; fails where there is none. */
  public AppRecord require(RecordKey key) {
    check(key);
    return records.find(key).orElseThrow(AppRecords::notFound);
  }

  /** Creates a record; its id is the document's {@code id}, or a new one. */
  public AppRecord create(AppId app, String collection, byte[] body) {
    ObjectNode document = documents.parse(body);
    JsonNode wanted = document.path("id");
    if (!wanted.isMissingNode() && !wanted.isString()) {
      throw SlipwayException.invalid("id", "An id is a text of 1 to 64 letters, digits, - and _.");
    }
    String id = wanted.isString() ? wanted.stringValue() : Base32.random(random);
    RecordKey key = new RecordKey(app, collection, id);
    check(key);
    RecordWrite write =
        records.create(key, documents.stored(document), limits.total(), clock.instant());
    return told(key, "created", write);
  }

  /** Replaces a record's document. */
  public AppRecord replace(RecordKey key, byte[] body, @Nullable Long expectedRevision) {
    check(key);
    Json document = documents.stored(documents.parse(body));
    return told(
        key,
        "updated",
        records.replace(key, document, expectedRevision, limits.total(), clock.instant()));
  }

  /** Changes some fields of a record by a merge patch; a concurrent change of others is kept. */
  public AppRecord patch(RecordKey key, byte[] body, @Nullable Long expectedRevision) {
    check(key);
    ObjectNode patch = documents.parse(body);
    for (int tries = 0; tries < PATCH_TRIES; tries++) {
      AppRecord current = records.find(key).orElseThrow(AppRecords::notFound);
      long base = expectedRevision == null ? current.revision() : expectedRevision;
      Json merged = documents.stored(documents.patched(current.document(), patch));
      RecordWrite write = records.replace(key, merged, base, limits.total(), clock.instant());
      if (write instanceof RecordWrite.RevisionMoved && expectedRevision == null) {
        continue;
      }
      return told(key, "updated", write);
    }
    throw SlipwayException.of(
        FailureCode.BUSY, "This record is being changed by many at once. Try again.");
  }

  /** Deletes a record; fails where there is none. */
  public void delete(RecordKey key) {
    check(key);
    if (!records.delete(key)) {
      throw notFound();
    }
    tell(key, "deleted", null);
  }

  /** The names of an app's collections that hold records. */
  public List<String> collections(AppId app) {
    return records.collections(app);
  }

  /** How much an app keeps. */
  public RecordLimits usage(AppId app) {
    return records.usage(app);
  }

  /** How much an app may keep. */
  public DataLimits limits() {
    return limits;
  }

  /** A record as its app sees it. */
  public static ObjectNode shown(AppRecord record) {
    return Documents.shown(record);
  }

  /** Fails where a collection's name is not of the form. */
  public static void checkCollection(String collection) {
    if (!COLLECTION.matcher(collection).matches()) {
      throw SlipwayException.invalid(
          "collection",
          "A collection's name has 1 to 40 lower-case letters, digits, - and _, and starts with a"
              + " letter.");
    }
  }

  private static void check(RecordKey key) {
    checkCollection(key.collection());
    if (!ID.matcher(key.id()).matches()) {
      throw SlipwayException.invalid("id", "An id is a text of 1 to 64 letters, digits, - and _.");
    }
  }

  private AppRecord told(RecordKey key, String change, RecordWrite write) {
    return switch (write) {
      case RecordWrite.Written written -> {
        tell(key, change, written.record());
        yield written.record();
      }
      case RecordWrite.RevisionMoved moved ->
          throw SlipwayException.of(
              FailureCode.PRECONDITION_FAILED,
              "This record was changed meanwhile; it has revision " + moved.current() + " now.");
      case RecordWrite.Missing _ -> throw notFound();
      case RecordWrite.Exists _ ->
          throw SlipwayException.ofField(
              FailureCode.PRECONDITION_FAILED, "id", "A record of this id exists already.");
      case RecordWrite.Full full ->
          throw SlipwayException.of(
              FailureCode.LIMIT_REACHED,
              "This app keeps as much as it may (" + full.limit() + "). Delete some records.");
    };
  }

  private void tell(RecordKey key, String change, @Nullable AppRecord record) {
    ObjectNode data = JSON.createObjectNode();
    data.put("type", change);
    data.put("id", key.id());
    data.set("record", record == null ? JSON.nullNode() : Documents.shown(record));
    feed.signal(
        new Signal(new Topic.AppRecords(key.app(), key.collection()), new Json(data.toString())));
  }

  private static SlipwayException notFound() {
    return SlipwayException.of(FailureCode.RECORD_NOT_FOUND, "There is no record of this id.");
  }
}
