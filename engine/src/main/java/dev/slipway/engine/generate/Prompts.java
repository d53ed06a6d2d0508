package dev.slipway.engine.generate;

import dev.slipway.core.failure.SlipwayException;
import java.text.BreakIterator;
import java.util.Locale;

/** What is asked of a prompt and of a name before anything is stored. */
public final class Prompts {
  /** The most characters a name may have. */
  public static final int MAXIMUM_NAME = 120;

  private static final int PROVISIONAL_NAME = 60;

  private Prompts() {}

  /** The prompt without white space around it; fails where it is empty or too long. */
  public static String checkPrompt(String prompt, int maximum) {
    // Control characters say nothing, and PostgreSQL cannot keep the first of them.
    String stripped = prompt.replaceAll("[\\p{Cntrl}&&[^\n\t]]+", " ").strip();
    if (stripped.isEmpty()) {
      throw SlipwayException.invalid(
          "prompt", "Say in a few words what the app should do, for example \"a todo app\".");
    }
    if (stripped.length() > maximum) {
      throw SlipwayException.invalid(
          "prompt",
          "A prompt has at most %,d characters; this one has %,d. Shorten it."
              .formatted(maximum, stripped.length()));
    }
    return stripped;
  }

  /** The name on one line; fails where it is empty or too long. */
  public static String checkName(String name) {
    String line = name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (line.isEmpty() || line.length() > MAXIMUM_NAME) {
      throw SlipwayException.invalid("name", "A name has 1 to " + MAXIMUM_NAME + " characters.");
    }
    return line;
  }

  /** What an app is called until an engine names it: the beginning of its prompt. */
  public static String provisionalName(String prompt) {
    String line = prompt.strip().replaceAll("\\s+", " ");
    if (line.length() <= PROVISIONAL_NAME) {
      return line;
    }
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(line);
    int cut = words.preceding(PROVISIONAL_NAME);
    String beginning = line.substring(0, cut > 0 ? cut : PROVISIONAL_NAME).strip();
    return beginning + "…";
  }
}
