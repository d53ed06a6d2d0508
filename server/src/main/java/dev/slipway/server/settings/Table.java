package dev.slipway.server.settings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A table of the settings file, whose values are read by name, within bounds. */
final class Table {
  private final String where;
  private final JsonNode node;

  /**
   * Wraps a table.
   *
   * @param where what it is called in messages
   */
  Table(String where, JsonNode node) throws SettingsException {
    this.where = where;
    this.node = node;
    if (!node.isObject()) {
      throw new SettingsException(where + " must be a table, with a name and a value a line.");
    }
  }

  /** Refuses names that are none of these. */
  void allow(List<String> names) throws SettingsException {
    for (String name : node.propertyNames()) {
      if (!names.contains(name)) {
        throw new SettingsException(
            "%s sets %s, which is no setting. Did you mean %s?"
                .formatted(where, name, NearestName.of(name, names)));
      }
    }
  }

  Optional<String> text(String name) throws SettingsException {
    if (!node.has(name)) {
      return Optional.empty();
    }
    if (!node.path(name).isString() || node.path(name).stringValue("").isBlank()) {
      throw wrong(name, "must be a text; write it between quotes or leave it out");
    }
    return Optional.of(node.path(name).stringValue("").strip());
  }

  /** A text that is not shown where it is wrong. */
  Optional<String> secret(String name) throws SettingsException {
    if (node.has(name) && !node.path(name).isString()) {
      throw wrongSecret(name, "must be a text; write it between quotes");
    }
    return text(name);
  }

  Optional<Boolean> flag(String name) throws SettingsException {
    if (!node.has(name)) {
      return Optional.empty();
    }
    if (!node.path(name).isBoolean()) {
      throw wrong(name, "must be true or false, without quotes");
    }
    return Optional.of(node.path(name).booleanValue());
  }

  Optional<Integer> whole(String name, int minimum, int maximum) throws SettingsException {
    if (!node.has(name)) {
      return Optional.empty();
    }
    JsonNode value = node.path(name);
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.intValue() < minimum
        || value.intValue() > maximum) {
      throw wrong(name, "must be a whole number from %d to %d".formatted(minimum, maximum));
    }
    return Optional.of(value.intValue());
  }

  Optional<Duration> seconds(String name, double minimum, double maximum) throws SettingsException {
    Optional<BigDecimal> number =
        number(
            name,
            BigDecimal.valueOf(minimum),
            BigDecimal.valueOf(maximum),
            "must be seconds from %s to %s");
    return number.map(seconds ->
        Duration.ofNanos(
            seconds.movePointRight(9).setScale(0, RoundingMode.HALF_UP).longValueExact()));
  }

  /** A sum of money, to the millionth. */
  Optional<BigDecimal> money(String name) throws SettingsException {
    return number(
            name,
            BigDecimal.ZERO,
            BigDecimal.valueOf(1_000_000),
            "must be a sum of money from %s to %s")
        .map(sum -> sum.setScale(6, RoundingMode.HALF_UP));
  }

  private Optional<BigDecimal> number(
      String name, BigDecimal minimum, BigDecimal maximum, String sentence)
      throws SettingsException {
    if (!node.has(name)) {
      return Optional.empty();
    }
    JsonNode value = node.path(name);
    // TOML has words for what is no number, such as nan.
    boolean number = value.isNumber() && Double.isFinite(value.doubleValue());
    BigDecimal read = number ? value.decimalValue() : BigDecimal.ONE.negate();
    if (read.compareTo(minimum) < 0 || read.compareTo(maximum) > 0) {
      throw wrong(name, sentence.formatted(minimum.toPlainString(), maximum.toPlainString()));
    }
    return Optional.of(read);
  }

  /** A failure that names the table, the setting, what is wrong with it, and what it is. */
  SettingsException wrong(String name, String what) {
    JsonNode value = node.path(name);
    String is = value.isMissingNode() ? "it is missing" : "it is " + value;
    return new SettingsException("%s: %s %s; %s.".formatted(where, name, what, is));
  }

  /** A failure that does not show the value, which may be a secret. */
  SettingsException wrongSecret(String name, String what) {
    return new SettingsException("%s: %s %s.".formatted(where, name, what));
  }
}
