package dev.slipway.testkit;

/** The reference passes the suites that it is the reference of. */
class InMemoryStorageTest extends StorageContracts {
  private final InMemoryStorage storage = new InMemoryStorage();

  @Override
  protected StorageUnderTest storage() {
    return storage;
  }
}
