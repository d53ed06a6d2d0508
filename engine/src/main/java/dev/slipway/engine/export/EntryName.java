package dev.slipway.engine.export;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The name of an archive's entry that leads nowhere outside the archive.
 *
 * @param value the name in Unicode normal form C, with forward slashes, without one at the end
 * @param folder whether the entry is a folder
 */
record EntryName(String value, boolean folder) {
  private static final int MAXIMUM_LENGTH = 1_000;
  private static final int SHOWN = 200;
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cntrl}|\\p{Cf}|\\p{Cs}");
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

  /** Refuses a name that could lead outside on any system. */
  static EntryName of(String raw) {
    if (raw.length() > MAXIMUM_LENGTH) {
      throw refused(raw, "is too long");
    }
    boolean folder = raw.endsWith("/");
    String name =
        Normalizer.normalize(
            folder ? raw.substring(0, raw.length() - 1) : raw, Normalizer.Form.NFC);
    if (name.isEmpty() || name.indexOf('\0') >= 0) {
      throw refused(raw, "is empty or holds a NUL");
    }
    if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
      throw refused(raw, "starts at a root");
    }
    if (name.indexOf('\\') >= 0) {
      throw refused(raw, "holds a backslash");
    }
    for (String segment : name.split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        throw refused(raw, "holds an empty or dot segment");
      }
    }
    return new EntryName(name, folder);
  }

  /** Whether it is left out: what systems and tools keep beside a person's files. */
  boolean skipped() {
    for (String segment : value.split("/", -1)) {
      if (segment.startsWith(".") || segment.equals("__MACOSX")) {
        return true;
      }
    }
    return false;
  }

  static SlipwayException refused(String name, String why) {
    return SlipwayException.of(
        FailureCode.INVALID_ARCHIVE,
        "The archive's entry \"" + shown(name) + "\" " + why + ". Rename it and pack again.");
  }

  /**
   * The name as it can be shown: without what could change the text around it, and not too long.
   */
  String shown() {
    return shown(value);
  }

  private static String shown(String name) {
    String harmless = UNSEEN.matcher(name).replaceAll("?");
    return harmless.length() <= SHOWN ? harmless : harmless.substring(0, SHOWN) + "…";
  }
}
