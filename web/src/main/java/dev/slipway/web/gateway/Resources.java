package dev.slipway.web.gateway;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files that come with the product, read once from the class path. */
public final class Resources {
  private final Class<?> anchor;
  private final String folder;
  private final Map<String, Optional<byte[]>> known = new ConcurrentHashMap<>();

  /** Reads below a folder beside a class. */
  public Resources(Class<?> anchor, String folder) {
    this.anchor = anchor;
    this.folder = folder;
  }

  /** A file's content, or empty where there is none; the name is a clean relative path. */
  public Optional<byte[]> find(String name) {
    Optional<byte[]> cached = known.get(name);
    if (cached != null) {
      return cached;
    }
    Optional<byte[]> read = read(name);
    if (read.isPresent()) {
      known.put(name, read);
    }
    return read;
  }

  /** A text that must be there. */
  public String text(String name) {
    return new String(
        find(name)
            .orElseThrow(
                () -> SlipwayException.of(FailureCode.INTERNAL, "missing resource " + name)),
        StandardCharsets.UTF_8);
  }

  private Optional<byte[]> read(String name) {
    try (InputStream in = anchor.getResourceAsStream(folder + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException unreadable) {
      throw SlipwayException.caused(FailureCode.INTERNAL, "unreadable " + name, unreadable);
    }
  }
}
