package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes what a poll is about as a question: "where we go" as "Where do we go?". */
final class PollQuestion {
  private static final Set<String> ASKING =
      Set.of(
          "where", "what", "which", "who", "when", "how", "whom", "whose", "why", "what's",
          "who's");
  private static final Set<String> PEOPLE = Set.of("we", "i", "you", "they", "people");
  private static final Set<String> HELPING =
      Set.of(
          "do", "does", "did", "should", "will", "can", "could", "shall", "would", "are", "is",
          "may", "must", "have");
  private static final int MOST_LETTERS = 120;

  private PollQuestion() {}

  /** Whether words are no question and no topic, but the options themselves. */
  static boolean isNone(String words) {
    String first = words.split(" ")[0].toLowerCase(Locale.ROOT);
    return !ASKING.contains(first) && !HELPING.contains(first) && !words.contains("best");
  }

  /** The question that words ask, or empty where there are none. */
  static Optional<String> of(String words) {
    String plain = words.strip();
    if (plain.isEmpty() || plain.length() > MOST_LETTERS) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>(List.of(plain.split(" ")));
    String first = parts.getFirst().toLowerCase(Locale.ROOT);
    if (first.equals("if") || first.equals("whether")) {
      parts.removeFirst();
      return Optional.of(asked(inverted(parts, 0)));
    }
    if (HELPING.contains(first)) {
      return Optional.of(asked(parts));
    }
    if (!ASKING.contains(first)) {
      return Optional.of(topic(plain));
    }
    for (int at = 1; at < Math.min(parts.size(), 5); at++) {
      if (HELPING.contains(parts.get(at))) {
        return Optional.of(asked(parts));
      }
      if (PEOPLE.contains(parts.get(at))) {
        return Optional.of(asked(inverted(parts, at)));
      }
      if (parts.get(at).equals("to")) {
        parts.set(at, "should");
        parts.add(at + 1, "we");
        return Optional.of(asked(parts));
      }
    }
    return Optional.of(asked(parts));
  }

  /** Puts the helping verb before the person, and "do" where there is none. */
  private static List<String> inverted(List<String> parts, int person) {
    List<String> turned = new ArrayList<>(parts);
    boolean helped = person + 1 < parts.size() && HELPING.contains(parts.get(person + 1));
    String verb = helped ? turned.remove(person + 1) : "do";
    turned.add(person, verb);
    return turned;
  }

  private static String topic(String plain) {
    String lower = plain.toLowerCase(Locale.ROOT);
    if (lower.startsWith("favourite") || lower.startsWith("favorite")) {
      return "What is your " + plain + "?";
    }
    if (lower.startsWith("best ") || lower.startsWith("the best ")) {
      return "What is the " + plain.substring(lower.indexOf("best")) + "?";
    }
    return "What do you choose for " + plain + "?";
  }

  private static String asked(List<String> parts) {
    return Inflection.label(String.join(" ", parts)) + "?";
  }
}
