package dev.slipway.bench.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one run of the load tool saw. It is wrk, a closed model: each connection sends its next
 * request when it has its answer, so that its percentiles are those of a server at its limit.
 *
 * @param perSecond answers in a second
 * @param median of the time of an answer, in milliseconds
 * @param p99 of the time of an answer, in milliseconds
 */
record Load(double perSecond, double median, double p99) {
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern WRONG = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
  private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ([0-9.]+)([smh]),");
  private static final Map<String, Integer> SECONDS = Map.of("m", 60, "h", 3_600);
  private static final Pattern BROKEN = Pattern.compile("Socket errors: .*");
  private static final String READS_ONLY = ".*connect 0, read \\d+, write 0, timeout 0";
  private static final int PATIENCE = 10;
  private static final Map<String, Double> MILLISECONDS = Map.of("us", 1e-3, "ms", 1.0, "s", 1e3);

  /**
   * Sends for some seconds; fails where an answer was wrong or a connection broke. Who has not
   * answered once by then, with files that nobody has read yet, is given ten times as long.
   */
  static Load run(Ask ask, int connections, int seconds) throws IOException, InterruptedException {
    String output = output(ask, ask.script(), connections, seconds);
    return read(
        answers(output) > 0 ? output : output(ask, ask.script(), connections, seconds * PATIENCE));
  }

  /**
   * Sends for some seconds to a server that may refuse, and gives the answers that were good.
   *
   * @param pause how long a connection waits on the average between an answer and its next request,
   *     in milliseconds
   */
  static double goodput(Ask ask, int connections, int seconds, long pause)
      throws IOException, InterruptedException {
    String pauses = "function delay() return math.random(0, %d) end%n".formatted(2 * pause);
    return goodput(unbroken(output(ask, ask.script() + pauses, connections, seconds)));
  }

  private static String output(Ask ask, String lua, int connections, int seconds)
      throws IOException, InterruptedException {
    Path script = Files.createTempFile("ask", ".lua");
    try {
      Files.writeString(script, lua);
      List<String> command = new ArrayList<>(List.of("wrk", "--latency"));
      command.addAll(List.of("-t", "" + Math.min(2, connections)));
      command.addAll(List.of("-c", "" + connections, "-d", seconds + "s"));
      command.addAll(List.of("--timeout", "60s"));
      command.addAll(List.of("-s", script.toString(), ask.url()));
      Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (wrk.waitFor() != 0) {
        throw new IllegalStateException("wrk failed: " + output);
      }
      return output;
    } finally {
      Files.delete(script);
    }
  }

  /** Good answers in a second, of what wrk prints. */
  static double goodput(String output) {
    Matcher requests = requests(output);
    Matcher wrong = WRONG.matcher(output);
    double good =
        Double.parseDouble(requests.group(1))
            - (wrong.find() ? Double.parseDouble(wrong.group(1)) : 0);
    return good
        / (Double.parseDouble(requests.group(2)) * SECONDS.getOrDefault(requests.group(3), 1));
  }

  /** Whoever is refused is told so; a connection that breaks is no refusal. */
  private static String unbroken(String output) {
    Matcher broken = BROKEN.matcher(output);
    if (broken.find() && !broken.group().matches(READS_ONLY)) {
      throw new IllegalStateException("callers were cut off: " + output);
    }
    return output;
  }

  private static long answers(String output) {
    return Long.parseLong(requests(output).group(1));
  }

  private static Matcher requests(String output) {
    Matcher requests = REQUESTS.matcher(output);
    if (!requests.find()) {
      throw new IllegalStateException("this says no number of requests: " + output);
    }
    return requests;
  }

  /** Reads what wrk prints. */
  static Load read(String output) {
    Matcher wrong = WRONG.matcher(output);
    Matcher broken = BROKEN.matcher(output);
    if (wrong.find() || (broken.find() && !broken.group().matches(READS_ONLY))) {
      throw new IllegalStateException("answers were wrong or did not come: " + output);
    }
    Matcher rate = RATE.matcher(output);
    if (!rate.find()) {
      throw new IllegalStateException("this says no rate: " + output);
    }
    double perSecond = Double.parseDouble(rate.group(1));
    if (perSecond == 0) {
      throw new IllegalStateException("no answer came: " + output);
    }
    return new Load(perSecond, percentile(output, "50%"), percentile(output, "99%"));
  }

  private static double percentile(String output, String share) {
    Matcher found = Pattern.compile(share + "\\s+([0-9.]+)(us|ms|s)").matcher(output);
    if (!found.find()) {
      throw new IllegalStateException("this says no " + share + ": " + output);
    }
    return Double.parseDouble(found.group(1)) * MILLISECONDS.getOrDefault(found.group(2), 1.0);
  }
}
