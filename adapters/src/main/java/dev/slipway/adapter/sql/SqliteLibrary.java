package dev.slipway.adapter.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite itself, which the driver unpacks at each start, unless the system property {@value
 * #FOLDER} names a folder that holds it.
 */
public final class SqliteLibrary {
  /** The driver's own setting. */
  public static final String FOLDER = "org.sqlite.lib.path";

  private static final Logger LOG = LoggerFactory.getLogger(SqliteLibrary.class);

  private SqliteLibrary() {}

  /**
   * Loads the library, and what the driver makes once and for all, so that the first connection
   * finds both. Blocks. What goes wrong is left to that connection, which says it again.
   */
  public static void load() {
    try {
      new SQLiteConfig();
      SQLiteJDBCLoader.initialize();
    } catch (Exception failure) {
      LOG.debug("SQLite could not be loaded ahead", failure);
    }
  }

  /**
   * Puts the library for this machine into a folder, whole or not at all. Blocks.
   *
   * @throws IOException where it cannot be written, or there is none for this machine
   */
  public static void keepIn(Path folder) throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, name, ".part");
    try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (library == null) {
        throw new IOException("there is no SQLite for this machine");
      }
      Files.copy(library, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
