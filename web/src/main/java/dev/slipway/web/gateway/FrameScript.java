package dev.slipway.web.gateway;

import dev.slipway.web.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The script that a page of an app gets where it is shown in a frame: it tells the workbench around
 * it how the page does. A page that is opened by itself stays as its maker wrote it.
 */
final class FrameScript {
  /** Answers with pages differ by it, besides by what all answers differ by. */
  static final String VARY = "Accept-Encoding, Sec-Fetch-Dest";

  static final String NAME = "frame.js";

  private final byte[] script;

  /**
   * Takes what it works with.
   *
   * @param workbenches the origins that may frame apps; nobody else is told anything
   */
  FrameScript(Resources resources, List<String> workbenches) {
    String origins =
        workbenches.stream()
            .map(origin -> "'" + origin + "'")
            .collect(Collectors.joining(", ", "[", "]"));
    this.script =
        resources
            .text(NAME)
            .replace("['{{workbenches}}']", origins)
            .getBytes(StandardCharsets.UTF_8);
  }

  /** The script's own file. */
  byte[] content() {
    return script;
  }

  /** Whether a file of this type is a page. */
  static boolean isPage(String mediaType) {
    return mediaType.startsWith("text/html");
  }

  /** Whether a request comes from a frame; browsers say so, and scripts cannot. */
  static boolean framed(Request request) {
    return request.headerList("sec-fetch-dest").equals("iframe");
  }

  /**
   * A page with the script as the first thing in its head, before any policy of the page's own can
   * refuse it; as it is, where no safe place for it is found.
   *
   * @param root what stands before the app's own paths
   * @param version the version that it belongs to, which its reports name; 0 where it is none of
   *     the app's yet, and reports nothing
   */
  byte[] addTo(byte[] page, String root, int version) {
    return insert(page, root, version > 0 ? " data-version=\"" + version + "\"" : "");
  }

  /**
   * A page of the gateway's own, which says through the script what it stands for.
   *
   * @param state one word
   */
  byte[] addTo(byte[] page, String root, String state) {
    return insert(page, root, " data-state=\"" + state + "\"");
  }

  private static byte[] insert(byte[] page, String root, String data) {
    String tag = "<script src=\"" + root + "/_slipway/" + NAME + "\"" + data + "></script>";
    int place = HeadStart.find(page);
    if (place < 0) {
      return page;
    }
    byte[] added = tag.getBytes(StandardCharsets.UTF_8);
    byte[] longer = new byte[page.length + added.length];
    System.arraycopy(page, 0, longer, 0, place);
    System.arraycopy(added, 0, longer, place, added.length);
    System.arraycopy(page, place, longer, place + added.length, page.length - place);
    return longer;
  }
}
