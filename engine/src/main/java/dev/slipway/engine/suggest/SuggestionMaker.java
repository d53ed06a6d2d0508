package dev.slipway.engine.suggest;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppStore;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.feed.Feed;
import dev.slipway.core.feed.Signal;
import dev.slipway.core.feed.Topic;
import dev.slipway.core.suggestion.NewSuggestion;
import dev.slipway.core.suggestion.Suggestion;
import dev.slipway.core.suggestion.SuggestionBatch;
import dev.slipway.core.suggestion.SuggestionStore;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.core.version.VersionStore;
import dev.slipway.engine.edit.EditRules;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/**
 * Makes suggestions for an app's current version: five when the version is new, five more whenever
 * they are asked for.
 *
 * <p>All methods block; call them from a virtual thread.
 */
public final class SuggestionMaker {
  private static final int AT_ONCE = 5;

  private final AppStore apps;
  private final VersionStore versions;
  private final SuggestionStore suggestions;
  private final Suggester suggester;
  private final EditRules rules;
  private final Feed feed;
  private final InstantSource clock;
  private final ConcurrentHashMap<Wish, FutureTask<List<Suggestion>>> underWay =
      new ConcurrentHashMap<>();

  /** Further ideas for an app as it is at a version. */
  private record Wish(AppId app, int version) {}

  /** Takes what it works with. */
  public SuggestionMaker(
      AppStore apps,
      VersionStore versions,
      SuggestionStore suggestions,
      Suggester suggester,
      EditRules rules,
      Feed feed,
      InstantSource clock) {
    this.apps = apps;
    this.versions = versions;
    this.suggestions = suggestions;
    this.suggester = suggester;
    this.rules = rules;
    this.feed = feed;
    this.clock = clock;
  }

  /** Gives the current version its first suggestions, where it has not had them yet. */
  public void refresh(AppId id) {
    Optional<App> app = apps.find(id);
    if (app.isPresent() && app.get().version() > suggestions.offeredVersion(id)) {
      offer(app.get(), true);
    }
  }

  /**
   * Makes further suggestions for an app's version; none where there are no further ideas. Whoever
   * asks while they are made gets the same ones: ideas may cost money.
   */
  List<Suggestion> more(App app) throws InterruptedException {
    if (app.version() == 0) {
      return List.of();
    }
    Wish wish = new Wish(app.id(), app.version());
    FutureTask<List<Suggestion>> mine = new FutureTask<>(() -> offer(app, false));
    FutureTask<List<Suggestion>> first = underWay.putIfAbsent(wish, mine);
    if (first != null) {
      return result(first);
    }
    try {
      mine.run();
    } finally {
      underWay.remove(wish, mine);
    }
    return result(mine);
  }

  private static List<Suggestion> result(FutureTask<List<Suggestion>> made)
      throws InterruptedException {
    try {
      return made.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failure.getCause());
    }
  }

  private List<Suggestion> offer(App app, boolean first) {
    FileTree current = versions.tree(app.id(), app.version()).orElse(FileTree.EMPTY);
    SuggestionBatch batch =
        new SuggestionBatch(
            app.id(),
            app.version(),
            first,
            candidates(app, current),
            List.of(SuggestionEvents.made(app.version())),
            clock.instant());
    List<Suggestion> made = suggestions.offer(batch).orElse(List.of());
    if (!made.isEmpty()) {
      feed.signal(Signal.of(new Topic.AppEvents(app.id())));
    }
    return made;
  }

  private List<NewSuggestion> candidates(App app, FileTree current) {
    Set<String> taken = suggestions.takenKeys(app.id(), app.version());
    Set<String> keys = new HashSet<>(taken);
    try (Stream<SuggestionDraft> drafts = suggester.suggest(app, current, taken)) {
      return drafts
          .filter(draft -> keepsRules(current, draft.after()))
          .map(draft -> candidate(draft, current))
          .filter(candidate -> !candidate.changes().isEmpty() && keys.add(candidate.key()))
          .limit(AT_ONCE)
          .toList();
    }
  }

  /** The idea without the files that it leaves as they are. */
  private static NewSuggestion candidate(SuggestionDraft draft, FileTree current) {
    SortedSet<FilePath> paths = new TreeSet<>(current.files().keySet());
    paths.addAll(draft.after().files().keySet());
    FileTree before = current;
    FileTree after = draft.after();
    for (FilePath path : paths) {
      byte[] old = current.find(path).orElse(null);
      if (old != null && Arrays.equals(old, draft.after().find(path).orElse(null))) {
        before = before.without(path);
        after = after.without(path);
      }
    }
    return new NewSuggestion(
        draft.key(),
        draft.title(),
        draft.description(),
        before,
        after,
        draft.understanding(),
        draft.appDescription());
  }

  /** What could not be applied anyway is not offered. */
  private boolean keepsRules(FileTree current, FileTree after) {
    try {
      rules.check(current, after);
      return true;
    } catch (SlipwayException broken) {
      return false;
    }
  }
}
