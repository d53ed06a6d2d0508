package dev.slipway.bench.fill;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.app.SearchText;
import dev.slipway.core.version.FileEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Writes generated apps into the product's own tables: first the apps in the order of their times,
 * as they would have come; then all that they own in the order of their ids, which is the order of
 * those tables.
 */
final class DatabaseFill {
  /** Small, since PostgreSQL walks all versions of a counter that one transaction has made. */
  private static final int APPS = 200;

  private static final int OWNERS = 1_000;

  private final LoadingConnection loading;
  private final GeneratedApps apps;
  private final List<Template> templates;
  private final int count;

  DatabaseFill(LoadingConnection loading, GeneratedApps apps, List<Template> templates, int count) {
    this.loading = loading;
    this.apps = apps;
    this.templates = List.copyOf(templates);
    this.count = count;
  }

  void run() throws SQLException {
    insertApps();
    Integer[] order = new Integer[count];
    String[] ids = new String[count];
    for (int number = 0; number < count; number++) {
      order[number] = number;
      ids[number] = apps.id(number);
    }
    Arrays.sort(order, Comparator.comparing(number -> ids[number]));
    insertVersions(order);
    insertSuggestions(order);
    insertGenerations(order);
  }

  private void insertApps() throws SQLException {
    Connection connection = loading.connection();
    try (Batch rows =
        new Batch(
            connection,
            "apps",
            "id, name, prompt, description, status, failure, runtime, engine, version, metadata,"
                + " created_at, updated_at, event_seq, offered_version, words, kind")) {
      for (int number = 0; number < count; number++) {
        GeneratedApp generated = apps.app(number);
        App app = generated.app();
        rows.add(
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
            micros(app.createdAt()),
            micros(app.updatedAt()),
            app.version() == 0 ? 1 : 2,
            app.version(),
            SearchText.index(app.name(), app.prompt(), app.description()),
            templates.get(generated.template()).kind());
        if (number % APPS == APPS - 1) {
          rows.send();
          commit(number);
        }
      }
      rows.send();
      connection.commit();
    }
  }

  /** PostgreSQL forgets the old rows of the counters between transactions; SQLite has none. */
  private void commit(int number) throws SQLException {
    if (loading.postgres() || number % (100 * APPS) == 100 * APPS - 1) {
      loading.connection().commit();
    }
  }

  private void insertVersions(Integer[] order) throws SQLException {
    Connection connection = loading.connection();
    try (Batch versions =
            new Batch(
                connection, "versions", "app, number, cause, title, files, bytes, created_at");
        Batch files = new Batch(connection, "version_files", "app, number, path, hash, size")) {
      for (int place = 0; place < count; place++) {
        GeneratedApp each = apps.app(order[place]);
        App app = each.app();
        if (app.version() > 0) {
          List<FileEntry> entries = templates.get(each.template()).files();
          versions.add(
              app.id().value(),
              1,
              "prompt",
              app.name(),
              entries.size(),
              entries.stream().mapToLong(FileEntry::size).sum(),
              micros(app.createdAt()) + 40_000);
          for (FileEntry entry : entries) {
            files.add(
                app.id().value(), 1, entry.path().value(), entry.hash().value(), entry.size());
          }
        }
        if (place % OWNERS == OWNERS - 1) {
          versions.send();
          files.send();
          connection.commit();
        }
      }
      versions.send();
      files.send();
      connection.commit();
    }
  }

  private void insertSuggestions(Integer[] order) throws SQLException {
    Connection connection = loading.connection();
    try (Batch suggestions =
            new Batch(
                connection,
                "suggestions",
                "app, number, base, key, title, description, state, created_at");
        Batch files =
            new Batch(connection, "suggestion_files", "app, number, path, base_hash, hash, size")) {
      for (int place = 0; place < count; place++) {
        GeneratedApp each = apps.app(order[place]);
        String id = each.app().id().value();
        FileEntry before = templates.get(each.template()).files().getFirst();
        for (int number = 1; number <= each.suggestions(); number++) {
          FileEntry after =
              templates.get((each.template() + number) % templates.size()).files().getFirst();
          suggestions.add(
              id,
              number,
              1,
              "idea-" + number,
              "Add " + each.app().name(),
              "It gives the app what other apps of its kind have.",
              number == 3 ? "dismissed" : "open",
              micros(each.app().createdAt()) + 60_000);
          files.add(
              id,
              number,
              before.path().value(),
              before.hash().value(),
              after.hash().value(),
              after.size());
        }
        if (place % OWNERS == OWNERS - 1) {
          suggestions.send();
          files.send();
          connection.commit();
        }
      }
      suggestions.send();
      files.send();
      connection.commit();
    }
  }

  private void insertGenerations(Integer[] order) throws SQLException {
    Connection connection = loading.connection();
    try (Batch generations =
            new Batch(
                connection,
                "generations",
                "id, app, prompt, engine, status, attempts, fence, lease_until, failure, version,"
                    + " created_at, updated_at");
        Batch events = new Batch(connection, "events", "app, seq, type, data, created_at")) {
      for (int place = 0; place < count; place++) {
        GeneratedApp each = apps.app(order[place]);
        App app = each.app();
        boolean failed = app.status() == AppStatus.FAILED;
        long created = micros(app.createdAt());
        generations.add(
            each.generation().value(),
            app.id().value(),
            app.prompt(),
            app.engine(),
            failed ? "failed" : "done",
            1,
            1,
            0,
            app.failure(),
            failed ? null : 1,
            created,
            created + 40_000);
        if (!failed) {
          events.add(
              app.id().value(),
              1,
              "version",
              "{\"number\":1,\"cause\":\"prompt\",\"title\":\"First version\"}",
              created + 40_000);
        }
        events.add(app.id().value(), failed ? 1 : 2, "done", "{}", created + 40_000);
        if (place % OWNERS == OWNERS - 1) {
          generations.send();
          events.send();
          connection.commit();
        }
      }
      generations.send();
      events.send();
      connection.commit();
    }
  }

  private static long micros(Instant instant) {
    return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
  }
}
