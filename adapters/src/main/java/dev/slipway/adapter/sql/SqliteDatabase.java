package dev.slipway.adapter.sql;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * SQLite in this process: one writer thread, a few reader threads, one process for each file.
 *
 * <p>All threads are platform threads: a call into SQLite holds its carrier, so virtual ones would
 * only hide that.
 */
final class SqliteDatabase implements Database {
  private static final long SMALL_FILE = 64L * 1_024 * 1_024;

  private final Dialect dialect = new Dialect.Sqlite();
  private final SqliteWriter writer;
  private final SqliteReaders readers;
  private final FileChannel lockChannel;
  private final FileLock lock;
  private final StorageStatus status;

  private SqliteDatabase(
      SqliteWriter writer,
      SqliteReaders readers,
      FileChannel lockChannel,
      FileLock lock,
      StorageStatus status) {
    this.writer = writer;
    this.readers = readers;
    this.lockChannel = lockChannel;
    this.lock = lock;
    this.status = status;
  }

  /** Opens a file, or makes it; a damaged one is refused and left as it is. */
  static SqliteDatabase open(Path file) {
    SqliteConnections connections = new SqliteConnections(file);
    FileChannel channel = lockChannel(file);
    boolean opened = false;
    try {
      FileLock lock = lock(channel);
      StorageStatus status = check(connections, file);
      Migrations.runOnSqlite(connections.source());
      Dialect dialect = new Dialect.Sqlite();
      SqliteLog log = new SqliteLog(file);
      SqliteWriter writer = new SqliteWriter(connections, dialect, log);
      SqliteReaders readers = new SqliteReaders(connections, dialect, log);
      opened = true;
      return new SqliteDatabase(writer, readers, channel, lock, status);
    } catch (SQLException failure) {
      throw SqlFailures.translate(failure);
    } finally {
      if (!opened) {
        closeQuietly(channel);
      }
    }
  }

  private static FileChannel lockChannel(Path file) {
    try {
      return FileChannel.open(
          file.resolveSibling(file.getFileName() + ".lock"),
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE);
    } catch (IOException unwritable) {
      throw SlipwayException.caused(
          FailureCode.STORAGE_UNAVAILABLE, "The data folder cannot be written.", unwritable);
    }
  }

  private static FileLock lock(FileChannel channel) {
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (IOException | OverlappingFileLockException held) {
      // Said below.
    }
    throw SlipwayException.of(
        FailureCode.STORAGE_UNAVAILABLE,
        "Another Slipway uses this data folder. Stop it, or name another folder.");
  }

  private static StorageStatus check(SqliteConnections connections, Path file) throws SQLException {
    boolean small = Files.exists(file) && file.toFile().length() < SMALL_FILE;
    try (Connection connection = connections.open(false)) {
      String version = SqliteConnections.query(connection, "SELECT sqlite_version()");
      SqliteConnections.checkVersion(version);
      String finding = small ? SqliteConnections.query(connection, "PRAGMA quick_check(1)") : "ok";
      if (!finding.equals("ok")) {
        throw SlipwayException.of(
            FailureCode.STORAGE_UNAVAILABLE,
            "The database file is damaged. It was left as it is; restore a backup.");
      }
      return new StorageStatus("sqlite", version, SqliteConnections.settings(connection));
    }
  }

  @Override
  public <T> T read(Duration limit, Work<T> work) {
    return readers.read(limit, work);
  }

  @Override
  public <T> T write(Work<T> work) {
    return writer.write(work);
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public StorageStatus status() {
    return status;
  }

  @Override
  public Map<String, Double> figures() {
    return writer.figures();
  }

  @Override
  public void close() {
    writer.close();
    readers.close();
    try {
      lock.release();
    } catch (IOException alreadyGone) {
      // Closing the channel releases it as well.
    }
    closeQuietly(lockChannel);
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException nothingToSave) {
      // Nothing was written through it.
    }
  }
}
