package dev.slipway.core.app;

import dev.slipway.core.paging.Page;
import dev.slipway.core.paging.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Ranks what a search found. Only the newest matches are ranked, so that a word which a tenth of
 * all apps hold costs no more than a rare one.
 */
public final class SearchRanking {
  /** How many of the newest matches are ranked. */
  public static final int CANDIDATES = 200;

  private SearchRanking() {}

  /**
   * A hit whose app is not read yet.
   *
   * @param id the app
   * @param snippet as in {@link AppHit}
   */
  public record Ranked(AppId id, String snippet) {}

  /**
   * A page of hits, best first, newer before older where they fit alike.
   *
   * @param newest the newest matches, at most {@link #CANDIDATES}, in any order
   */
  public static Page<Ranked> page(
      List<SearchCandidate> newest, List<String> terms, AppSearch search) {
    WordHits hits = new WordHits(terms);
    List<Scored> ranked = new ArrayList<>();
    for (SearchCandidate app : newest) {
      ranked.add(new Scored(app, SearchText.score(app, hits)));
    }
    ranked.sort(Scored.ORDER);
    List<Scored> rest = new ArrayList<>();
    for (Scored scored : ranked) {
      if (search.after() == null || scored.isBehind(search.after())) {
        rest.add(scored);
      }
      if (rest.size() > search.limit()) {
        break;
      }
    }
    Page<Scored> page = Page.ofLimitPlusOne(rest, search.limit(), Scored::position);
    return new Page<>(
        page.items().stream()
            .map(scored -> new Ranked(scored.app.id(), SearchText.snippet(scored.app, hits)))
            .toList(),
        page.next());
  }

  private record Scored(SearchCandidate app, int score) {
    static final Comparator<Scored> ORDER =
        Comparator.comparingInt(Scored::score)
            .reversed()
            .thenComparing(scored -> scored.app.createdAt(), Comparator.reverseOrder())
            .thenComparing(scored -> scored.app.id().value(), Comparator.reverseOrder());

    Position position() {
      return new Position(score + " " + app.createdAt(), app.id().value());
    }

    boolean isBehind(Position position) {
      int space = position.sortValue().indexOf(' ');
      int otherScore = Integer.parseInt(position.sortValue().substring(0, space));
      if (score != otherScore) {
        return score < otherScore;
      }
      java.time.Instant otherCreated =
          java.time.Instant.parse(position.sortValue().substring(space + 1));
      int order = app.createdAt().compareTo(otherCreated);
      return order == 0 ? app.id().value().compareTo(position.id()) < 0 : order < 0;
    }
  }
}
