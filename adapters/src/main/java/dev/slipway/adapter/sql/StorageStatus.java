package dev.slipway.adapter.sql;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the storage says of itself.
 *
 * @param engine {@code sqlite} or {@code postgresql}
 * @param version the engine's version
 * @param settings the settings that durability and speed depend on, read back from the engine
 */
public record StorageStatus(String engine, String version, Map<String, String> settings) {
  /** Copies the settings, in order. */
  public StorageStatus {
    settings = Map.copyOf(new TreeMap<>(settings));
  }
}
