package dev.slipway.web.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what codings a client takes (RFC 9110 §12.5.3). */
final class AcceptEncoding {
  /** The name of no coding at all. */
  static final String IDENTITY = "identity";

  private static final Pattern WEIGHT = Pattern.compile("0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?");

  /** Where it is not named and not refused, it is the last resort. */
  private static final double LAST_RESORT = 0.0001;

  private AcceptEncoding() {}

  /**
   * Those of the offered codings that the client takes, the heaviest first; of equal weight, in the
   * order offered. {@link #IDENTITY} is among them unless the client refuses it, and of equal
   * weight comes last.
   */
  static List<String> ranking(String list, List<String> offered) {
    Map<String, Double> weights = weights(list);
    Double others = weights.get("*");
    Map<String, Double> taken = new HashMap<>();
    List<String> ranking = new ArrayList<>();
    for (String coding : offered) {
      double weight = weights.getOrDefault(coding, others == null ? 0.0 : others);
      if (weight > 0) {
        taken.put(coding, weight);
        ranking.add(coding);
      }
    }
    boolean refusedWithOthers = others != null && others == 0.0;
    double plain = weights.getOrDefault(IDENTITY, refusedWithOthers ? 0.0 : LAST_RESORT);
    if (plain > 0) {
      taken.put(IDENTITY, plain);
      ranking.add(IDENTITY);
    }
    ranking.sort((one, other) ->
        Double.compare(taken.getOrDefault(other, 0.0), taken.getOrDefault(one, 0.0)));
    return List.copyOf(ranking);
  }

  private static Map<String, Double> weights(String list) {
    Map<String, Double> weights = new HashMap<>();
    for (String part : list.toLowerCase(Locale.ROOT).split(",")) {
      String[] pieces = part.split(";");
      String coding = pieces[0].strip();
      if (!coding.isEmpty()) {
        weights.putIfAbsent(coding.equals("x-gzip") ? "gzip" : coding, weight(pieces));
      }
    }
    return weights;
  }

  /** A weight that cannot be read refuses: what the client meant is not known. */
  private static double weight(String[] pieces) {
    for (int index = 1; index < pieces.length; index++) {
      String[] named = pieces[index].split("=", 2);
      if (named.length == 2 && named[0].strip().equals("q")) {
        String weight = named[1].strip();
        return WEIGHT.matcher(weight).matches() ? Double.parseDouble(weight) : 0;
      }
    }
    return 1;
  }
}
