package dev.slipway.testkit;

import org.junit.jupiter.api.Nested;

/** The reference passes the suites that it is the reference of. */
class InMemoryStorageTest {
  @Nested
  class Apps extends AppStoreContract {
    private final InMemoryStorage storage = new InMemoryStorage();

    @Override
    protected StorageUnderTest storage() {
      return storage;
    }
  }

  @Nested
  class Search extends SearchContract {
    private final InMemoryStorage storage = new InMemoryStorage();

    @Override
    protected StorageUnderTest storage() {
      return storage;
    }
  }

  @Nested
  class Versions extends VersionStoreContract {
    private final InMemoryStorage storage = new InMemoryStorage();

    @Override
    protected StorageUnderTest storage() {
      return storage;
    }
  }

  @Nested
  class Events extends EventLogContract {
    private final InMemoryStorage storage = new InMemoryStorage();

    @Override
    protected StorageUnderTest storage() {
      return storage;
    }
  }

  @Nested
  class Generations extends GenerationStoreContract {
    private final InMemoryStorage storage = new InMemoryStorage();

    @Override
    protected StorageUnderTest storage() {
      return storage;
    }
  }
}
