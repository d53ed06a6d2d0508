package dev.slipway.web.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Whether and how an answer's body is compressed. */
public final class Compression {
  private static final int THRESHOLD_BYTES = 1_024;
  private static final int LEVEL = 6;

  private Compression() {}

  /** Whether bodies of a type shrink enough to be worth it. */
  public static boolean shrinks(String contentType, int bytes) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return bytes > THRESHOLD_BYTES
        && !type.equals("text/event-stream")
        && (type.startsWith("text/")
            || type.endsWith("json")
            || type.endsWith("javascript")
            || type.endsWith("xml")
            || type.equals("image/svg+xml"));
  }

  /** Whether an Accept-Encoding list takes gzip. */
  public static boolean acceptsGzip(String list) {
    boolean any = false;
    for (String part : list.toLowerCase(Locale.ROOT).split(",")) {
      String[] pieces = part.strip().split(";");
      String coding = pieces[0].strip();
      boolean wanted = quality(pieces) > 0;
      if (coding.equals("gzip") || coding.equals("x-gzip")) {
        return wanted;
      }
      any |= coding.equals("*") && wanted;
    }
    return any;
  }

  private static double quality(String[] pieces) {
    for (int index = 1; index < pieces.length; index++) {
      String piece = pieces[index].strip();
      if (piece.startsWith("q=")) {
        try {
          return Double.parseDouble(piece.substring(2));
        } catch (NumberFormatException malformed) {
          return 0;
        }
      }
    }
    return 1;
  }

  /** The bytes in gzip. */
  public static byte[] gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 2);
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(out) {
          {
            def.setLevel(Math.min(LEVEL, Deflater.BEST_COMPRESSION));
          }
        }) {
      gzip.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
