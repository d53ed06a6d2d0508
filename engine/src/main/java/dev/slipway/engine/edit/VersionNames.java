package dev.slipway.engine.edit;

import dev.slipway.core.app.AppId;
import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.version.Version;
import dev.slipway.core.version.VersionStore;
import org.jspecify.annotations.Nullable;

/** What makers call versions, so that they find the ones that matter again. */
public final class VersionNames {
  /** The most characters a version's name may have. */
  public static final int MAXIMUM_NAME = 80;

  private final VersionStore versions;

  /** Takes what it works with. */
  public VersionNames(VersionStore versions) {
    this.versions = versions;
  }

  /**
   * Gives a version a name on one line; null, and a name of nothing but white space, takes it away.
   */
  public Version rename(AppId app, int number, @Nullable String name) {
    return versions
        .rename(app, number, checked(name))
        .orElseThrow(() ->
            SlipwayException.of(
                FailureCode.VERSION_NOT_FOUND, "This app has no version %d.".formatted(number)));
  }

  private static @Nullable String checked(@Nullable String name) {
    if (name == null) {
      return null;
    }
    // Halves of a character say nothing, and no database can keep them.
    String line = name.replaceAll("[\\s\\p{Cntrl}\\p{Cs}\\p{Z}]+", " ").strip();
    int length = line.codePointCount(0, line.length());
    if (length > MAXIMUM_NAME) {
      throw SlipwayException.invalid(
          "name",
          "A version's name has at most %d characters; this one has %d. Shorten it."
              .formatted(MAXIMUM_NAME, length));
    }
    return line.isEmpty() ? null : line;
  }
}
