package dev.slipway.testkit;

import org.junit.jupiter.api.Nested;

/** All suites at once; a backend's test extends it and names a storage, empty for each test. */
@SuppressWarnings("ClassCanBeStatic") // JUnit wants nested test classes to be inner ones.
public abstract class StorageContracts {
  /** The storage under test, the same object throughout one test. */
  protected abstract StorageUnderTest storage();

  /** The apps. */
  @Nested
  protected class Apps extends AppStoreContract {
    @Override
    protected StorageUnderTest storage() {
      return StorageContracts.this.storage();
    }
  }

  /** The search. */
  @Nested
  protected class Search extends SearchContract {
    @Override
    protected StorageUnderTest storage() {
      return StorageContracts.this.storage();
    }
  }

  /** The versions. */
  @Nested
  protected class Versions extends VersionStoreContract {
    @Override
    protected StorageUnderTest storage() {
      return StorageContracts.this.storage();
    }
  }

  /** Apps made from other apps. */
  @Nested
  protected class Copies extends CopyContract {
    @Override
    protected StorageUnderTest storage() {
      return StorageContracts.this.storage();
    }
  }

  /** The suggestions. */
  @Nested
  protected class Suggestions extends SuggestionStoreContract {
    @Override
    protected StorageUnderTest storage() {
      return StorageContracts.this.storage();
    }
  }

  /** The logs. */
  @Nested
  protected class Events extends EventLogContract {
    @Override
    protected StorageUnderTest storage() {
      return StorageContracts.this.storage();
    }
  }

  /** The generations. */
  @Nested
  protected class Generations extends GenerationStoreContract {
    @Override
    protected StorageUnderTest storage() {
      return StorageContracts.this.storage();
    }
  }

  /** What models cost each day. */
  @Nested
  protected class Budget extends ModelBudgetContract {
    @Override
    protected StorageUnderTest storage() {
      return StorageContracts.this.storage();
    }
  }

  /** The apps' own data. */
  @Nested
  protected class Records extends RecordStoreContract {
    @Override
    protected StorageUnderTest storage() {
      return StorageContracts.this.storage();
    }
  }
}
