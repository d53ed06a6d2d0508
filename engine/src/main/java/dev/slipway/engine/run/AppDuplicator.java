package dev.slipway.engine.run;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.version.NewCopy;
import dev.slipway.core.version.Publication;
import dev.slipway.core.version.VersionStore;
import dev.slipway.engine.edit.AfterVersion;
import dev.slipway.engine.generate.Prompts;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Makes a new app that begins as another one is now, whole or not at all. */
public final class AppDuplicator {
  private static final String SUFFIX = " copy";
  private static final int LONGEST_TITLE = 200;

  private final AppDesk apps;
  private final VersionStore versions;
  private final AfterVersion afterVersion;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /** Takes what it works with. */
  public AppDuplicator(
      AppDesk apps, VersionStore versions, AfterVersion afterVersion, InstantSource clock) {
    this.apps = apps;
    this.versions = versions;
    this.afterVersion = afterVersion;
    this.clock = clock;
  }

  /**
   * The new app, running; it shares nothing with the first but its address's form.
   *
   * @param name what to call it; null calls it a copy of the first
   * @param records whether it takes over the records of the first
   */
  public App duplicate(AppId id, @Nullable String name, boolean records) {
    String checked = name == null ? null : Prompts.checkName(name);
    AppId fresh = AppId.random(random);
    // Whoever publishes meanwhile has made progress, so that this comes to an end.
    while (true) {
      App source = apps.require(id);
      if (source.version() == 0) {
        throw SlipwayException.of(
            FailureCode.RUNTIME_UNAVAILABLE,
            "This app is " + source.status().wire() + " and has no version to duplicate yet.");
      }
      App copy = copy(source, fresh, checked == null ? nameOf(source) : checked);
      NewCopy wanted = new NewCopy(id, source.version(), copy, titleOf(source), records);
      switch (versions.duplicate(wanted)) {
        case Publication.Published _ -> {
          afterVersion.published(fresh);
          return apps.require(fresh);
        }
        case Publication.BaseMoved _ -> {}
        case Publication.AppGone _, Publication.LeaseLost _, Publication.SuggestionClosed _ ->
            throw SlipwayException.of(FailureCode.APP_NOT_FOUND, "There is no app of this id.");
      }
    }
  }

  private App copy(App source, AppId id, String name) {
    Instant now = clock.instant();
    return new App(
        id,
        name,
        source.prompt(),
        source.description(),
        AppStatus.QUEUED,
        null,
        source.runtime(),
        source.engine(),
        0,
        source.metadata(),
        now,
        now);
  }

  private static String nameOf(App source) {
    return cut(source.name(), Prompts.MAXIMUM_NAME - SUFFIX.length()) + SUFFIX;
  }

  private static String titleOf(App source) {
    return cut("Copy of " + source.name(), LONGEST_TITLE);
  }

  /** The beginning of a text, never with half a character at its end. */
  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end).strip();
  }
}
