package dev.slipway.engine.suggest;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppStore;
import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.feed.Feed;
import dev.slipway.core.feed.Signal;
import dev.slipway.core.feed.Topic;
import dev.slipway.core.json.Json;
import dev.slipway.core.suggestion.Suggestion;
import dev.slipway.core.suggestion.SuggestionState;
import dev.slipway.core.suggestion.SuggestionStore;
import dev.slipway.core.version.FileTree;
import dev.slipway.core.version.NewVersion;
import dev.slipway.core.version.Publication;
import dev.slipway.core.version.Version;
import dev.slipway.core.version.VersionCause;
import dev.slipway.core.version.VersionStore;
import dev.slipway.engine.edit.AfterVersion;
import dev.slipway.engine.edit.AppMetadata;
import dev.slipway.engine.edit.EditRules;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What makers do with suggestions: look at them, ask for more, apply and dismiss them.
 *
 * <p>All methods block; call them from a virtual thread.
 */
public final class SuggestionDesk {
  private static final Logger LOG = LoggerFactory.getLogger(SuggestionDesk.class);
  private static final int MOST_LISTED = 50;
  private static final int TRIES = 5;

  private final AppStore apps;
  private final VersionStore versions;
  private final SuggestionStore suggestions;
  private final SuggestionMaker maker;
  private final SuggestionMaker further;
  private final EditRules rules;
  private final AfterVersion afterVersion;
  private final Feed feed;
  private final InstantSource clock;

  /** Takes what it works with. */
  public SuggestionDesk(
      AppStore apps,
      VersionStore versions,
      SuggestionStore suggestions,
      SuggestionMaker maker,
      SuggestionMaker further,
      EditRules rules,
      AfterVersion afterVersion,
      Feed feed,
      InstantSource clock) {
    this.apps = apps;
    this.versions = versions;
    this.suggestions = suggestions;
    this.maker = maker;
    this.further = further;
    this.rules = rules;
    this.afterVersion = afterVersion;
    this.feed = feed;
    this.clock = clock;
  }

  /** The open suggestions of an app's current version; makes them where it never had any. */
  public List<Suggestion> list(AppId id) {
    App app = requireApp(id);
    try {
      maker.refresh(id);
    } catch (RuntimeException failure) {
      LOG.warn("no suggestions were made for app {}", id, failure);
    }
    return suggestions.open(id, app.version(), MOST_LISTED);
  }

  /** Makes up to five further suggestions for the current version; empty where none are left. */
  public List<Suggestion> more(AppId id) throws InterruptedException {
    App app = requireApp(id);
    int shown = list(id).size();
    return shown >= MOST_LISTED ? List.of() : further.more(app);
  }

  /** Dismisses a suggestion; its idea does not come back. One that is dismissed already is left. */
  public void dismiss(AppId id, int number) {
    requireApp(id);
    Suggestion suggestion =
        suggestions
            .dismiss(id, number, List.of(SuggestionEvents.dismissed(number)), clock.instant())
            .orElseThrow(() -> notFound(number));
    if (suggestion.state() == SuggestionState.APPLIED) {
      throw closed(suggestion);
    }
    feed.signal(Signal.of(new Topic.AppEvents(id)));
  }

  /**
   * Makes a suggestion the app's next version. It may be made from an older version, as long as the
   * files that it touches are still what they were.
   *
   * @param expected the version that the app must be at; null for whichever it is at
   */
  public Version apply(AppId id, int number, @Nullable Integer expected) {
    for (int turn = 0; turn < TRIES; turn++) {
      App app = requireApp(id);
      Suggestion suggestion = requireOpen(id, number);
      if (expected != null && expected != app.version()) {
        throw SlipwayException.of(
            FailureCode.PRECONDITION_FAILED,
            "The app is at version %d now, not at version %d. Look at version %d and decide again."
                .formatted(app.version(), expected, app.version()));
      }
      switch (versions.publish(version(app, suggestion))) {
        case Publication.Published(Version published) -> {
          feed.signal(Signal.of(new Topic.AppEvents(id)));
          afterVersion.published(id);
          return published;
        }
        case Publication.BaseMoved _, Publication.SuggestionClosed _ ->
            LOG.debug("app {} moved while suggestion {} was applied; looking again", id, number);
        case Publication.AppGone _ -> throw noApp();
        case Publication.LeaseLost _ ->
            throw SlipwayException.of(
                FailureCode.INTERNAL, "A version without a lease was refused for its lease");
      }
    }
    throw SlipwayException.of(
        FailureCode.BUSY, "The app is being changed by others just now. Try again in a moment.");
  }

  private NewVersion version(App app, Suggestion suggestion) {
    FileTree current = versions.tree(app.id(), app.version()).orElseThrow(SuggestionDesk::noApp);
    FileTree contents =
        suggestions
            .contents(app.id(), suggestion.number())
            .orElseThrow(() -> notFound(suggestion.number()));
    FileTree after = SuggestionFit.applied(suggestion, contents, current, app.version());
    rules.check(current, after);
    return new NewVersion(
        app.id(),
        app.version(),
        VersionCause.SUGGESTION,
        suggestion.title(),
        after,
        suggestion.appDescription(),
        metadata(app, suggestion.understanding()),
        null,
        null,
        null,
        suggestion.number(),
        List.of(SuggestionEvents.applied(suggestion.number(), app.version() + 1)),
        clock.instant());
  }

  private static @Nullable Json metadata(App app, @Nullable Json understanding) {
    return understanding == null
        ? null
        : AppMetadata.withUnderstanding(app.metadata(), understanding);
  }

  private App requireApp(AppId id) {
    return apps.find(id).orElseThrow(SuggestionDesk::noApp);
  }

  private Suggestion requireOpen(AppId app, int number) {
    Suggestion suggestion = suggestions.find(app, number).orElseThrow(() -> notFound(number));
    if (suggestion.state() != SuggestionState.OPEN) {
      throw closed(suggestion);
    }
    return suggestion;
  }

  private static SlipwayException closed(Suggestion suggestion) {
    return SlipwayException.of(
        FailureCode.SUGGESTION_CLOSED,
        "Suggestion %d is %s already.".formatted(suggestion.number(), suggestion.state().wire()));
  }

  private static SlipwayException notFound(int number) {
    return SlipwayException.of(
        FailureCode.SUGGESTION_NOT_FOUND, "This app has no suggestion %d.".formatted(number));
  }

  private static SlipwayException noApp() {
    return SlipwayException.of(FailureCode.APP_NOT_FOUND, "There is no app of this id.");
  }
}
