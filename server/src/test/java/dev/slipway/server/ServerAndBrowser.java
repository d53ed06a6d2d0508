package dev.slipway.server;

import com.microsoft.playwright.Page;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A server with a data folder of its own and a browser, for the tests of one class. */
abstract class ServerAndBrowser extends OneServer {
  static Browser browser;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.open();
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
  }

  static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  /** Has a file dragged onto an element and let go there. */
  static void drop(Page page, String place, String name, byte[] bytes) {
    page.evaluate(
        """
        ({place, name, text}) => {
          const bytes = Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([bytes], name));
          const target = document.querySelector(place);
          for (const type of ['dragenter', 'dragover', 'drop']) {
            target.dispatchEvent(new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true}));
          }
        }\
        """,
        Map.of("place", place, "name", name, "text", Base64.getEncoder().encodeToString(bytes)));
  }
}
