package dev.slipway.engine.compose;

import dev.slipway.engine.compose.Phrases.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what one clause of a further prompt wants done to the app. */
final class DoingGrammar extends ClauseGrammar {
  /** What makes more of an item than a name. */
  private static final Set<String> CLAUSES =
      Set.of("with", "that", "which", "so", "because", "like");

  private static final Set<String> ORDINALS =
      Set.of(
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "further",
          "additional",
          "extra",
          "other");

  private static final int MOST_MORE = 9;
  private static final Set<String> DOWNWARDS =
      Set.of(
          "descending",
          "newest",
          "highest",
          "latest",
          "largest",
          "best",
          "most",
          "desc",
          "reverse");

  DoingGrammar(Lexicon lexicon, Draft draft, List<Token> tokens, List<Edit> edits) {
    super(lexicon, draft, tokens, edits);
  }

  /** Reads on behind the verb; the place behind what was understood. */
  int read(Verb verb, boolean said, int from) {
    SettingGrammar settings = new SettingGrammar(lexicon, draft, sheet);
    List<Edit> set = settings.read(verb);
    if (!set.isEmpty()) {
      edits.addAll(set);
      return settings.behind();
    }
    if (verb == Verb.ADD && options(from)) {
      return tokens.size();
    }
    return switch (verb) {
      case ADD -> each(from, (start, end) -> add(start, end, said));
      case REMOVE -> each(from, this::remove);
      case RENAME, CALL, CHANGE ->
          new RenameGrammar(lexicon, draft, tokens, edits).rename(from, verb);
      case MAKE -> new RenameGrammar(lexicon, draft, tokens, edits).make(from);
      case SORT -> sort(from);
      case TRACK -> each(from, this::track);
    };
  }

  /** Reads an item; false where nothing is to be made of it. */
  private interface ItemReader {
    boolean read(int from, int to);
  }

  private int each(int from, ItemReader reader) {
    int read = from;
    for (int[] item : Items.of(sheet, from, tokens.size())) {
      int start = pastArticles(item[0], item[1]);
      if (start >= item[1]) {
        continue;
      }
      if (!reader.read(start, item[1])) {
        return read;
      }
      read = item[1];
    }
    return read;
  }

  private boolean add(int from, int to, boolean said) {
    Optional<Match<Optional<Feature>>> feature = lexicon.features.at(tokens, from, to);
    if (draft.kind == Kind.TRACKER
        && feature
            .flatMap(match -> match.meaning())
            .filter(each -> each == Feature.TOTALS)
            .isPresent()) {
      edits.add(new Edit.Sum(words(feature.get().to(), to)));
      return true;
    }
    if (feature.isPresent() && feature.get().meaning().isPresent()) {
      return feature(new Edit.AddFeature(feature.get().meaning().get()));
    }
    if (setting(from, to, true)) {
      return true;
    }
    boolean beyond = lexicon.beyond.at(tokens, from, to).isPresent() || isTooMany(from, to);
    boolean phrase = words(from, to).stream().anyMatch(CLAUSES::contains);
    boolean drawn = draft.kind != Kind.TRACKER && firstExtra(from, to).isPresent();
    if (beyond || phrase || drawn || isThing(from, to)) {
      return false;
    }
    if (called(from, to)) {
      return true;
    }
    if (option(from, to) || part(from, to, said ? Adding.SAID : Adding.MEANT)) {
      return true;
    }
    // "A unicorn section" is no line of a form.
    boolean section = lexicon.inflection.singular(tokens.get(to - 1).lower()).equals("section");
    return scope.fields() && !section && field(from, to, said);
  }

  /** Only what the pieces of an app ask for can come and go. */
  private boolean feature(Edit edit) {
    if (!draft.kind.hasFeatures()) {
      return false;
    }
    edits.add(edit);
    return true;
  }

  private boolean setting(int from, int to, boolean adds) {
    Optional<Edit> edit = new SettingGrammar(lexicon, draft, sheet).item(from, to, adds);
    edit.ifPresent(edits::add);
    return edit.isPresent();
  }

  private boolean field(int from, int to, boolean said) {
    boolean slot = SLOTS.contains(tokens.get(to - 1).lower()) && to - from > 1;
    int end = slot ? to - 1 : to;
    int start = SLOTS.contains(tokens.get(from).lower()) ? named(from + 1, end) : from;
    Optional<Entity> entity = owner(start, end);
    int stop = entity.isPresent() ? preposition(start, end) : pastFor(start, end);
    FieldGrammar fields = new FieldGrammar(lexicon, sheet);
    if (start >= stop || (!said && !fields.isLikely(start, stop))) {
      return false;
    }
    if (isSeveral(start, stop) && draft.kind == Kind.TRACKER && !fields.isLikely(start, stop)) {
      return track(start, stop);
    }
    Optional<Field> field = fields.field(start, stop, draft.fields.size() + 1).map(plan::fitting);
    field.ifPresent(each ->
        edits.add(
            new Edit.AddField(entity.map(Entity::collection).orElse(draft.collection), each)));
    return field.isPresent();
  }

  /** "Add tickets to papers": a record for a group is for whoever uses the app to add. */
  private boolean isThing(int from, int to) {
    int at = preposition(from, to);
    String group = at < to ? text(pastArticles(at + 1, to), to) : "";
    return draft.groups().stream().anyMatch(group::equalsIgnoreCase);
  }

  /** "A yes/no field called owned", "a date named Bought on". */
  private boolean called(int from, int to) {
    for (int at = from + 1; at + 1 < to && scope.fields(); at++) {
      if (!tokens.get(at).isWord("called") && !tokens.get(at).isWord("named")) {
        continue;
      }
      int end = SLOTS.contains(tokens.get(at - 1).lower()) ? at - 1 : at;
      Optional<FieldType> type = lexicon.types.find(lower(text(from, end)));
      String label = Inflection.label(text(pastQuote(at + 1), to));
      boolean open = type.filter(each -> each != FieldType.CHOICE).isPresent();
      if (open && !label.isEmpty()) {
        String name = Inflection.fieldName(label, "field" + (draft.fields.size() + 1));
        edits.add(
            new Edit.AddField(
                draft.collection, plan.fitting(Field.of(name, label, type.orElseThrow()))));
        return true;
      }
    }
    return false;
  }

  /** "Add travel and fun to the categories". */
  private boolean options(int from) {
    int to = tokens.size();
    int at = to - 1;
    while (at > from && !tokens.get(at).isWord("to")) {
      at--;
    }
    boolean any = false;
    for (int[] item : Items.of(sheet, from, Math.max(from, at))) {
      any |= option(pastArticles(item[0], item[1]), item[1], at, to);
    }
    return any;
  }

  /** "Add an option other for status". */
  private boolean option(int from, int to) {
    int at = preposition(from, to);
    return at > from && at < to && option(from, at, at, to);
  }

  /** Adds the words from one place to another as an option of what is named behind a third. */
  private boolean option(int from, int until, int at, int to) {
    int noun = pastArticles(at + 1, to);
    Optional<Field> field =
        finder.find(words(noun, to), draft.fields).filter(each -> each.type() == FieldType.CHOICE);
    boolean groups =
        field.isEmpty()
            && scope.groups()
            && draft
                .grouping
                .or(plan::grouping)
                .filter(each -> words(noun, to).stream().anyMatch(word -> isPart(word, each)))
                .isPresent();
    if (field.isEmpty() && !groups) {
      return false;
    }
    int start = PARTS.contains(tokens.get(from).lower()) ? named(from + 1, until) : from;
    String name = Inflection.label(text(start, until));
    if (name.isEmpty()) {
      return false;
    }
    edits.add(
        field.isPresent() ? new Edit.AddOption(field.get().name(), name) : new Edit.AddGroup(name));
    return true;
  }

  private boolean isPart(String word, Grouping grouping) {
    String one = lexicon.inflection.singular(word);
    return PARTS.contains(one)
        || scope.parts().contains(one)
        || one.equals(lower(grouping.label()))
        || one.equals("board");
  }

  /** Whether a group is to be added, and whether a verb says so. */
  private enum Adding {
    SAID,
    MEANT,
    NOT
  }

  /** "A column Review", "the review column", "option ramen" of what the app is parted into. */
  private boolean part(int from, int to, Adding adding) {
    Optional<Grouping> grouping = draft.grouping.or(plan::grouping);
    if (grouping.isEmpty() || !scope.groups()) {
      return false;
    }
    boolean first = isPart(tokens.get(from).lower(), grouping.get());
    boolean last = to - from > 1 && isPart(tokens.get(to - 1).lower(), grouping.get());
    int start = first ? named(from + 1, to) : from;
    int end = last && !first ? to - 1 : to;
    List<String> called = List.of(text(start, end), text(from, to));
    Optional<String> known =
        grouping.get().names().stream()
            .filter(each -> called.stream().anyMatch(each::equalsIgnoreCase))
            .findFirst();
    if (adding == Adding.NOT) {
      known.ifPresent(name -> edits.add(new Edit.RemoveGroup(name)));
      return known.isPresent();
    }
    if (first || last) {
      int highest = highest(grouping.get());
      Optional<Integer> more = highest > 0 ? more(start, end, first) : Optional.empty();
      if (more.isPresent()) {
        for (int each = 1; each <= more.get(); each++) {
          edits.add(new Edit.AddGroup(grouping.get().label() + " " + (highest + each)));
        }
        return more.get() > 0;
      }
    }
    boolean bare = scope.bare() && adding == Adding.SAID;
    String name = Inflection.label(text(start, end));
    if (name.isEmpty() || (!first && !last && !bare && known.isEmpty())) {
      return false;
    }
    edits.add(new Edit.AddGroup(name));
    return true;
  }

  /** The highest number that groups are told apart by: 3 for Room 1 to Room 3; 0 for none. */
  private static int highest(Grouping grouping) {
    String prefix = grouping.label() + " ";
    int highest = 0;
    for (String name : grouping.names()) {
      boolean counted =
          name.startsWith(prefix) && name.substring(prefix.length()).matches("\\d{1,3}");
      int number = counted ? Integer.parseInt(name.substring(prefix.length())) : 0;
      highest = Math.max(highest, name.equals(grouping.label()) ? 1 : number);
    }
    return highest;
  }

  /** "Add 200 more rooms" is neither so many rooms nor a field. */
  private boolean isTooMany(int from, int to) {
    Optional<Grouping> grouping = draft.grouping.filter(each -> scope.groups());
    return to - from > 1
        && grouping.filter(each -> highest(each) > 0).isPresent()
        && isPart(tokens.get(to - 1).lower(), grouping.get())
        && more(from, to - 1, false).filter(more -> more == 0).isPresent();
  }

  /** How many "a fourth room" and "two more rooms" ask for; none where it cannot be so many. */
  private Optional<Integer> more(int from, int to, boolean first) {
    List<String> words = words(from, to);
    words.removeIf(word -> ARTICLES.contains(word) || ORDINALS.contains(word));
    if (words.isEmpty()) {
      return Optional.of(1);
    }
    // "Room 101" is a name.
    Optional<Numerals.Numeral> number = first ? Optional.empty() : Numerals.at(tokens, from, to);
    return number
        .filter(each -> words.size() == each.to() - from)
        .map(each -> each.whole() > MOST_MORE ? 0 : each.whole());
  }

  private boolean remove(int from, int to) {
    Optional<Match<Clue>> clue = firstExtra(from, to);
    if (clue.isPresent() && draft.kind == Kind.TRACKER) {
      List<String> words = new ArrayList<>(words(from, to));
      words.removeIf(word -> isExtraWord(word) || ARTICLES.contains(word) || word.equals("of"));
      edits.add(new Edit.RemoveExtra(extra(clue.get().meaning()), words));
      return true;
    }
    Optional<Match<Optional<Feature>>> feature = lexicon.features.at(tokens, from, to);
    if (feature.isPresent() && feature.get().meaning().isPresent()) {
      return feature(new Edit.RemoveFeature(feature.get().meaning().get()));
    }
    if (setting(from, to, false) || (scope.bare() && part(from, to, Adding.NOT))) {
      return true;
    }
    return (scope.fields() && removeField(from, to)) || part(from, to, Adding.NOT);
  }

  private boolean removeField(int from, int to) {
    int at = preposition(from, to);
    if (at < to && at > from) {
      Optional<Field> owner = finder.find(words(pastArticles(at + 1, to), to), draft.fields);
      Optional<String> option =
          owner.stream()
              .flatMap(each -> each.options().stream())
              .filter(each -> each.equalsIgnoreCase(text(from, at)))
              .findFirst();
      if (option.isPresent()) {
        edits.add(new Edit.RemoveOption(owner.orElseThrow().name(), option.get()));
        return true;
      }
    }
    boolean slot = SLOTS.contains(tokens.get(to - 1).lower()) && to - from > 1;
    Optional<Entity> entity = owner(from, to);
    int end = entity.isPresent() ? preposition(from, to) : slot ? to - 1 : to;
    List<Field> fields = entity.map(Entity::fields).orElse(draft.fields);
    Optional<Field> field = finder.find(words(from, end), fields);
    boolean needed =
        entity.isEmpty() && field.filter(each -> scope.kept().contains(each.name())).isPresent();
    if (field.isEmpty() || needed) {
      return false;
    }
    edits.add(
        new Edit.RemoveField(
            entity.map(Entity::collection).orElse(draft.collection), field.get().name()));
    return true;
  }

  /** Words that say that something is drawn or watched, not what. */
  private boolean isExtraWord(String word) {
    return lexicon
        .clues
        .find(word)
        .filter(clue -> clue.period().isEmpty() && clue != Clue.SPENDING)
        .isPresent();
  }

  private Optional<Match<Clue>> firstExtra(int from, int to) {
    for (int at = from; at < to; at++) {
      Optional<Match<Clue>> match =
          lexicon
              .clues
              .at(tokens, at, to)
              .filter(each ->
                  each.meaning() == Clue.CHART
                      || each.meaning() == Clue.WARN
                      || each.meaning() == Clue.LOW_STOCK
                      || each.meaning() == Clue.OVERDUE
                      || each.meaning() == Clue.REMIND
                      || (each.meaning().measure().isPresent() && each.meaning() != Clue.COUNT));
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  private static Edit.Extra extra(Clue clue) {
    return switch (clue) {
      case CHART -> Edit.Extra.CHARTS;
      case WARN, LOW_STOCK, OVERDUE, REMIND -> Edit.Extra.RULES;
      default -> Edit.Extra.TOTALS;
    };
  }

  private int sort(int from) {
    int start = from;
    while (start < tokens.size()
        && (tokens.get(start).isWord("by") || ARTICLES.contains(tokens.get(start).lower()))) {
      start++;
    }
    List<String> words = new ArrayList<>(words(start, tokens.size()));
    boolean downwards = words.stream().anyMatch(DOWNWARDS::contains);
    words.removeIf(word ->
        DOWNWARDS.contains(word)
            || Set.of("first", "by", "ascending", "order", "in", "the").contains(word));
    Optional<Field> field = finder.find(words, draft.fields);
    boolean large = field.filter(each -> order(each, false).startsWith("-")).isPresent();
    if (field.isEmpty() || draft.kind != Kind.TRACKER) {
      return from;
    }
    edits.add(new Edit.SortBy(field.get().name(), downwards || large));
    return tokens.size();
  }

  /** The order of a field as apps keep it: the best first, everything else as it is asked for. */
  static String order(Field field, boolean descending) {
    return (descending || field.type() == FieldType.RATING ? "-" : "") + field.name();
  }

  /** "Also track publishers": something else beside the records. */
  private boolean track(int from, int to) {
    String noun = lower(text(from, to));
    if (noun.isEmpty() || noun.split(" ").length > 2) {
      return false;
    }
    FieldGrammar fields = new FieldGrammar(lexicon, sheet);
    int last = to - 1;
    boolean several = lexicon.inflection.isPlural(tokens.get(last).lower());
    boolean kept = lexicon.entities.find(lexicon.inflection.singular(noun)).isPresent();
    if (draft.kind != Kind.TRACKER || !several || (!kept && fields.isKnown(from, to))) {
      return add(from, to, true);
    }
    edits.add(new Edit.Track(lexicon.inflection.singular(noun)));
    return true;
  }

  /** The related entity that "to companies" or "of the company" names. */
  private Optional<Entity> owner(int from, int to) {
    int at = preposition(from, to);
    if (at >= to) {
      return Optional.empty();
    }
    String noun = lower(text(pastArticles(at + 1, to), to));
    return draft.related.stream()
        .filter(each -> each.plural().equals(noun) || each.singular().equals(noun))
        .findFirst();
  }

  /** "A due date for each task": the records need not be named. */
  private int pastFor(int from, int to) {
    int at = preposition(from, to);
    List<String> words = at < to ? words(at + 1, to) : List.of();
    boolean own =
        words.stream()
            .anyMatch(word ->
                lexicon.inflection.singular(word).equals(draft.singular)
                    || Set.of(
                            "it", "them", "form", "list", "table", "app", "cards", "items",
                            "entries")
                        .contains(word));
    return own ? at : to;
  }

  private boolean isSeveral(int from, int to) {
    String last = tokens.get(to - 1).lower();
    return to - from <= 2
        && lexicon.inflection.isPlural(last)
        && lexicon.entities.find(lexicon.inflection.singular(last)).isPresent();
  }

  private int named(int from, int to) {
    int at = from;
    while (at < to
        && (tokens.get(at).isWord("called")
            || tokens.get(at).isWord("named")
            || !tokens.get(at).isWord())) {
      at++;
    }
    return at;
  }
}
