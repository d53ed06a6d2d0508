package dev.slipway.engine.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes archives byte by byte, so that they can hold and claim what honest tools never write. */
final class RawZip {
  private static final int UTF_8_NAMES = 1 << 11;
  private static final int ENCRYPTED = 1;
  private static final int DEFLATED = 8;
  private static final int UNIX = 3 << 8;

  private final ByteArrayOutputStream local = new ByteArrayOutputStream();
  private final ByteArrayOutputStream central = new ByteArrayOutputStream();
  private int entries;

  RawZip file(String name, String content) {
    byte[] bytes = content.getBytes(UTF_8);
    return entry(name, bytes, bytes.length, 0, 0);
  }

  RawZip file(String name, byte[] content) {
    return entry(name, content, content.length, 0, 0);
  }

  /** A file whose header gives another length than its content has. */
  RawZip lying(String name, byte[] content, long claimed) {
    return entry(name, content, claimed, 0, 0);
  }

  RawZip encrypted(String name, byte[] content) {
    return entry(name, content, content.length, ENCRYPTED, 0);
  }

  RawZip link(String name, String target) {
    byte[] bytes = target.getBytes(UTF_8);
    return entry(name, bytes, bytes.length, 0, 0120777);
  }

  byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(local.toByteArray());
    all.writeBytes(central.toByteArray());
    ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
    end.putShort((short) entries).putShort((short) entries);
    end.putInt(central.size()).putInt(local.size()).putShort((short) 0);
    all.writeBytes(end.array());
    return all.toByteArray();
  }

  InputStream stream() {
    return new ByteArrayInputStream(bytes());
  }

  private RawZip entry(String name, byte[] content, long claimed, int flags, int unixMode) {
    byte[] nameBytes = name.getBytes(UTF_8);
    byte[] deflated = deflate(content);
    CRC32 sum = new CRC32();
    sum.update(content);
    ByteBuffer shared = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
    shared.putShort((short) 20).putShort((short) (UTF_8_NAMES | flags)).putShort((short) DEFLATED);
    shared.putShort((short) 0).putShort((short) 0x21);
    shared.putInt((int) sum.getValue()).putInt(deflated.length).putInt((int) claimed);
    shared.putShort((short) nameBytes.length).putShort((short) 0);
    ByteBuffer directory = ByteBuffer.allocate(46).order(ByteOrder.LITTLE_ENDIAN);
    directory.putInt(0x02014b50).putShort((short) (UNIX | 20)).put(shared.array());
    directory.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    directory.putInt(unixMode << 16).putInt(local.size());
    central.writeBytes(directory.array());
    central.writeBytes(nameBytes);
    local.writeBytes(new byte[] {'P', 'K', 3, 4});
    local.writeBytes(shared.array());
    local.writeBytes(nameBytes);
    local.writeBytes(deflated);
    entries++;
    return this;
  }

  private static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream deflated = new ByteArrayOutputStream();
      byte[] buffer = new byte[65_536];
      while (!deflater.finished()) {
        deflated.write(buffer, 0, deflater.deflate(buffer));
      }
      return deflated.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
