package dev.slipway.adapter.sql;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database's schema up to date. */
final class Migrations {
  private Migrations() {}

  static void run(DataSource source, String engine) {
    try {
      Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(source)
          .locations("classpath:dev/slipway/adapter/sql/" + engine)
          .table("schema_history")
          .load()
          .migrate();
    } catch (FlywayException failure) {
      throw SlipwayException.caused(
          FailureCode.STORAGE_UNAVAILABLE,
          "The database's schema could not be brought up to date.",
          failure);
    }
  }
}
