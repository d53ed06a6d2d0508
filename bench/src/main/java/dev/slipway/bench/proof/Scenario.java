package dev.slipway.bench.proof;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same thing asked of several servers.
 *
 * @param name what is asked for
 * @param connections how many ask at once
 * @param asks by server, ours first
 * @param bars what ours must reach
 */
record Scenario(String name, int connections, Map<Server, Source> asks, List<Bar> bars) {
  /** A run that is faster by less than this has warmed its server no further. */
  private static final double RISE = 1.05;

  private static final int LEAST_WARM_UPS = 2;
  private static final int MOST_WARM_UPS = 8;

  /** Who is asked. */
  enum Server {
    SLIPWAY("Slipway"),
    AUDITED("audited stack"),
    NGINX("nginx"),
    SMALL("Slipway, 10 k apps"),
    FIRST_PAGE("Slipway, page 1"),
    DATABASE("SQLite alone, no HTTP");

    private final String words;

    Server(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** What ours must reach. */
  sealed interface Bar {
    /** At least so many times the answers in a second of another one. */
    record Faster(Server against, double least) implements Bar {}

    /** All but a hundredth of the answers within so many milliseconds. */
    record Within(double milliseconds) implements Bar {}

    /** Half of the answers within so many milliseconds. */
    record Half(double milliseconds) implements Bar {}
  }

  /** All runs of a scenario. */
  record Outcome(Scenario scenario, Map<Server, Series> series) {
    Series ours() {
      return of(Server.SLIPWAY);
    }

    /** Ours by another one. */
    double ratio(Server other) {
      return ours().ratio(of(other));
    }

    private Series of(Server server) {
      Series found = series.get(server);
      if (found == null) {
        throw new IllegalArgumentException("not measured: " + server);
      }
      return found;
    }
  }

  Scenario {
    asks = new LinkedHashMap<>(asks);
    bars = List.copyOf(bars);
  }

  /**
   * Runs all servers in turn, several times over, so that what disturbs the machine disturbs all of
   * them. Each is warmed up before that, for as long as that makes it faster.
   */
  Outcome run(int repeats, int seconds) throws IOException, InterruptedException, SQLException {
    for (Source source : asks.values()) {
      warmUp(source, seconds);
    }
    Map<Server, List<Load>> runs = new LinkedHashMap<>();
    for (int turn = 0; turn < repeats; turn++) {
      for (Map.Entry<Server, Source> ask : asks.entrySet()) {
        runs.computeIfAbsent(ask.getKey(), _ -> new ArrayList<>())
            .add(ask.getValue().run(connections, seconds));
      }
    }
    Map<Server, Series> series = new LinkedHashMap<>();
    runs.forEach((server, loads) -> series.put(server, new Series(loads)));
    return new Outcome(this, series);
  }

  private void warmUp(Source source, int seconds)
      throws IOException, InterruptedException, SQLException {
    double best = 0;
    for (int run = 0; run < MOST_WARM_UPS; run++) {
      double rate = source.run(connections, seconds).perSecond();
      if (run >= LEAST_WARM_UPS && rate < best * RISE) {
        return;
      }
      best = Math.max(best, rate);
    }
  }
}
