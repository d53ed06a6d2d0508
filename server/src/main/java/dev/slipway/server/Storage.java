package dev.slipway.server;

import dev.slipway.adapter.sql.SqlStorage;
import dev.slipway.adapter.sql.SqliteLibrary;
import dev.slipway.adapter.sql.StorageStatus;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.telemetry.Telemetry;
import dev.slipway.server.settings.Settings;
import dev.slipway.server.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Opens the store that the settings name, and says why where it cannot. */
final class Storage {
  private Storage() {}

  /** Begins what opening will need, beside whatever else a start does first. */
  static void begin(Settings settings) {
    if (settings.databaseUrl().isEmpty()) {
      Thread.ofPlatform().daemon().name("sqlite-loading").start(SqliteLibrary::load);
    }
  }

  static SqlStorage open(Settings settings) throws SettingsException {
    try {
      return settings.databaseUrl().isPresent()
          ? SqlStorage.openPostgres(settings.databaseUrl().get().reveal())
          : SqlStorage.openSqlite(prepare(settings.data()).resolve("slipway.db"));
    } catch (SlipwayException failure) {
      throw new SettingsException("The database cannot be opened: " + failure.getMessage());
    }
  }

  private static Path prepare(Path folder) throws SettingsException {
    try {
      Files.createDirectories(folder);
      Path probe = Files.createTempFile(folder, "probe", ".tmp");
      Files.delete(probe);
      return folder;
    } catch (IOException | SecurityException unwritable) {
      throw new SettingsException(
          "The data folder "
              + folder
              + " cannot be written. Make it writable, or name another with SLIPWAY_DATA.");
    }
  }

  /** The storage's own figures, such as how long writes wait and how many share a commit. */
  static void meter(SqlStorage storage, Telemetry telemetry) {
    for (String name : storage.figures().keySet()) {
      telemetry.gauge(
          "slipway.storage." + name,
          "Of the storage: " + name.replace('.', ' '),
          () -> storage.figures().getOrDefault(name, Double.NaN));
    }
  }

  static Map<String, String> report(SqlStorage storage) {
    StorageStatus status = storage.status();
    Map<String, String> report = new TreeMap<>(status.settings());
    report.put("engine", status.engine());
    report.put("version", status.version());
    return report;
  }
}
