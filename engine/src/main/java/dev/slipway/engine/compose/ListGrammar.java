package dev.slipway.engine.compose;

import dev.slipway.engine.compose.Lexicon.Opener;
import dev.slipway.engine.compose.Phrases.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the lists of a prompt: fields, columns, groups, things to tick off, features. */
final class ListGrammar {
  private static final Set<String> JOINTS = Set.of("and", "plus", "also");
  private static final int MOST_GROUPS = 8;
  private static final int MOST_STARTERS = 30;

  private final Lexicon lexicon;
  private final Reading reading;
  private final Sheet sheet;
  private final FieldGrammar fields;

  ListGrammar(Lexicon lexicon, Reading reading) {
    this.lexicon = lexicon;
    this.reading = reading;
    this.sheet = reading.sheet;
    this.fields = new FieldGrammar(lexicon, sheet);
  }

  /** Reads one list that has been opened. */
  void read(Opener opener, int from, int to) {
    if (opener == Opener.COLUMNS && reading.kind.filter(kind -> kind == Kind.TRACKER).isPresent()) {
      read(Opener.FIELDS, from, to);
      return;
    }
    for (int[] item : Items.of(sheet, from, to)) {
      int start = item[0];
      int end = item[1];
      switch (opener) {
        case FIELDS -> entry(start, end);
        case COLUMNS, GROUPS -> groups(start, end);
        case FILTER -> {
          feature(Feature.FILTER, start, end);
          fields.field(start, end, reading.fields.size() + 1).ifPresent(reading.narrowed::add);
        }
        case SORT -> {
          feature(Feature.SORT, start, end);
          reading.sorted.add(sheet.text(skipArticles(start, end), end).toLowerCase(Locale.ROOT));
        }
        case SEARCH -> feature(Feature.SEARCH, start, end);
      }
    }
  }

  /** Reads a list that nothing opened: only what is known counts. */
  void readKnown(int from, int to) {
    for (int[] item : Items.of(sheet, from, to)) {
      if (fields.isKnown(item[0], item[1]) || isFeature(item[0], item[1])) {
        entry(item[0], item[1]);
      }
    }
  }

  /** Whether a clause is a list of at least three entries, most of which can be fields. */
  boolean isFieldList(int from, int to) {
    List<int[]> items = Items.of(sheet, from, to);
    long likely = items.stream().filter(item -> fields.isLikely(item[0], item[1])).count();
    boolean checklist = reading.kind.filter(kind -> kind == Kind.CHECKLIST).isPresent();
    return !checklist && items.size() > 2 && likely * 2 >= items.size();
  }

  /** Whether an entry of a list is known as a field or as a feature. */
  boolean namesField(int from, int to) {
    return Items.of(sheet, from, to).stream()
        .anyMatch(item -> fields.isLikely(item[0], item[1]) || isFeature(item[0], item[1]));
  }

  /** Features and sums outside of lists. */
  void readFeatures(int from, int to) {
    int at = from;
    while (at < to) {
      Optional<Match<Optional<Feature>>> match = lexicon.features.at(sheet.tokens, at, to);
      if (match.isPresent() && !sheet.isUsed(at)) {
        at = take(match.get(), to);
      } else {
        at++;
      }
    }
  }

  /** Whether a list is of choices for the field that is named before it. */
  boolean options(int from, int colon, int to) {
    Optional<Lexicon.FieldWord> word =
        lexicon.fields.find(sheet.text(from, colon).toLowerCase(Locale.ROOT));
    List<String> choices = fields.options(colon + 1, to);
    if (word.isEmpty() || word.get().type() != FieldType.CHOICE || choices.size() < 2) {
      return false;
    }
    String label = Inflection.label(sheet.text(from, colon).toLowerCase(Locale.ROOT));
    String name = Inflection.fieldName(label, "choice");
    Field field = new Field(name, label, FieldType.CHOICE, choices);
    reading.fields.removeIf(each -> each.name().equals(name));
    reading.add(field);
    sheet.use(from, to);
    return true;
  }

  private void entry(int from, int to) {
    if (isFeature(from, to)) {
      readFeatures(from, to);
      return;
    }
    boolean checklist = reading.kind.filter(kind -> kind == Kind.CHECKLIST).isPresent();
    if (checklist && !fields.isNamed(from, to)) {
      starter(from, to);
      return;
    }
    if (!isEntity(from, to) && !isBeyond(from, to)) {
      fields.field(from, to, reading.fields.size() + 1).ifPresent(reading::add);
    }
  }

  /** "A login" is no field; its words are left over. */
  private boolean isBeyond(int from, int to) {
    return lexicon
        .beyond
        .at(sheet.tokens, skipArticles(from, to), to)
        .filter(match -> match.to() == to)
        .isPresent();
  }

  /** "Companies and contacts" are no fields where each contact belongs to a company. */
  private boolean isEntity(int from, int to) {
    String noun =
        lexicon.inflection.singular(
            sheet.text(skipArticles(from, to), to).toLowerCase(Locale.ROOT));
    boolean entity =
        reading.wishes.stream()
            .filter(Wish.Belongs.class::isInstance)
            .map(Wish.Belongs.class::cast)
            .anyMatch(belongs -> belongs.child().equals(noun) || belongs.parent().equals(noun));
    if (entity) {
      sheet.use(from, to);
    }
    return entity;
  }

  private void starter(int from, int to) {
    String words = sheet.text(skipArticles(from, to), to);
    if (!words.isEmpty() && reading.starters.size() < MOST_STARTERS) {
      reading.starters.add(Inflection.label(words));
      sheet.use(from, to);
    }
  }

  /** One group, or several with slashes between. */
  private void groups(int from, int to) {
    int start = from;
    for (int at = from; at <= to; at++) {
      if (at == to || sheet.at(at).is(Token.Type.SLASH)) {
        group(start, at);
        start = at + 1;
      }
    }
  }

  private void group(int from, int to) {
    String words = sheet.text(skipArticles(from, to), to);
    String label = Inflection.label(words);
    boolean fits = words.length() <= 40 && reading.groups.size() < MOST_GROUPS;
    if (!words.isEmpty() && fits && !reading.groups.contains(label)) {
      reading.groups.add(label);
      sheet.use(from, to);
    }
  }

  private void feature(Feature feature, int from, int to) {
    reading.features.add(feature);
    sheet.use(from, to);
  }

  private boolean isFeature(int from, int to) {
    int start = skipArticles(from, to);
    Optional<Match<Optional<Feature>>> match = lexicon.features.at(sheet.tokens, start, to);
    boolean alone = to - start == 1 && sheet.at(start).isWord("total");
    return match.isPresent() && !alone;
  }

  private int take(Match<Optional<Feature>> match, int to) {
    sheet.use(match.from(), match.to());
    match.meaning().ifPresent(reading.features::add);
    reading.understood.add(match.phrase());
    if (match.meaning().filter(feature -> feature == Feature.TOTALS).isEmpty()) {
      return match.to();
    }
    List<String> words = new ArrayList<>();
    int at = match.to();
    while (at < to && sheet.at(at).isWord() && !JOINTS.contains(sheet.at(at).lower())) {
      if (!lexicon.isStop(sheet.at(at)) || sheet.at(at).isWord("not")) {
        words.add(sheet.at(at).lower());
      }
      at++;
    }
    sheet.use(match.to(), at);
    reading.totals.add(new Reading.TotalWish(words));
    return at;
  }

  private int skipArticles(int from, int to) {
    int at = from;
    while (at < to - 1 && Set.of("a", "an", "the", "some", "my").contains(sheet.at(at).lower())) {
      at++;
    }
    return at;
  }
}
