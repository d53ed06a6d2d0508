package dev.slipway.adapter.sql;

import dev.slipway.core.app.App;
import dev.slipway.core.app.SearchText;
import java.sql.SQLException;

/** The one statement that makes an app's row. */
final class NewApps {
  private NewApps() {}

  static void insert(Session session, App app) throws SQLException {
    session.update(
        "INSERT INTO apps("
            + Rows.APP
            + ", event_seq, words, kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)",
        app.id().value(),
        app.name(),
        app.prompt(),
        app.description(),
        app.status().wire(),
        app.failure(),
        app.runtime().wire(),
        app.engine(),
        app.version(),
        app.metadata().text(),
        Rows.micros(app.createdAt()),
        Rows.micros(app.updatedAt()),
        SearchText.index(app.name(), app.prompt(), app.description()),
        Kinds.column(app.metadata()));
  }
}
