package dev.slipway.adapter.sql;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.version.NewCopy;
import dev.slipway.core.version.Publication;
import dev.slipway.core.version.Version;
import dev.slipway.core.version.VersionCause;
import dev.slipway.core.version.VersionEvent;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What makes an app of another one; contents are shared, so that no file is read. */
final class Copies {
  private Copies() {}

  static Publication insert(Session session, NewCopy copy) throws SQLException {
    // While the source's row is ours nobody deletes it, publishes to it or writes its records.
    Optional<App> source = SqlAppStore.lock(session, copy.source());
    if (source.isEmpty()) {
      return new Publication.AppGone();
    }
    if (source.get().version() != copy.base()) {
      return new Publication.BaseMoved(source.get().version());
    }
    NewApps.insert(session, copy.app().withFirstVersion());
    Version version = version(session, copy);
    if (copy.records()) {
      records(session, copy.source(), copy.app().id());
    }
    Leases.append(
        session, copy.app().id(), List.of(VersionEvent.of(version)), copy.app().createdAt());
    return new Publication.Published(version);
  }

  private static Version version(Session session, NewCopy copy) throws SQLException {
    String id = copy.app().id().value();
    session.update(
        "INSERT INTO versions("
            + Rows.VERSION
            + ") SELECT ?, 1, ?, ?, NULL, files, bytes, ? FROM versions WHERE app = ? AND number = ?",
        id,
        VersionCause.COPY.wire(),
        copy.title(),
        Rows.micros(copy.app().createdAt()),
        copy.source().value(),
        copy.base());
    // In the order of their hashes, as a publication locks them.
    session.update(
        "INSERT INTO version_files(app, number, path, hash, size)"
            + " SELECT ?, 1, path, hash, size FROM version_files WHERE app = ? AND number = ?"
            + " ORDER BY hash",
        id,
        copy.source().value(),
        copy.base());
    return session
        .first(
            "SELECT " + Rows.VERSION + " FROM versions WHERE app = ? AND number = 1",
            Rows::version,
            id)
        .orElseThrow(() -> new SQLException("the source's version is gone"));
  }

  private static void records(Session session, AppId source, AppId copy) throws SQLException {
    session.update(
        "INSERT INTO records(app, collection, id, doc, bytes, revision, created_at, updated_at)"
            + " SELECT ?, collection, id, doc, bytes, revision, created_at, updated_at"
            + " FROM records WHERE app = ?",
        copy.value(),
        source.value());
    session.update(
        "INSERT INTO record_usage(app, records, bytes)"
            + " SELECT ?, records, bytes FROM record_usage WHERE app = ?",
        copy.value(),
        source.value());
  }
}
