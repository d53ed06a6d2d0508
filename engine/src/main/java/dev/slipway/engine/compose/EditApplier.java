package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Makes edits to a draft and says in a few words what was done; what cannot be done it leaves. */
final class EditApplier {
  private static final int MOST_OPTIONS = 20;

  private final Lexicon lexicon;
  private final Draft draft;

  EditApplier(Lexicon lexicon, Draft draft) {
    this.lexicon = lexicon;
    this.draft = draft;
  }

  /** What was done, or empty where the edit changes nothing or cannot be made. */
  Optional<String> apply(Edit edit) {
    return switch (edit) {
      case Edit.AddField(String collection, Field field) -> add(collection, field);
      case Edit.RemoveField(String collection, String name) -> remove(collection, name);
      case Edit.RenameField(String collection, String name, String label) ->
          change(
              collection,
              name,
              field -> with(field, label, field.type(), field.options()),
              "is called " + lower(label));
      case Edit.RetypeField(String collection, String name, FieldType type, List<String> options) ->
          retype(collection, name, type, options);
      case Edit.AddOption(String field, String option) -> addOption(field, option);
      case Edit.RemoveOption(String field, String option) -> removeOption(field, option);
      case Edit.AddGroup(String name) -> addGroup(name);
      case Edit.RenameGroup(String name, String called) -> renameGroup(name, called);
      case Edit.RemoveGroup(String name) -> removeGroup(name);
      case Edit.RenameApp(String title) -> rename(title);
      case Edit.RenameRecords(String singular) -> renameRecords(singular);
      case Edit.Look look -> look(look);
      case Edit.Grant(Wish wish) ->
          draft.kind == Kind.TRACKER && new WishPlanner(lexicon, draft).grant(wish)
              ? Optional.of(wish.said())
              : Optional.empty();
      case Edit.AddChart(Chart chart) -> extra(draft.charts, chart, chart.label() + " drawn");
      case Edit.AddTotal(Total total) ->
          extra(draft.totals, total, lower(total.label()) + " shown");
      case Edit.Sum(List<String> words) -> sum(words);
      case Edit.AddRule(Rule rule) -> extra(draft.rules, rule, rule.said());
      case Edit.Derive(Lexicon.Derivable derivable) ->
          new WishPlanner(lexicon, draft).derive(derivable)
              ? Optional.of(lower(derivable.label()) + " computed")
              : Optional.empty();
      case Edit.AddFeature(Feature feature) -> addFeature(feature);
      case Edit.RemoveFeature(Feature feature) ->
          draft.kind.hasFeatures() && draft.features.remove(feature)
              ? Optional.of("without " + feature.word())
              : Optional.empty();
      case Edit.RemoveExtra(Edit.Extra extra, List<String> words) -> removeExtra(extra, words);
      case Edit.SortBy(String field, boolean descending) -> sort(field, descending);
      case Edit.Track(String singular) -> track(singular);
      case Edit.Set(String name, String value) -> set(name, _ -> Optional.of(value), "");
      case Edit.Include(String name, String item) -> include(name, item, true);
      case Edit.Exclude(String name, String item) -> include(name, item, false);
    };
  }

  private Optional<String> add(String collection, Field field) {
    boolean main = collection.equals(draft.collection);
    List<Field> fields = main ? draft.fields : fields(collection);
    boolean taken = fields.stream().anyMatch(each -> each.name().equals(field.name()));
    boolean group = draft.grouping.filter(each -> each.field().equals(field.name())).isPresent();
    boolean derived = draft.derived.stream().anyMatch(each -> each.name().equals(field.name()));
    if (taken
        || group
        || (main && derived)
        || !plan().scope(draft).fields()
        || fields.size() >= PromptReader.MOST_FIELDS) {
      return Optional.empty();
    }
    List<Field> more = new ArrayList<>(fields);
    more.add(field);
    replace(collection, more);
    if (main && draft.kind == Kind.TRACKER && Draft.isChoosable(field)) {
      draft.features.add(Feature.FILTER);
    }
    return Optional.of("added " + lower(field.label()));
  }

  private Optional<String> remove(String collection, String name) {
    List<Field> fields = new ArrayList<>(fields(collection));
    Optional<Field> field = fields.stream().filter(each -> each.name().equals(name)).findFirst();
    boolean title = name.equals(titleField(collection));
    Optional<Field> next =
        fields.stream()
            .filter(each -> each.type() == FieldType.TEXT && !each.name().equals(name))
            .findFirst();
    if (field.isEmpty()
        || isKept(collection, name)
        || fields.size() < 2
        || (title && next.isEmpty())) {
      return Optional.empty();
    }
    if (title && collection.equals(draft.collection)) {
      draft.titleField = next.orElseThrow().name();
    } else if (title) {
      return Optional.empty();
    }
    fields.remove(field.get());
    replace(collection, fields);
    return Optional.of("removed " + lower(field.get().label()));
  }

  private Optional<String> retype(
      String collection, String name, FieldType type, List<String> options) {
    boolean title = name.equals(titleField(collection)) && type != FieldType.TEXT;
    boolean choice = type == FieldType.CHOICE && options.size() < 2;
    boolean unfit = plan().fitting(new Field(name, name, type, options)).type() != type;
    if (title || choice || unfit || type == FieldType.RELATION || isKept(collection, name)) {
      return Optional.empty();
    }
    Optional<String> done =
        change(
            collection,
            name,
            field -> with(field, field.label(), type, options),
            "holds " + type.word());
    if (done.isPresent() && draft.kind == Kind.TRACKER) {
      draft.fields.stream()
          .filter(Draft::isChoosable)
          .findFirst()
          .ifPresent(_ -> draft.features.add(Feature.FILTER));
    }
    return done;
  }

  private boolean isKept(String collection, String name) {
    Scope scope = plan().scope(draft);
    return collection.equals(draft.collection) && (!scope.fields() || scope.kept().contains(name));
  }

  private Optional<String> addOption(String field, String option) {
    Optional<Field> found = draft.field(field);
    if (found.isEmpty()
        || found.get().options().contains(option)
        || found.get().options().size() >= MOST_OPTIONS) {
      return Optional.empty();
    }
    List<String> options = new ArrayList<>(found.get().options());
    options.add(option);
    return change(
        draft.collection,
        field,
        each -> with(each, each.label(), FieldType.CHOICE, options),
        "can be " + lower(option));
  }

  private Optional<String> removeOption(String field, String option) {
    List<String> options =
        draft.field(field).map(each -> new ArrayList<>(each.options())).orElse(new ArrayList<>());
    if (options.size() < 2 || !options.remove(option)) {
      return Optional.empty();
    }
    return change(
        draft.collection,
        field,
        each -> with(each, each.label(), FieldType.CHOICE, options),
        "can no longer be " + lower(option));
  }

  private Optional<String> addGroup(String name) {
    List<String> names = new ArrayList<>(draft.groups());
    Optional<Grouping> grouping = draft.grouping.or(plan()::grouping);
    if (grouping.isEmpty()
        || !plan().scope(draft).groups()
        || names.stream().anyMatch(name::equalsIgnoreCase)
        || names.size() >= MOST_OPTIONS) {
      return Optional.empty();
    }
    draft.grouping = grouping;
    boolean done = draft.kind == Kind.BOARD && names.size() > 1;
    // What is done stays last on a board.
    names.add(
        done && lower(names.getLast()).equals("done") ? names.size() - 1 : names.size(), name);
    regroup(names);
    return Optional.of("added " + name);
  }

  private Optional<String> removeGroup(String name) {
    List<String> names = new ArrayList<>(draft.groups());
    if (names.size() < 2 || !names.remove(name)) {
      return Optional.empty();
    }
    regroup(names);
    return Optional.of("removed " + name);
  }

  private Optional<String> renameGroup(String name, String called) {
    List<String> names = new ArrayList<>(draft.groups());
    int at = names.indexOf(name);
    boolean taken =
        names.stream().anyMatch(each -> each.equalsIgnoreCase(called) && !each.equals(name));
    if (at < 0 || taken || called.equals(name)) {
      return Optional.empty();
    }
    names.set(at, called);
    regroup(names);
    draft.grouping =
        draft.grouping.map(each -> {
          Map<String, String> renamed = new TreeMap<>(each.renamed());
          renamed.replaceAll((_, now) -> now.equals(name) ? called : now);
          renamed.put(name, called);
          renamed.remove(called);
          return new Grouping(each.field(), each.label(), each.names(), renamed);
        });
    return Optional.of(lower(name) + " is called " + lower(called));
  }

  private void regroup(List<String> names) {
    draft.grouping =
        draft.grouping.map(each -> new Grouping(each.field(), each.label(), names, each.renamed()));
  }

  private Optional<String> rename(String title) {
    String label = title.endsWith("?") ? title : Inflection.label(title);
    if (title.isBlank() || label.equals(draft.title)) {
      return Optional.empty();
    }
    draft.title = label;
    return Optional.of("called " + draft.title);
  }

  private Optional<String> renameRecords(String singular) {
    if (singular.isBlank() || singular.equals(draft.singular)) {
      return Optional.empty();
    }
    draft.singular = singular;
    draft.plural = lexicon.inflection.plural(singular);
    return Optional.of("keeps " + draft.plural);
  }

  private Optional<String> look(Edit.Look look) {
    Theme theme =
        new Theme(
            look.accent().orElse(draft.theme.accent()),
            look.scheme().orElse(draft.theme.scheme()),
            look.tone().orElse(draft.theme.tone()));
    if (theme.equals(draft.theme)) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    look.accent().filter(each -> !each.equals(draft.theme.accent())).ifPresent(words::add);
    look.scheme()
        .filter(each -> each != draft.theme.scheme())
        .map(Scheme::word)
        .ifPresent(words::add);
    look.tone().filter(each -> each != draft.theme.tone()).map(Tone::word).ifPresent(words::add);
    draft.theme = theme;
    return Optional.of("now " + Titles.list(words));
  }

  private static <V> Optional<String> extra(List<V> all, V one, String said) {
    if (all.contains(one) || all.size() >= 2 * TotalPlanner.MOST) {
      return Optional.empty();
    }
    all.add(one);
    return Optional.of(said);
  }

  private Optional<String> sum(List<String> words) {
    boolean tracker = draft.kind == Kind.TRACKER;
    return tracker && new TotalPlanner(lexicon).add(draft, words)
        ? Optional.of("added " + String.join(" ", words) + " in all")
        : Optional.empty();
  }

  private Optional<String> addFeature(Feature feature) {
    boolean offered =
        draft.kind == Kind.TRACKER || lexicon.kinds.file(draft.kind).features().contains(feature);
    boolean filter =
        feature != Feature.FILTER || draft.fields.stream().anyMatch(Draft::isChoosable);
    return draft.kind.hasFeatures() && offered && filter && draft.features.add(feature)
        ? Optional.of("added " + feature.word())
        : Optional.empty();
  }

  private Optional<String> removeExtra(Edit.Extra extra, List<String> words) {
    return switch (extra) {
      case CHARTS -> removed(draft.charts.removeIf(each -> isMeant(each.label(), words)), "chart");
      case TOTALS -> removed(draft.totals.removeIf(each -> isMeant(each.label(), words)), "figure");
      case RULES -> removed(draft.rules.removeIf(each -> isMeant(each.field(), words)), "warning");
    };
  }

  private static Optional<String> removed(boolean done, String what) {
    return done ? Optional.of("removed the " + what) : Optional.empty();
  }

  private static boolean isMeant(String label, List<String> words) {
    return words.isEmpty() || words.stream().anyMatch(lower(label)::contains);
  }

  private Optional<String> sort(String field, boolean descending) {
    if (draft.field(field).isEmpty() || draft.kind != Kind.TRACKER) {
      return Optional.empty();
    }
    String value = (descending ? "-" : "") + field;
    return value.equals(draft.settings.put("sort", value))
        ? Optional.empty()
        : Optional.of("sorted by " + lower(draft.field(field).orElseThrow().label()));
  }

  private Optional<String> track(String singular) {
    return draft.kind == Kind.TRACKER
            && new RelationPlanner(lexicon, draft).relate(draft.singular, singular)
        ? Optional.of("also keeps " + lexicon.inflection.plural(singular))
        : Optional.empty();
  }

  private Optional<String> include(String name, String item, boolean there) {
    String called = setting(name).map(setting -> setting.called(item)).orElse(item);
    return set(
        name,
        setting -> setting.with(plan().value(draft, setting), item, there),
        (there ? "added " : "removed ") + called);
  }

  private Optional<String> set(
      String name, Function<Setting, Optional<String>> changing, String said) {
    Optional<Setting> setting = setting(name);
    Optional<String> value = setting.flatMap(changing);
    if (value.isEmpty()
        || !setting.get().accepts(value.get())
        || plan().value(draft, setting.get()).equals(value.get())) {
      return Optional.empty();
    }
    plan().set(draft, setting.get(), value.get());
    return Optional.of(said.isEmpty() ? plan().said(setting.get(), value.get()) : said);
  }

  private Optional<Setting> setting(String name) {
    return plan().settings(draft).stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private KindPlan plan() {
    return lexicon.kinds.plan(draft.kind);
  }

  private Optional<String> change(
      String collection, String name, UnaryOperator<Field> changing, String said) {
    List<Field> fields = new ArrayList<>(fields(collection));
    for (int at = 0; at < fields.size(); at++) {
      Field before = fields.get(at);
      Field after = before.name().equals(name) ? changing.apply(before) : before;
      if (!after.equals(before)) {
        fields.set(at, after);
        replace(collection, fields);
        return Optional.of(lower(before.label()) + " " + said);
      }
    }
    return Optional.empty();
  }

  private List<Field> fields(String collection) {
    return collection.equals(draft.collection)
        ? draft.fields
        : draft.related.stream()
            .filter(each -> each.collection().equals(collection))
            .findFirst()
            .map(Entity::fields)
            .orElse(List.of());
  }

  private String titleField(String collection) {
    return collection.equals(draft.collection)
        ? draft.titleField
        : draft.related.stream()
            .filter(each -> each.collection().equals(collection))
            .findFirst()
            .map(Entity::titleField)
            .orElse("");
  }

  private void replace(String collection, List<Field> fields) {
    if (collection.equals(draft.collection)) {
      draft.fields.clear();
      draft.fields.addAll(fields);
      return;
    }
    draft.related.replaceAll(each ->
        each.collection().equals(collection)
            ? new Entity(
                each.singular(), each.plural(), each.collection(), each.titleField(), fields)
            : each);
  }

  private static Field with(Field field, String label, FieldType type, List<String> options) {
    return type == FieldType.RELATION
        ? new Field(field.name(), label, type, List.of(), field.to())
        : new Field(field.name(), label, type, options);
  }

  private static String lower(String label) {
    return label.toLowerCase(Locale.ROOT);
  }
}
