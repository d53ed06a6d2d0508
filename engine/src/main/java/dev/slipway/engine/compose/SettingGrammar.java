package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a clause of a further prompt says of the settings of a kind of app. */
final class SettingGrammar {
  private static final int REACH = 4;
  private static final int FAR = 100;
  private static final Set<String> ARTICLES =
      Set.of("a", "an", "the", "my", "our", "its", "their", "some", "more", "another");
  private static final Set<String> JOINTS = Set.of("and", "then", "but", "plus");
  private static final Set<String> NEGATIONS = Set.of("no", "not", "without", "don't", "never");

  /** What may stand beside one of several values. */
  private static final Set<String> HOLDERS =
      Set.of(
          "section",
          "sections",
          "part",
          "block",
          "page",
          "unit",
          "units",
          "conversion",
          "conversions",
          "converter",
          "convert",
          "converts",
          "list",
          "table");

  private final Lexicon lexicon;
  private final Draft draft;
  private final Sheet sheet;
  private final KindPlan plan;
  private final List<Setting> settings;
  private final List<Edit> edits = new ArrayList<>();

  SettingGrammar(Lexicon lexicon, Draft draft, Sheet sheet) {
    this.lexicon = lexicon;
    this.draft = draft;
    this.sheet = sheet;
    this.plan = lexicon.kinds.plan(draft.kind);
    this.settings = plan.settings(draft);
  }

  /** What the whole clause sets; its words are then used. */
  List<Edit> read(Verb verb) {
    edits.addAll(plan.read(draft, verb, sheet));
    numbers();
    for (Setting setting : settings) {
      switch (setting.values()) {
        case Setting.Choice(Map<String, String> phrases) -> choose(setting, phrases, verb);
        case Setting.Count count -> unset(setting, count, verb);
        case Setting.Several _, Setting.Text _ -> {
          // Lists are read entry by entry, texts by the plan.
        }
      }
    }
    return edits;
  }

  /** The place of the first word that nothing was made of; the end where there is none. */
  int behind() {
    Set<String> own =
        new HashSet<>(
            Set.of(
                "points", "times", "app", "ask", "asks", "round", "rounds", "play", "only", "just",
                "first", "always", "please"));
    settings.forEach(setting -> own.addAll(List.of(setting.label().split(" "))));
    for (int at = 0; at < sheet.size(); at++) {
      Token token = sheet.at(at);
      boolean says =
          token.isWord()
              && !sheet.isUsed(at)
              && !own.contains(token.lower())
              && !lexicon.isStop(token)
              && lexicon.verbs.find(token.lower()).isEmpty();
      if (says) {
        return at;
      }
    }
    return sheet.size();
  }

  /** An entry of a list that is one of several values: "a FAQ section", "speed". */
  Optional<Edit> item(int from, int to, boolean adds) {
    for (Setting setting : settings) {
      if (setting.values() instanceof Setting.Several several) {
        for (String phrase : longestFirst(several.phrases())) {
          Optional<Set<Integer>> places = places(phrase, from, to);
          String item = several.phrases().getOrDefault(phrase, "");
          if (places.isPresent() && isAlone(places.get(), from, to)) {
            return Optional.of(
                adds
                    ? new Edit.Include(setting.name(), item)
                    : new Edit.Exclude(setting.name(), item));
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean isAlone(Set<Integer> places, int from, int to) {
    for (int at = from; at < to; at++) {
      Token token = sheet.at(at);
      boolean other =
          token.isWord()
              && !places.contains(at)
              && !HOLDERS.contains(token.lower())
              && !lexicon.isStop(token);
      if (other) {
        return false;
      }
    }
    return true;
  }

  private void numbers() {
    int at = 0;
    while (at < sheet.size()) {
      Optional<Numerals.Numeral> number =
          sheet.isUsed(at) ? Optional.empty() : Numerals.at(sheet.tokens, at, sheet.size());
      int end = number.map(Numerals.Numeral::to).orElse(at + 1);
      if (number.isPresent() && number.get().digits().matches("\\d{1,9}")) {
        number(Integer.parseInt(number.get().digits()), at, end);
      }
      at = end;
    }
  }

  /** A word that a number counts, and how far away it is. */
  private record Near(Setting setting, int each, int at, int distance) {}

  private void number(int number, int from, int to) {
    List<Near> near = new ArrayList<>();
    for (Setting setting : settings) {
      if (setting.values() instanceof Setting.Count count) {
        boolean named = count.of().stream().anyMatch(this::says);
        for (int step = 0; step < REACH && isOpen(to + step); step++) {
          near(setting, count, to + step, step - (named ? FAR : 0)).ifPresent(near::add);
        }
        for (int step = 1; step <= REACH && isOpen(from - step); step++) {
          near(setting, count, from - step, step + REACH - (named ? FAR : 0)).ifPresent(near::add);
        }
      }
    }
    near.stream()
        .min(Comparator.comparingInt(Near::distance))
        .ifPresent(best -> {
          Setting.Count count = (Setting.Count) best.setting().values();
          long wanted = (long) number * best.each();
          String value = Long.toString(wanted - wanted % count.step());
          if (best.setting().accepts(value)) {
            edits.add(new Edit.Set(best.setting().name(), value));
            sheet.use(from, to);
            sheet.useWords(count.words().keySet());
            sheet.useWords(count.of());
            sheet.use(best.at(), best.at() + 1);
          }
        });
  }

  private Optional<Near> near(Setting setting, Setting.Count count, int at, int distance) {
    Integer each = count.words().get(lexicon.inflection.singular(sheet.at(at).lower()));
    return each == null ? Optional.empty() : Optional.of(new Near(setting, each, at, distance));
  }

  /**
   * Whether a number can be told of at a place: no comma, no "and" and no other number is there.
   */
  private boolean isOpen(int at) {
    return at >= 0
        && at < sheet.size()
        && !sheet.at(at).is(Token.Type.COMMA)
        && !JOINTS.contains(sheet.at(at).lower())
        && Numerals.at(sheet.tokens, at, sheet.size()).isEmpty();
  }

  /** "No time limit" takes a number away that need not be. */
  private void unset(Setting setting, Setting.Count count, Verb verb) {
    boolean asked = count.words().keySet().stream().anyMatch(this::says);
    boolean no = verb == Verb.REMOVE || NEGATIONS.stream().anyMatch(sheet::says);
    if (no && edits.isEmpty() && setting.usual().isEmpty() && asked) {
      edits.add(new Edit.Set(setting.name(), ""));
      count.words().keySet().forEach(words -> sheet.useWords(Set.of(words.split(" "))));
    }
  }

  private void choose(Setting setting, Map<String, String> phrases, Verb verb) {
    for (String phrase : longestFirst(phrases)) {
      Optional<Set<Integer>> places = places(phrase, 0, sheet.size());
      if (places.isEmpty()) {
        continue;
      }
      int first = places.get().stream().mapToInt(Integer::intValue).min().orElse(0);
      boolean no = first > 0 && NEGATIONS.contains(sheet.at(first - 1).lower());
      String value = phrases.getOrDefault(phrase, "");
      if (verb == Verb.REMOVE || no) {
        Set<String> others = new HashSet<>(phrases.values());
        others.remove(value);
        if (others.size() != 1) {
          continue;
        }
        value = others.iterator().next();
      }
      edits.add(new Edit.Set(setting.name(), value));
      places.get().forEach(at -> sheet.use(at, at + 1));
      return;
    }
  }

  /** Where the words of a phrase stand one after the other, articles between them left out. */
  private Optional<Set<Integer>> places(String phrase, int from, int to) {
    List<Integer> positions = new ArrayList<>();
    for (int at = from; at < to; at++) {
      if (sheet.at(at).isWord() && !ARTICLES.contains(sheet.at(at).lower())) {
        positions.add(at);
      }
    }
    String[] words = phrase.split(" ");
    for (int start = 0; start + words.length <= positions.size(); start++) {
      Set<Integer> found = new HashSet<>();
      for (int word = 0; word < words.length; word++) {
        int at = positions.get(start + word);
        if (isSame(sheet.at(at).lower(), words[word]) && !sheet.isUsed(at)) {
          found.add(at);
        }
      }
      if (found.size() == words.length) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private boolean says(String word) {
    return sheet.tokens.stream().anyMatch(token -> token.isWord() && isSame(token.lower(), word));
  }

  private boolean isSame(String said, String word) {
    return said.equals(word)
        || lexicon.inflection.singular(said).equals(lexicon.inflection.singular(word));
  }

  private static List<String> longestFirst(Map<String, String> phrases) {
    return phrases.keySet().stream()
        .sorted(
            Comparator.comparingInt((String phrase) -> -phrase.split(" ").length)
                .thenComparing(phrase -> phrase.toLowerCase(Locale.ROOT)))
        .toList();
  }
}
