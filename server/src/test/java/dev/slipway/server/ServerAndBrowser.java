package dev.slipway.server;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A server with a data folder of its own and a browser, for the tests of one class. */
abstract class ServerAndBrowser {
  @TempDir static Path data;
  static TestServer server;
  static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(data);
    browser = Browser.open();
  }

  @AfterAll
  static void stop() {
    browser.close();
    server.close();
  }

  static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
