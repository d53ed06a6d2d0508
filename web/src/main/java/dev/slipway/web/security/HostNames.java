package dev.slipway.web.security;

import dev.slipway.core.app.AppId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which host names this server answers to; everything else is refused before any handler runs, so
 * that no other name can be pointed at it (DNS rebinding).
 *
 * @param platform the exact Host values of the platform, lower case, with their port
 * @param previewScheme {@code http} or {@code https}, as visitors see it
 * @param previewSuffix what follows an app's label in the Host value, such as {@code
 *     .localhost:8080}
 */
public record HostNames(Set<String> platform, String previewScheme, String previewSuffix) {
  private static final Pattern LABEL =
      Pattern.compile("([a-z2-7]{26})(?:-(?:v([1-9][0-9]{0,8})|s([1-9][0-9]{0,8})))?");

  /** Copies the names. */
  public HostNames {
    platform = Set.copyOf(platform);
  }

  /** The names of a server on this machine only. */
  public static HostNames loopback(int port) {
    return new HostNames(
        Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port),
        "http",
        ".localhost:" + port);
  }

  /** What a Host value means, or empty where this server does not answer to it. */
  public Optional<Address> resolve(String host) {
    if (platform.contains(host)) {
      return Optional.of(new Address.Platform());
    }
    if (!host.endsWith(previewSuffix)) {
      return Optional.empty();
    }
    return label(host.substring(0, host.length() - previewSuffix.length()));
  }

  /** What an app's label means: its id, or its id and a version or a suggestion. */
  public static Optional<Address> label(String label) {
    Matcher matcher = LABEL.matcher(label);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    AppId app = new AppId(matcher.group(1));
    if (matcher.group(2) != null) {
      return Optional.of(new Address.Numbered(app, Integer.parseInt(matcher.group(2))));
    }
    if (matcher.group(3) != null) {
      return Optional.of(new Address.Suggested(app, Integer.parseInt(matcher.group(3))));
    }
    return Optional.of(new Address.Current(app));
  }

  /** Where an app's current version answers. */
  public String previewUrl(AppId app) {
    return previewScheme + "://" + app + previewSuffix + "/";
  }

  /** Where one of an app's versions answers for ever. */
  public String versionUrl(AppId app, int version) {
    return previewScheme + "://" + app + "-v" + version + previewSuffix + "/";
  }

  /** Where an app answers as a suggestion would leave it. */
  public String previewUrl(AppId app, int suggestion) {
    return previewScheme + "://" + app + "-s" + suggestion + previewSuffix + "/";
  }

  /** The origins that may show apps in a frame; the policy's grammar has no IPv6 addresses. */
  public List<String> platformOrigins() {
    return platform.stream()
        .sorted()
        .filter(host -> !host.startsWith("["))
        .map(host -> previewScheme + "://" + host)
        .toList();
  }
}
