package dev.slipway.bench.proof;

import dev.slipway.bench.proof.Scenario.Bar;
import dev.slipway.bench.proof.Scenario.Outcome;
import dev.slipway.bench.proof.Scenario.Server;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The figures as a page of Markdown. */
final class Report {
  private Report() {}

  /** A row for each server of each scenario, and for each bar whether it holds. */
  static String table(List<Outcome> outcomes) {
    StringBuilder page = new StringBuilder();
    page.append("| asked for | server | answers/s | spread | p50 | p99 | ours is | bar |\n");
    page.append("|---|---|--:|--:|--:|--:|--:|---|\n");
    for (Outcome outcome : outcomes) {
      outcome.series().forEach((server, series) -> page.append(row(outcome, server, series)));
    }
    return page.toString();
  }

  private static String row(Outcome outcome, Server server, Series series) {
    boolean ours = server == Server.SLIPWAY;
    return String.format(
        Locale.ROOT,
        "| %s | %s | %,.0f | ±%.0f %% | %.2f ms | %.2f ms | %s | %s |%n",
        ours
            ? outcome.scenario().name() + ", " + outcome.scenario().connections() + " at once"
            : "",
        server.words(),
        series.perSecond(),
        series.spread() * 100,
        series.median(),
        series.p99(),
        ours ? "" : String.format(Locale.ROOT, "%.2f ×", outcome.ratio(server)),
        outcome.scenario().bars().stream()
            .flatMap(bar -> verdict(outcome, server, bar).stream())
            .collect(Collectors.joining(", ")));
  }

  /** What a bar says in the row of a server, which for most of them is nothing. */
  private static Optional<String> verdict(Outcome outcome, Server server, Bar bar) {
    return switch (bar) {
      case Bar.Faster(Server against, double least) when against == server ->
          Optional.of(
              String.format(
                  Locale.ROOT, "≥ %.2f × %s", least, holds(outcome.ratio(against) >= least)));
      case Bar.Within(double most) when server == Server.SLIPWAY ->
          Optional.of(
              String.format(
                  Locale.ROOT, "p99 ≤ %.0f ms %s", most, holds(outcome.ours().p99() <= most)));
      case Bar.Half(double most) when server == Server.SLIPWAY ->
          Optional.of(
              String.format(
                  Locale.ROOT, "p50 ≤ %.0f ms %s", most, holds(outcome.ours().median() <= most)));
      case Bar.Faster _, Bar.Within _, Bar.Half _ -> Optional.empty();
    };
  }

  /** The word for a bar. */
  static String holds(boolean does) {
    return does ? "holds" : "**missed**";
  }
}
