package dev.slipway.adapter.sql;

import java.nio.file.Path;

/** The engines that the same SQL runs on. */
enum SqlEngine {
  SQLITE {
    @Override
    SqlStorage open(Path folder) {
      return SqlStorage.openSqlite(folder.resolve("slipway.db"));
    }
  },
  POSTGRES {
    @Override
    SqlStorage open(Path folder) {
      return SqlStorage.openPostgres(PostgresServer.freshDatabase());
    }
  };

  /** An empty storage. */
  abstract SqlStorage open(Path folder);
}
