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
  /** Seconds more for the first run, in which runtimes compile what is asked for. */
  private static final int WARM_UP = 10;

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
      return ours().perSecond() / of(other).perSecond();
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
   * them; one run of each before that is thrown away.
   */
  Outcome run(int repeats, int seconds) throws IOException, InterruptedException, SQLException {
    Map<Server, List<Load>> runs = new LinkedHashMap<>();
    for (int turn = 0; turn <= repeats; turn++) {
      for (Map.Entry<Server, Source> ask : asks.entrySet()) {
        int length = turn == 0 ? seconds + WARM_UP : seconds;
        Load load = ask.getValue().run(connections, length);
        List<Load> kept = runs.computeIfAbsent(ask.getKey(), _ -> new ArrayList<>());
        if (turn > 0) {
          kept.add(load);
        }
      }
    }
    Map<Server, Series> series = new LinkedHashMap<>();
    runs.forEach((server, loads) -> series.put(server, new Series(loads)));
    return new Outcome(this, series);
  }
}
