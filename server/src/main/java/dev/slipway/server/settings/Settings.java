package dev.slipway.server.settings;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Everything that can be set, checked.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 for a free one
 * @param data the folder that holds everything
 * @param databaseUrl where PostgreSQL is; empty for SQLite
 * @param previewDomain below which name apps answer; empty for {@code localhost}
 * @param hostNames further exact names of the platform
 * @param token what callers must send; empty for nothing
 * @param cacheBytes how much memory kept answers may take; 0 keeps none
 * @param limits the limits
 * @param models what is set of language models
 */
public record Settings(
    String host,
    int port,
    Path data,
    Optional<Secret> databaseUrl,
    Optional<String> previewDomain,
    List<String> hostNames,
    Optional<Secret> token,
    int cacheBytes,
    Limits limits,
    ModelSettings models) {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");
  private static final int LEAST_TOKEN = 16;
  private static final Pattern PASSWORD = Pattern.compile("://[^:@/]*:([^@]+)@");

  /** The limits that can be set. */
  public record Limits(
      int promptCharacters,
      int fileBytes,
      int appBytes,
      int files,
      int recordBytes,
      int records,
      int dataBytes) {}

  /** What must not be shown, but for the keys of models. */
  public List<Secret> secrets() {
    List<Secret> secrets = new ArrayList<>();
    databaseUrl.ifPresent(url -> {
      secrets.add(url);
      // Drivers tell of user and password by themselves.
      Matcher password = PASSWORD.matcher(url.reveal());
      if (password.find()) {
        secrets.add(new Secret(password.group(1)));
        secrets.add(new Secret(URLDecoder.decode(password.group(1), StandardCharsets.UTF_8)));
      }
    });
    token.ifPresent(secrets::add);
    return secrets;
  }

  static Settings of(Map<Setting, String> values, ModelSettings models) throws SettingsException {
    String host = value(values, Setting.HOST);
    Optional<String> token = optional(values, Setting.TOKEN);
    if (!LOOPBACK.contains(host.toLowerCase(Locale.ROOT)) && token.isEmpty()) {
      throw new SettingsException(
          "Listening on "
              + host
              + " reaches beyond this machine and needs SLIPWAY_TOKEN, "
              + LEAST_TOKEN
              + " characters or more.");
    }
    if (token.isPresent() && token.get().length() < LEAST_TOKEN) {
      throw new SettingsException(
          "SLIPWAY_TOKEN is too short to be safe; use " + LEAST_TOKEN + " characters or more.");
    }
    Optional<String> database = optional(values, Setting.DATABASE_URL);
    if (database.isPresent()
        && !database.get().startsWith("postgres://")
        && !database.get().startsWith("postgresql://")) {
      throw new SettingsException(
          "SLIPWAY_DATABASE_URL must start with postgres://; leave it empty for SQLite.");
    }
    if (optional(values, Setting.REDIS_URL).isPresent()) {
      throw new SettingsException(
          "SLIPWAY_REDIS_URL is set, but this version has no Redis cache yet; leave it empty.");
    }
    return new Settings(
        host,
        number(values, Setting.PORT, 0, 65_535),
        Path.of(value(values, Setting.DATA)),
        database.map(Secret::new),
        previewDomain(values),
        Arrays.stream(value(values, Setting.HOST_NAMES).split(","))
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty())
            .toList(),
        token.map(Secret::new),
        number(values, Setting.CACHE_BYTES, 0, 2_000_000_000),
        limits(values),
        models);
  }

  private static Optional<String> previewDomain(Map<Setting, String> values)
      throws SettingsException {
    Optional<String> domain =
        optional(values, Setting.PREVIEW_DOMAIN).map(text -> text.toLowerCase(Locale.ROOT));
    if (domain.isPresent()
        && !domain.get().matches("(https?://)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?")) {
      throw new SettingsException(
          "SLIPWAY_PREVIEW_DOMAIN must be a host name, such as https://apps.example.com.");
    }
    return domain;
  }

  private static Limits limits(Map<Setting, String> values) throws SettingsException {
    int most = 1_000_000_000;
    return new Limits(
        number(values, Setting.MAX_PROMPT, 10, 100_000),
        number(values, Setting.MAX_FILE_BYTES, 1_024, 100_000_000),
        number(values, Setting.MAX_APP_BYTES, 1_024, most),
        number(values, Setting.MAX_FILES, 1, 100_000),
        number(values, Setting.MAX_RECORD_BYTES, 256, 10_000_000),
        number(values, Setting.MAX_RECORDS, 1, most),
        number(values, Setting.MAX_DATA_BYTES, 1_024, most));
  }

  private static String value(Map<Setting, String> values, Setting setting) {
    return Objects.requireNonNull(values.get(setting), setting.name()).strip();
  }

  private static Optional<String> optional(Map<Setting, String> values, Setting setting) {
    return Optional.of(value(values, setting)).filter(text -> !text.isEmpty());
  }

  private static int number(Map<Setting, String> values, Setting setting, int minimum, int maximum)
      throws SettingsException {
    String text = value(values, setting);
    try {
      int number = Integer.parseInt(text);
      if (number >= minimum && number <= maximum) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, with the bounds.
    }
    throw new SettingsException(
        "%s must be a whole number from %d to %d; it is \"%s\"."
            .formatted(setting.variable(), minimum, maximum, text));
  }
}
