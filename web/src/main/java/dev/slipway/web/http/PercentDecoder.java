package dev.slipway.web.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decodes percent-encoding strictly: what is malformed, or hides a separator, is refused. */
public final class PercentDecoder {
  private PercentDecoder() {}

  /**
   * One path segment, or null where it is malformed, is a dot segment, or holds an encoded slash,
   * backslash or control character.
   */
  public static @Nullable String segment(String raw) {
    String decoded = decode(raw, false);
    if (decoded == null || decoded.equals(".") || decoded.equals("..")) {
      return null;
    }
    for (int index = 0; index < decoded.length(); index++) {
      char character = decoded.charAt(index);
      if (character == '/' || character == '\\' || character < ' ' || character == 0x7f) {
        return null;
      }
    }
    return decoded;
  }

  /** The names and values of a query in their order; null where it is malformed. */
  public static @Nullable List<Map.Entry<String, String>> query(@Nullable String raw) {
    List<Map.Entry<String, String>> entries = new ArrayList<>();
    if (raw == null || raw.isEmpty()) {
      return entries;
    }
    for (String pair : raw.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals), true);
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1), true);
      if (name == null || value == null) {
        return null;
      }
      entries.add(Map.entry(name, value));
    }
    return entries;
  }

  private static @Nullable String decode(String raw, boolean plusIsSpace) {
    if (raw.indexOf('%') < 0 && raw.indexOf('+') < 0) {
      return raw;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
    byte[] source = raw.getBytes(StandardCharsets.UTF_8);
    for (int index = 0; index < source.length; index++) {
      byte each = source[index];
      if (each == '%') {
        if (index + 2 >= source.length
            || !HexFormat.isHexDigit(source[index + 1])
            || !HexFormat.isHexDigit(source[index + 2])) {
          return null;
        }
        bytes.write(
            HexFormat.fromHexDigit(source[index + 1]) * 16
                + HexFormat.fromHexDigit(source[index + 2]));
        index += 2;
      } else {
        bytes.write(plusIsSpace && each == '+' ? ' ' : each);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      return null;
    }
  }
}
