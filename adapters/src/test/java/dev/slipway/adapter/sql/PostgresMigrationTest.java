package dev.slipway.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.failure.SlipwayException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A schema may take longer to change than anybody waits for an answer. */
class PostgresMigrationTest {
  private static final Duration ANSWER = Duration.ofSeconds(1);
  private static final String SLOW = "SELECT pg_sleep(2.5)";

  private final String address = PostgresServer.freshDatabase();

  @BeforeEach
  void migrate() {
    PostgresDatabase.open(address).close();
  }

  @Test
  void anAddressMayNameItsUserInTheQuery() {
    String inQuery = address.replace("postgres:postgres@", "") + "?user=postgres&password=postgres";
    try (PostgresDatabase database = PostgresDatabase.open(inQuery)) {
      assertThat(database.status().engine()).isEqualTo("postgresql");
    }
  }

  @Test
  void anAnswerThatTakesTooLongIsGivenUp() {
    try (PostgresDatabase database = PostgresDatabase.open(address, ANSWER)) {
      assertThatThrownBy(() -> database.read(session -> session.first(SLOW, row -> "")))
          .isInstanceOf(SlipwayException.class);
    }
  }

  @Test
  void aChangeOfTheSchemaIsNot() throws Exception {
    try (PostgresDatabase other = PostgresDatabase.open(address);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      other.write(session -> {
        session.update("DELETE FROM schema_history WHERE version = '5'");
        session.update("DROP INDEX apps_words");
        session.update("DROP FUNCTION words_in_window");
        session.update("ALTER TABLE apps ADD COLUMN lexemes tsvector");
        return session.update("CREATE INDEX apps_lexemes ON apps USING gin (lexemes)");
      });
      CountDownLatch held = new CountDownLatch(1);
      Future<?> holder =
          threads.submit(() ->
              other.write(session -> {
                session.update("LOCK TABLE apps IN ACCESS EXCLUSIVE MODE");
                held.countDown();
                return session.first(SLOW, row -> "");
              }));
      held.await();
      try (PostgresDatabase database = PostgresDatabase.open(address, ANSWER)) {
        holder.get();
        assertThat(
                database.<String>read(session ->
                    session
                        .first(
                            "SELECT indexname FROM pg_indexes WHERE tablename = 'apps'"
                                + " AND indexdef LIKE '%gin%'",
                            row -> row.getString(1))
                        .orElseThrow()))
            .isEqualTo("apps_words");
      }
    }
  }
}
