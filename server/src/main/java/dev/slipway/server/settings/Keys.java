package dev.slipway.server.settings;

import java.util.Map;
import java.util.Optional;

/** Keys as the environment holds them: without blanks around, and fit for a header. */
final class Keys {
  private Keys() {}

  /** The value of a variable; empty where it is not set or has nothing in it. */
  static Optional<String> variable(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** The key that a variable holds. */
  static Optional<Secret> key(Map<String, String> environment, String name)
      throws SettingsException {
    Optional<String> value = variable(environment, name);
    if (value.isPresent() && !fitsAHeader(value.get())) {
      throw new SettingsException(
          name + " holds a line break or another character that no key has; copy it again.");
    }
    return value.map(Secret::new);
  }

  /** Whether it can be sent in a header; its characters are not shown to anybody. */
  static boolean fitsAHeader(String key) {
    return key.chars().allMatch(character -> character >= ' ' && character <= '~');
  }
}
