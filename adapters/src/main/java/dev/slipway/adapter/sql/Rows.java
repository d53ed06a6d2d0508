package dev.slipway.adapter.sql;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppRuntime;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.app.AppSummary;
import dev.slipway.core.app.SearchCandidate;
import dev.slipway.core.event.Event;
import dev.slipway.core.event.EventType;
import dev.slipway.core.generation.Generation;
import dev.slipway.core.generation.GenerationId;
import dev.slipway.core.generation.GenerationStatus;
import dev.slipway.core.generation.GenerationUse;
import dev.slipway.core.json.Json;
import dev.slipway.core.model.ModelUse;
import dev.slipway.core.record.AppRecord;
import dev.slipway.core.version.Version;
import dev.slipway.core.version.VersionCause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows as values; the columns are named here once, in the order in which they are read. */
final class Rows {
  static final String APP =
      "id, name, prompt, description, status, failure, runtime, engine, version, metadata,"
          + " created_at, updated_at";

  /** One text, as in {@link PackedRow}: lists read many of these. */
  static final String SUMMARY =
      "concat(id, ' ', status, ' ', version, ' ', created_at, ' ', updated_at, ' ', length(name),"
          + " ' ', length("
          + Kinds.SELECTED
          + "), ' ', name, "
          + Kinds.SELECTED
          + ", description)";

  /** All that ranking needs as one text; hundreds of these are read for one search. */
  static final String CANDIDATE =
      "concat(id, ' ', created_at, ' ', length(name), ' ', length(description), ' ', name,"
          + " description, prompt)";

  static final String VERSION = "app, number, cause, title, name, files, bytes, created_at";
  static final String GENERATION =
      "id, app, prompt, engine, status, attempts, fence, failure, version, engine_used,"
          + " input_tokens, output_tokens, cost_micros, created_at, updated_at";
  static final String EVENT = "seq, type, data, created_at";
  static final String RECORD = "id, doc, revision, created_at, updated_at";

  private static final long MICROS = 1_000_000;

  private Rows() {}

  static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / 1_000);
  }

  static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
  }

  static App app(ResultSet row) throws SQLException {
    return new App(
        new AppId(row.getString(1)),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        constant(AppStatus.class, row.getString(5)),
        row.getString(6),
        constant(AppRuntime.class, row.getString(7)),
        row.getString(8),
        row.getInt(9),
        new Json(row.getString(10)),
        instant(row.getLong(11)),
        instant(row.getLong(12)));
  }

  static AppSummary summary(ResultSet row) throws SQLException {
    PackedRow packed = new PackedRow(row.getString(1));
    AppId id = new AppId(packed.word());
    AppStatus status = constant(AppStatus.class, packed.word());
    int version = packed.number();
    Instant created = instant(packed.large());
    Instant updated = instant(packed.large());
    int nameLength = packed.number();
    int kindLength = packed.number();
    String name = packed.text(nameLength);
    String kind = Kinds.read(packed.text(kindLength));
    return new AppSummary(id, name, packed.rest(), status, version, kind, created, updated);
  }

  static SearchCandidate candidate(ResultSet row) throws SQLException {
    PackedRow packed = new PackedRow(row.getString(1));
    AppId id = new AppId(packed.word());
    Instant created = instant(packed.large());
    int nameLength = packed.number();
    int descriptionLength = packed.number();
    String name = packed.text(nameLength);
    String description = packed.text(descriptionLength);
    return new SearchCandidate(id, name, packed.rest(), description, created);
  }

  static Version version(ResultSet row) throws SQLException {
    return new Version(
        new AppId(row.getString(1)),
        row.getInt(2),
        constant(VersionCause.class, row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        row.getLong(7),
        instant(row.getLong(8)));
  }

  static Generation generation(ResultSet row) throws SQLException {
    int number = row.getInt(9);
    @Nullable Integer version = row.wasNull() ? null : (Integer) number;
    return new Generation(
        new GenerationId(row.getString(1)),
        new AppId(row.getString(2)),
        row.getString(3),
        row.getString(4),
        constant(GenerationStatus.class, row.getString(5)),
        row.getInt(6),
        row.getLong(7),
        row.getString(8),
        version,
        use(row),
        instant(row.getLong(14)),
        instant(row.getLong(15)));
  }

  private static @Nullable GenerationUse use(ResultSet row) throws SQLException {
    String engine = row.getString(10);
    return engine == null
        ? null
        : new GenerationUse(
            engine, new ModelUse(row.getLong(11), row.getLong(12), row.getLong(13)));
  }

  static Event event(ResultSet row) throws SQLException {
    return new Event(
        row.getLong(1),
        constant(EventType.class, row.getString(2)),
        new Json(row.getString(3)),
        instant(row.getLong(4)));
  }

  static AppRecord record(ResultSet row) throws SQLException {
    return new AppRecord(
        row.getString(1),
        new Json(row.getString(2)),
        row.getLong(3),
        instant(row.getLong(4)),
        instant(row.getLong(5)));
  }

  static <E extends Enum<E>> E constant(Class<E> type, String wire) {
    return Enum.valueOf(type, wire.toUpperCase(Locale.ROOT));
  }
}
