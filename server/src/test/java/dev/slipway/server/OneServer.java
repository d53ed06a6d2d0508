package dev.slipway.server;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A server with a data folder of its own, for the tests of one class. */
abstract class OneServer {
  @TempDir static Path data;
  static TestServer server;

  @BeforeAll
  static void startServer() throws Exception {
    server = TestServer.start(data);
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }
}
