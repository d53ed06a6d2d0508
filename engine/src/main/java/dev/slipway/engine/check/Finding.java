package dev.slipway.engine.check;

import dev.slipway.core.version.ContentHash;
import java.nio.charset.StandardCharsets;

/**
 * Something that is wrong in an app's files.
 *
 * @param kind what it is
 * @param path the file
 * @param line the file's line, from 1
 * @param subject what it is about, such as the address that is missing
 * @param sentence what is wrong, for a model and for a person
 */
public record Finding(FindingKind kind, String path, int line, String subject, String sentence) {
  private static final int FINGERPRINT = 16;

  /** The same for the same thing wrong in the same file, wherever in it; 16 hexadecimal digits. */
  public String fingerprint() {
    String text = kind + "\n" + path + "\n" + subject;
    return ContentHash.of(text.getBytes(StandardCharsets.UTF_8)).value().substring(0, FINGERPRINT);
  }
}
