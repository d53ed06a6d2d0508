package dev.slipway.bench.proof;

import dev.slipway.bench.proof.Scenario.Outcome;
import dev.slipway.bench.proof.Scenario.Server;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures as a picture: bars by server, on a scale that shows ratios. */
final class Plot {
  private static final int WIDTH = 760;
  private static final int LABELS = 250;
  private static final int LINE = 22;
  private static final double DECADES = 6;

  private Plot() {}

  /** A logarithmic scale of answers in a second, from one to a million. */
  static String svg(List<Outcome> outcomes) {
    StringBuilder marks = new StringBuilder();
    int y = 30;
    for (Outcome outcome : outcomes) {
      marks.append(text(8, y, "bold", outcome.scenario().name()));
      y += LINE;
      for (Map.Entry<Server, Series> each : outcome.series().entrySet()) {
        marks.append(bar(y, each.getKey(), each.getValue().perSecond()));
        y += LINE;
      }
      y += LINE / 2;
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + WIDTH
        + " "
        + y
        + "\" font-family=\"system-ui, sans-serif\" font-size=\"13\" role=\"img\">\n"
        + "<title>Answers in a second, on a logarithmic scale</title>\n"
        + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
        + marks
        + "</svg>\n";
  }

  private static String bar(int y, Server server, double perSecond) {
    double share = Math.max(0, Math.log10(Math.max(1, perSecond)) / DECADES);
    long width = Math.round(share * (WIDTH - LABELS - 90));
    String colour = server == Server.SLIPWAY ? "#0b5563" : "#9db4ba";
    return text(24, y, "normal", server.words())
        + "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"14\" fill=\"%s\"/>\n"
            .formatted(LABELS, y - 12, width, colour)
        + text(
            LABELS + (int) width + 6, y, "normal", String.format(Locale.ROOT, "%,.0f", perSecond));
  }

  private static String text(int x, int y, String weight, String words) {
    return "<text x=\"%d\" y=\"%d\" font-weight=\"%s\" fill=\"#10242a\">%s</text>\n"
        .formatted(x, y, weight, words);
  }
}
