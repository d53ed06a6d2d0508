package dev.slipway.engine.report;

import dev.slipway.core.version.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * One thing that went wrong in a page of an app, in the page's own words: nothing of it is to be
 * trusted, so it is plain text, and cut.
 *
 * @param kind what went wrong
 * @param message one line or several
 * @param file a path in the app, or an address; empty where it is not known
 * @param line 0 where it is not known
 */
public record PageReport(ReportKind kind, String message, String file, int line) {
  /** The most characters that are kept of a message. */
  public static final int LONGEST_MESSAGE = 2_000;

  /** The most characters that are kept of a file's name. */
  public static final int LONGEST_FILE = 300;

  private static final int FINGERPRINT = 16;
  private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\n\t]]+");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{4,}");

  /** Cleans and cuts the texts. */
  public PageReport {
    message = cut(message, LONGEST_MESSAGE);
    file = cut(file, LONGEST_FILE);
    line = Math.max(0, line);
  }

  /** The same for the same error: a time or a number that counts up makes no other one of it. */
  public String fingerprint() {
    String same = LONG_NUMBER.matcher(message).replaceAll("#");
    String whole = String.join("\n", kind.wire(), file, Integer.toString(line), same);
    return ContentHash.of(whole.getBytes(StandardCharsets.UTF_8)).value().substring(0, FINGERPRINT);
  }

  private static String cut(String text, int longest) {
    String readable = UNREADABLE.matcher(text).replaceAll(" ").strip();
    return readable.length() <= longest
        ? readable
        : UNREADABLE.matcher(readable.substring(0, longest - 1)).replaceAll("") + "…";
  }
}
