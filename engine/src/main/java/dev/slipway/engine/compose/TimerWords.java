package dev.slipway.engine.compose;

import dev.slipway.engine.compose.Amounts.Amount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the lengths of a timer: "25 minutes work and 5 minutes break", "8 rounds". */
final class TimerWords {
  private static final Map<String, Integer> SECONDS = new HashMap<>();
  private static final Set<String> ROUNDS =
      Set.of(
          "round",
          "rounds",
          "times",
          "sets",
          "set",
          "cycles",
          "pomodoros",
          "sessions",
          "intervals",
          "repetitions",
          "reps",
          "x");
  private static final Set<String> WORK =
      Set.of("work", "working", "focus", "study", "studying", "exercise", "on", "training");
  private static final Set<String> BREAK =
      Set.of(
          "break",
          "breaks",
          "rest",
          "resting",
          "pause",
          "pauses",
          "off",
          "recovery",
          "relax",
          "walk");

  /** Between what belongs together and what does not. */
  private static final Set<String> CUTS = Set.of("and", "then", "with", "followed", "by", "plus");

  static {
    List.of("second", "seconds", "sec", "secs", "s").forEach(word -> SECONDS.put(word, 1));
    List.of("minute", "minutes", "min", "mins", "m").forEach(word -> SECONDS.put(word, 60));
    List.of("hour", "hours", "hr", "hrs", "h").forEach(word -> SECONDS.put(word, 3600));
  }

  private final Sheet sheet;
  private final Map<String, Integer> found = new HashMap<>();

  private TimerWords(Sheet sheet) {
    this.sheet = sheet;
  }

  /** The seconds of "work", "break" and "longBreak", and the numbers of rounds, as far as said. */
  static Map<String, Integer> read(Sheet sheet) {
    TimerWords words = new TimerWords(sheet);
    words.readShort();
    List<Amount> amounts = Amounts.in(sheet);
    for (int at = 0; at < amounts.size(); at++) {
      int before = at == 0 ? 0 : amounts.get(at - 1).to();
      int after = at + 1 < amounts.size() ? amounts.get(at + 1).from() : sheet.size();
      words.read(amounts.get(at), before, after);
    }
    return words.found;
  }

  /** "25/5". */
  private void readShort() {
    for (int at = 1; at + 1 < sheet.size(); at++) {
      String work = sheet.at(at - 1).lower();
      String pause = sheet.at(at + 1).lower();
      if (sheet.at(at).is(Token.Type.SLASH) && (work + pause).matches("\\d{2,6}")) {
        put("work", Integer.parseInt(work) * 60, at - 1, at + 2);
        put("break", Integer.parseInt(pause) * 60, at - 1, at + 2);
      }
    }
  }

  private void read(Amount amount, int before, int after) {
    if (ROUNDS.contains(amount.unit())) {
      boolean until = says(before, amount.from(), Set.of("after", "every", "each"));
      put(until ? "roundsBeforeLongBreak" : "rounds", amount.value(), amount.from(), amount.to());
      return;
    }
    Integer unit = SECONDS.get(amount.unit());
    if (unit == null || amount.value() * unit < 1) {
      return;
    }
    String role = role(amount, cutBefore(amount.from(), before), cutAfter(amount.to(), after));
    put(role, amount.value() * unit, amount.from(), amount.to());
  }

  /** What a length is for: as the words of its own part say, else work first and then the break. */
  private String role(Amount amount, int from, int to) {
    boolean leads = says(from, amount.from(), WORK) || says(from, amount.from(), BREAK);
    int start = leads ? from : amount.to();
    int end = leads ? amount.from() : to;
    if (says(start, end, BREAK)) {
      return says(start, end, Set.of("long", "longer")) ? "longBreak" : "break";
    }
    boolean first = says(start, end, WORK) || !found.containsKey("work");
    return first ? "work" : "break";
  }

  private int cutBefore(int at, int least) {
    int from = at;
    while (from > least && !isCut(from - 1)) {
      from--;
    }
    return from;
  }

  private int cutAfter(int at, int most) {
    int to = at;
    while (to < most && !isCut(to)) {
      to++;
    }
    return to;
  }

  private boolean isCut(int at) {
    Token token = sheet.at(at);
    return !token.isWord() || CUTS.contains(token.lower());
  }

  private boolean says(int from, int to, Set<String> words) {
    for (int at = from; at < to; at++) {
      if (words.contains(sheet.at(at).lower())) {
        return true;
      }
    }
    return false;
  }

  private void put(String name, double value, int from, int to) {
    found.putIfAbsent(name, (int) Math.round(Math.min(value, 86_400)));
    sheet.use(from, to);
  }
}
