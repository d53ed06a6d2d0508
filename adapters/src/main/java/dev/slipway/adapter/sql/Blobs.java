package dev.slipway.adapter.sql;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.version.ContentHash;
import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Contents, each kept once and compressed, as long as a version or suggestion names it. */
final class Blobs {
  private static final byte PLAIN = 0;
  private static final byte DEFLATED = 1;

  private Blobs() {}

  /** Stores a content unless it is there; it stays as long as this transaction. */
  static void store(Session session, ContentHash hash, byte[] content) throws SQLException {
    boolean stored = false;
    // Another transaction may store it first, and yet another drop it again before the next look.
    while (!stored && !isKept(session, hash)) {
      stored =
          session.update(
                  "INSERT INTO blobs(hash, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING",
                  hash.value(),
                  pack(content))
              == 1;
    }
  }

  private static boolean isKept(Session session, ContentHash hash) throws SQLException {
    return session
        .first(
            "SELECT 1 FROM blobs WHERE hash = ?" + session.dialect().forReference(),
            row -> row.getInt(1),
            hash.value())
        .isPresent();
  }

  /**
   * Drops those contents that no version and no suggestion names any more.
   *
   * @param hashes in their order, so that no two transactions wait for each other in a circle
   */
  static void dropUnused(Session session, List<String> hashes) throws SQLException {
    for (String hash : hashes) {
      // The lock waits for a version that is being published with the same content right now.
      session.first(
          "SELECT 1 FROM blobs WHERE hash = ?" + session.dialect().forUpdate("blobs"),
          row -> row.getInt(1),
          hash);
      session.update(
          "DELETE FROM blobs WHERE hash = ?"
              + " AND NOT EXISTS (SELECT 1 FROM version_files f WHERE f.hash = blobs.hash)"
              + " AND NOT EXISTS (SELECT 1 FROM suggestion_files f WHERE f.hash = blobs.hash)",
          hash);
    }
  }

  /** One byte that says how, then the content. */
  static byte[] pack(byte[] content) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 2 + 16);
      out.write(DEFLATED);
      byte[] buffer = new byte[8_192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      if (out.size() <= content.length) {
        return out.toByteArray();
      }
    } finally {
      deflater.end();
    }
    byte[] plain = new byte[content.length + 1];
    plain[0] = PLAIN;
    System.arraycopy(content, 0, plain, 1, content.length);
    return plain;
  }

  static byte[] unpack(byte[] packed, int size) {
    byte[] content = new byte[size];
    if (packed[0] == PLAIN) {
      System.arraycopy(packed, 1, content, 0, size);
      return content;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed, 1, packed.length - 1);
      int done = 0;
      while (done < size) {
        int more = inflater.inflate(content, done, size - done);
        if (more == 0) {
          throw new DataFormatException("too short");
        }
        done += more;
      }
      return content;
    } catch (DataFormatException damaged) {
      throw SlipwayException.caused(FailureCode.INTERNAL, "a content is damaged", damaged);
    } finally {
      inflater.end();
    }
  }
}
