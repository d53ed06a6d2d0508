package dev.slipway.bench;

import dev.slipway.core.failure.SlipwayException;
import dev.slipway.engine.compose.BlueprintJson;
import dev.slipway.engine.compose.Composer;
import dev.slipway.engine.compose.Composition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How long the composer takes from a prompt to all files of its app: for the examples, and for
 * seeded mutations of them up to the longest prompt that is read. Each blueprint is read back, so
 * that a crash, a hang or a blueprint that nothing can be written from ends the run.
 *
 * <p>Arguments: the file of the examples, and for how many seconds to mutate (60).
 */
public final class ComposerSpeed {
  private static final int LONGEST = 8_000;
  private static final int WARM_UP = 400;
  private static final int ROUNDS = 3;
  private static final int AGAIN = 20;
  private static final int MOST = 1_000_000;

  private ComposerSpeed() {}

  /** Measures, and prints a line for each round. */
  public static void main(String[] arguments) throws IOException {
    List<String> examples =
        Files.readAllLines(Path.of(arguments[0])).stream()
            .skip(1)
            .map(line -> line.split("\t")[0])
            .toList();
    Duration time = Duration.ofSeconds(arguments.length > 1 ? Long.parseLong(arguments[1]) : 60);
    Composer composer = new Composer();
    for (int number = 0; number < WARM_UP; number++) {
      time(composer, examples.get(number % examples.size()));
    }
    for (int round = 1; round <= ROUNDS; round++) {
      long[] taken = new long[examples.size() * 5];
      for (int number = 0; number < taken.length; number++) {
        taken[number] = time(composer, examples.get(number % examples.size()));
      }
      print("examples, round " + round, taken);
    }
    mutate(composer, examples, time);
  }

  private static void mutate(Composer composer, List<String> examples, Duration time) {
    PromptMutator mutator = new PromptMutator(examples, LONGEST, new Random(1));
    List<Long> taken = new ArrayList<>();
    long end = System.nanoTime() + time.toNanos();
    String slowest = "";
    long longest = 0;
    while (System.nanoTime() < end && taken.size() < MOST) {
      String prompt = mutator.next();
      long one = time(composer, prompt);
      taken.add(one);
      slowest = one > longest ? prompt : slowest;
      longest = Math.max(longest, one);
    }
    print(
        "mutated prompts up to %,d characters, seed 1, %,d of them"
            .formatted(LONGEST, taken.size()),
        taken.stream().mapToLong(Long::longValue).toArray());
    long[] again = new long[AGAIN];
    for (int number = 0; number < AGAIN; number++) {
      again[number] = time(composer, slowest);
    }
    // Tells a prompt that is slow from a pause of the machine.
    print("the slowest of them, %,d characters, again".formatted(slowest.length()), again);
  }

  private static long time(Composer composer, String prompt) {
    long start = System.nanoTime();
    Composition composition = composer.compose(prompt);
    long taken = System.nanoTime() - start;
    String json = BlueprintJson.write(composition.blueprint());
    try {
      if (!BlueprintJson.read(json).equals(composition.blueprint())) {
        throw new IllegalStateException("a blueprint that does not come back: " + prompt);
      }
    } catch (SlipwayException refused) {
      throw new IllegalStateException("a blueprint that is refused: " + prompt, refused);
    }
    return taken;
  }

  private static void print(String what, long[] taken) {
    Figures figures = new Figures(taken);
    System.out.printf(
        "%s: p50 %.2f ms, p90 %.2f ms, p99 %.2f ms, longest %.1f ms%n",
        what,
        figures.milliseconds(0.50),
        figures.milliseconds(0.90),
        figures.milliseconds(0.99),
        figures.milliseconds(1));
  }
}
