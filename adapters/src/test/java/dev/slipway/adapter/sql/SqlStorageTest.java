package dev.slipway.adapter.sql;

import dev.slipway.testkit.StorageContracts;
import dev.slipway.testkit.StorageUnderTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** All suites on each engine. */
@ParameterizedClass
@EnumSource(SqlEngine.class)
class SqlStorageTest extends StorageContracts {
  private final SqlEngine engine;
  @TempDir private Path folder;
  private SqlStores stores;

  SqlStorageTest(SqlEngine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    stores = new SqlStores(engine.open(folder));
  }

  @AfterEach
  void close() {
    stores.storage().close();
  }

  @Override
  protected StorageUnderTest storage() {
    return stores;
  }
}
