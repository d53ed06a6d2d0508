package dev.slipway.bench.fill;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppRuntime;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.generation.GenerationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Apps by number; each follows from the seed and its number alone, so that they can be made again
 * in another order.
 *
 * <p>Three in a row are submitted in the same microsecond, and last changes fall on whole minutes,
 * so that many sort values tie. No app waits for a worker: a server that opens the database must
 * find nothing to do.
 */
final class GeneratedApps {
  /** When the oldest was submitted. */
  static final Instant START = Instant.parse("2025-01-01T08:00:00Z");

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int ID_LENGTH = 26;
  private static final int TIES = 3;
  private static final Duration APART = Duration.ofSeconds(90);
  private static final int LONG_PROMPTS = 100;

  private final ZipfWords words;
  private final List<Template> templates;
  private final long seed;

  GeneratedApps(ZipfWords words, List<Template> templates, long seed) {
    this.words = words;
    this.templates = List.copyOf(templates);
    this.seed = seed;
  }

  GeneratedApp app(int number) {
    SplittableRandom random = random(seed, number);
    AppId id = new AppId(name(random));
    GenerationId generation = new GenerationId(name(random));
    AppStatus status = status(random.nextInt(100));
    Instant created = submitted(number);
    Instant updated = created.plus(Duration.ofMinutes(1 + random.nextInt(100_000)));
    int template = random.nextInt(templates.size());
    boolean failed = status == AppStatus.FAILED;
    String name = capital(text(random, 2 + random.nextInt(3)));
    int length =
        random.nextInt(LONG_PROMPTS) == 0 ? 300 + random.nextInt(300) : 6 + random.nextInt(20);
    String prompt = text(random, length);
    String description = failed ? "" : capital(text(random, 6 + random.nextInt(8))) + ".";
    App app =
        new App(
            id,
            name,
            prompt,
            description,
            status,
            failed ? "The first prompt led to no version." : null,
            AppRuntime.STATIC,
            "composer",
            failed ? 0 : 1,
            templates.get(template).metadata(),
            created,
            failed ? created : updated.truncatedTo(java.time.temporal.ChronoUnit.MINUTES));
    return new GeneratedApp(app, generation, template, failed ? 0 : 1 + random.nextInt(3));
  }

  /** Only the id, which is the first thing that is drawn. */
  String id(int number) {
    return name(random(seed, number));
  }

  /** The id of a number, which no other number has. */
  static AppId id(long seed, int number) {
    return new AppId(name(random(seed, number)));
  }

  private static SplittableRandom random(long seed, int number) {
    return new SplittableRandom(new SplittableRandom(seed + number).nextLong());
  }

  static Instant submitted(long number) {
    return START.plus(APART.multipliedBy(number / TIES)).plusNanos(123_456_000);
  }

  private static AppStatus status(int percent) {
    if (percent < 5) {
      return AppStatus.FAILED;
    }
    return percent < 12 ? AppStatus.STOPPED : AppStatus.RUNNING;
  }

  private static String name(SplittableRandom random) {
    StringBuilder name = new StringBuilder(ID_LENGTH);
    for (int index = 0; index < ID_LENGTH; index++) {
      name.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return name.toString();
  }

  private String text(SplittableRandom random, int count) {
    StringBuilder text = new StringBuilder();
    for (int index = 0; index < count; index++) {
      text.append(index == 0 ? "" : random.nextInt(9) == 0 ? ", " : " ").append(words.pick(random));
    }
    return text.toString();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
