package dev.slipway.testkit;

import dev.slipway.core.app.AppId;
import dev.slipway.core.json.Json;
import dev.slipway.core.paging.Page;
import dev.slipway.core.paging.Position;
import dev.slipway.core.record.AppRecord;
import dev.slipway.core.record.RecordKey;
import dev.slipway.core.record.RecordLimits;
import dev.slipway.core.record.RecordQuery;
import dev.slipway.core.record.RecordStore;
import dev.slipway.core.record.RecordWrite;
import dev.slipway.testkit.DocumentFields.Place;
import dev.slipway.testkit.InMemoryTables.AppRow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The apps' own data in memory. */
final class InMemoryRecordStore implements RecordStore {
  private final InMemoryTables tables;

  InMemoryRecordStore(InMemoryTables tables) {
    this.tables = tables;
  }

  /** A record and its place in the order asked for. */
  private record Placed(AppRecord record, Place place) {
    static final Comparator<Placed> ORDER =
        Comparator.comparing(Placed::place)
            .thenComparing(placed -> placed.record.id(), DocumentFields::compareCodePoints);

    Position position() {
      String value = place.rank() + " " + place.number() + " " + place.text();
      return new Position(value, record.id());
    }
  }

  @Override
  public Page<AppRecord> list(RecordQuery query) {
    Comparator<Placed> order = query.sort().descending() ? Placed.ORDER.reversed() : Placed.ORDER;
    Position after = query.after();
    List<Placed> rows =
        tables
            .locked(() -> List.copyOf(collection(query.app(), query.collection()).values()))
            .stream()
            .filter(record ->
                query.filters().stream()
                    .allMatch(filter -> DocumentFields.meets(record.document(), filter)))
            .map(record -> new Placed(record, place(record, query)))
            .filter(placed -> after == null || order.compare(placed, placed(after, placed)) > 0)
            .sorted(order)
            .limit(query.limit() + 1L)
            .toList();
    Page<Placed> page = Page.ofLimitPlusOne(rows, query.limit(), Placed::position);
    return new Page<>(page.items().stream().map(Placed::record).toList(), page.next());
  }

  private static Place place(AppRecord record, RecordQuery query) {
    String field = query.sort().field();
    return field == null
        ? new Place(0, ChronoUnit.MICROS.between(Instant.EPOCH, record.createdAt()), "")
        : DocumentFields.place(record.document(), field);
  }

  /** A stand-in for the row that a position tells of. */
  private static Placed placed(Position after, Placed like) {
    String[] parts = after.sortValue().split(" ", 3);
    Place place = new Place(Integer.parseInt(parts[0]), Double.parseDouble(parts[1]), parts[2]);
    AppRecord model = like.record;
    return new Placed(
        new AppRecord(
            after.id(), model.document(), model.revision(), model.createdAt(), model.updatedAt()),
        place);
  }

  private Map<String, AppRecord> collection(AppId app, String name) {
    return tables.app(app).map(row -> row.collections.get(name)).orElse(Map.of());
  }

  @Override
  public Optional<AppRecord> find(RecordKey key) {
    return tables.locked(
        () -> Optional.ofNullable(collection(key.app(), key.collection()).get(key.id())));
  }

  @Override
  public RecordWrite create(RecordKey key, Json document, RecordLimits limits, Instant now) {
    return tables.locked(() -> {
      Optional<AppRow> row = tables.app(key.app());
      if (row.isEmpty()) {
        return new RecordWrite.Missing();
      }
      if (find(key).isPresent()) {
        return new RecordWrite.Exists();
      }
      RecordLimits used = usage(key.app());
      Optional<RecordWrite> full = full(used, 1, bytes(document), limits);
      Instant at = InMemoryTables.micros(now);
      return full.orElseGet(
          () -> store(row.get(), key, new AppRecord(key.id(), document, 1, at, at)));
    });
  }

  private static RecordWrite store(AppRow row, RecordKey key, AppRecord record) {
    row.collections
        .computeIfAbsent(key.collection(), name -> new HashMap<>())
        .put(key.id(), record);
    return new RecordWrite.Written(record);
  }

  private static Optional<RecordWrite> full(
      RecordLimits used, int records, int bytes, RecordLimits limits) {
    if (records > 0 && used.records() + records > limits.records()) {
      return Optional.of(new RecordWrite.Full(limits.records() + " records"));
    }
    if (bytes > 0 && used.bytes() + bytes > limits.bytes()) {
      return Optional.of(new RecordWrite.Full(limits.bytes() + " bytes"));
    }
    return Optional.empty();
  }

  @Override
  public RecordWrite replace(
      RecordKey key,
      Json document,
      @Nullable Long expectedRevision,
      RecordLimits limits,
      Instant now) {
    return tables.locked(() -> {
      Optional<AppRow> row = tables.app(key.app());
      Optional<AppRecord> current = find(key);
      if (row.isEmpty() || current.isEmpty()) {
        return new RecordWrite.Missing();
      }
      AppRecord old = current.get();
      if (expectedRevision != null && expectedRevision != old.revision()) {
        return new RecordWrite.RevisionMoved(old.revision());
      }
      int more = bytes(document) - bytes(old.document());
      Optional<RecordWrite> full = full(usage(key.app()), 0, more, limits);
      AppRecord changed =
          new AppRecord(
              old.id(), document, old.revision() + 1, old.createdAt(), InMemoryTables.micros(now));
      return full.orElseGet(() -> store(row.get(), key, changed));
    });
  }

  @Override
  public boolean delete(RecordKey key) {
    return tables.locked(() -> find(key).isPresent() && remove(key));
  }

  private boolean remove(RecordKey key) {
    return collection(key.app(), key.collection()).remove(key.id()) != null;
  }

  @Override
  public List<String> collections(AppId app) {
    return tables.locked(() ->
        tables.app(app).map(row -> row.collections).orElse(new TreeMap<>()).entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList());
  }

  @Override
  public RecordLimits usage(AppId app) {
    return tables.locked(() -> {
      List<AppRecord> all =
          tables.app(app).map(row -> row.collections).orElse(new TreeMap<>()).values().stream()
              .flatMap(collection -> collection.values().stream())
              .toList();
      long bytes = all.stream().mapToLong(record -> bytes(record.document())).sum();
      return new RecordLimits(all.size(), bytes);
    });
  }

  private static int bytes(Json document) {
    return document.text().getBytes(StandardCharsets.UTF_8).length;
  }
}
