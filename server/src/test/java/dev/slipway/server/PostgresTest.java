package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.server.settings.Setting;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole server on a real PostgreSQL. */
class PostgresTest {
  @TempDir private static Path data;
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.builder().start();
  }

  @AfterAll
  static void stop() throws Exception {
    postgres.close();
  }

  private static TestServer server() throws Exception {
    String url = "postgres://postgres:postgres@localhost:" + postgres.getPort() + "/postgres";
    return TestServer.start(data, Map.of(Setting.DATABASE_URL, url));
  }

  @Test
  void makesFindsChangesAndKeepsAnApp() throws Exception {
    String id;
    try (TestServer server = server()) {
      JsonNode app = server.makeApp("track the zamioculcas I water, with date and amount");
      assertThat(app.path("status").stringValue("")).isEqualTo("running");
      id = app.path("id").stringValue("");
      assertThat(server.json("GET", "/api/system", "").toString()).contains("postgresql");
      assertThat(server.json("GET", "/api/apps?q=zamio", "").path("apps")).hasSize(1);
      assertThat(
              server
                  .send("PUT", "/api/apps/" + id + "/files/a.txt", "text", "if-match", "\"1\"")
                  .statusCode())
          .isLessThan(300);
      assertThat(server.ask("GET", server.appHost(id), "/a.txt")).endsWith("text");
    }
    try (TestServer server = server()) {
      JsonNode app = server.json("GET", "/api/apps/" + id, "");
      assertThat(app.path("version").intValue()).isEqualTo(2);
      assertThat(server.send("DELETE", "/api/apps/" + id, "").statusCode()).isEqualTo(204);
      assertThat(server.json("GET", "/api/apps", "").path("total").intValue()).isZero();
    }
    assertThat(Files.exists(data.resolve("slipway.db"))).isFalse();
  }
}
