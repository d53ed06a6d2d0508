package dev.slipway.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.FailureCode;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class SqlFailuresTest {
  private static FailureCode code(SQLException failure) {
    return SqlFailures.translate(failure).code();
  }

  @Test
  void whatPassesIsToBeTriedAgainAndNoFaultOfTheServer() {
    // As the pool says that all connections are taken: without a state.
    assertThat(code(new SQLTransientConnectionException("Connection is not available")))
        .isEqualTo(FailureCode.BUSY);
    assertThat(code(new SQLException("too many connections", "53300"))).isEqualTo(FailureCode.BUSY);
    assertThat(code(new SQLException("out of memory", "53200"))).isEqualTo(FailureCode.BUSY);
    assertThat(code(new SQLException("disk full", "53100"))).isEqualTo(FailureCode.STORAGE_FULL);
  }
}
