package dev.slipway.engine.compose;

import java.util.List;
import java.util.Locale;

/** Plans records in a table. */
final class TrackerPlan implements KindPlan {
  @Override
  public Kind kind() {
    return Kind.TRACKER;
  }

  @Override
  public void plan(Draft draft, Planning planning) {
    name(draft, planning);
    severalSorts(draft, planning);
    boolean usual = draft.fields.isEmpty();
    if (usual) {
      planning
          .known
          .map(Lexicon.EntityWord::fields)
          .orElse(List.of("Date", "Notes"))
          .forEach(label -> draft.fields.add(planning.field(label, draft.fields.size() + 1)));
    }
    planning.reading.narrowed.forEach(field -> narrow(draft, field, planning));
    draft.titleField = "";
    if (usual) {
      draft.lead(planning.known.map(Lexicon.EntityWord::titleLabel).orElse(planning.file.lead()));
    }
    for (Field field : draft.fields) {
      String label = field.label().toLowerCase(Locale.ROOT);
      boolean title = isTitle(label, planning) || isTitle(bare(label), planning);
      boolean named = title || names(label, draft.singular);
      if (draft.titleField.isEmpty() && field.type() == FieldType.TEXT && named) {
        draft.titleField = field.name();
      }
    }
    boolean unnamed = planning.reading.subject.words().isEmpty();
    boolean texted = draft.fields.getFirst().type() == FieldType.TEXT;
    if (draft.titleField.isEmpty() && unnamed && texted && !planning.reading.fields.isEmpty()) {
      draft.titleField = draft.fields.getFirst().name();
    }
    if (draft.titleField.isEmpty() && planning.known.isEmpty() && isLogOfFigures(draft)) {
      Field date = draft.first(FieldType.DATE).orElse(Field.of("date", "Date", FieldType.DATE));
      draft.fields.remove(date);
      draft.fields.addFirst(date);
      draft.titleField = date.name();
    }
    if (draft.titleField.isEmpty()) {
      draft.lead(planning.known.map(Lexicon.EntityWord::titleLabel).orElse(planning.file.lead()));
    }
    planning.reading.sorted.stream()
        .findFirst()
        .flatMap(words ->
            new FieldFinder(planning.lexicon).find(List.of(words.split(" ")), draft.fields))
        .ifPresent(field -> draft.settings.put("sort", DoingGrammar.order(field, false)));
    new TotalPlanner(planning.lexicon).plan(draft, planning.reading);
    if (planning.belongs().isPresent()) {
      relateNouns(draft, planning);
    }
    WishPlanner wishes = new WishPlanner(planning.lexicon, draft);
    planning.grant(wishes);
    if (draft.fields.stream().anyMatch(Draft::isChoosable)) {
      draft.features.add(Feature.FILTER);
    }
  }

  /** "Filter by tag" asks for tags where no field has them. */
  private static void narrow(Draft draft, Field field, Planning planning) {
    boolean there =
        new FieldFinder(planning.lexicon)
            .find(List.of(field.label().toLowerCase(Locale.ROOT).split(" ")), draft.fields)
            .isPresent();
    boolean tags = field.type() == FieldType.TAGS;
    if (!there && !(tags && draft.has(FieldType.TAGS))) {
      draft.add(tags ? Field.of("tags", "Tags", FieldType.TAGS) : field);
    }
  }

  /** Records of nothing but figures are known by their day. */
  private static boolean isLogOfFigures(Draft draft) {
    boolean figures =
        draft.fields.stream()
            .allMatch(field ->
                switch (field.type()) {
                  case NUMBER, MONEY, TIME, DATE, RATING, YES_NO, LONG_TEXT -> true;
                  case TEXT, CHOICE, LINK, EMAIL, PHONE, IMAGE, TAGS, RELATION -> false;
                });
    return figures
        && draft.fields.stream()
                .filter(field -> field.type().isSummable() || field.type() == FieldType.TIME)
                .count()
            > 1;
  }

  /**
   * "Wedding planner: guests, vendors and tasks": several sorts of things, each with its own list.
   */
  private static void severalSorts(Draft draft, Planning planning) {
    Inflection inflection = planning.lexicon.inflection;
    List<Field> sorts =
        draft.fields.stream()
            .filter(field -> field.type() == FieldType.TEXT || field.type() == FieldType.NUMBER)
            .filter(field -> {
              String label = field.label().toLowerCase(Locale.ROOT);
              return inflection.isPlural(label)
                  && planning.lexicon.entities.find(inflection.singular(label)).isPresent();
            })
            .toList();
    if (sorts.size() < 2 || planning.belongs().isPresent()) {
      return;
    }
    RelationPlanner relations = new RelationPlanner(planning.lexicon, draft);
    draft.fields.removeAll(sorts);
    List<String> nouns =
        sorts.stream()
            .map(field -> inflection.singular(field.label().toLowerCase(Locale.ROOT)))
            .toList();
    planning.nameAs(draft, nouns.getFirst());
    draft.fields.addAll(0, relations.entity(nouns.getFirst()).fields());
    nouns.stream().skip(1).limit(RelationPlanner.MOST).forEach(relations::keep);
  }

  /** "Books and members, each loan belongs to a member": books are kept as well. */
  private static void relateNouns(Draft draft, Planning planning) {
    Inflection inflection = planning.lexicon.inflection;
    RelationPlanner relations = new RelationPlanner(planning.lexicon, draft);
    for (Field field : List.copyOf(draft.fields)) {
      String label = field.label().toLowerCase(Locale.ROOT);
      String noun = inflection.singular(label);
      boolean several = inflection.isPlural(label) && field.type() == FieldType.TEXT;
      if (several && planning.lexicon.entities.find(noun).isPresent()) {
        draft.fields.remove(field);
        if (field.name().equals(draft.titleField)) {
          draft.lead(planning.known.map(Lexicon.EntityWord::titleLabel).orElse("Name"));
        }
        relations.relate(draft.singular, noun);
      }
    }
  }

  /** Where something belongs to something else, that is what the records are. */
  private static void name(Draft draft, Planning planning) {
    planning
        .belongs()
        .ifPresentOrElse(
            belongs -> planning.nameAs(draft, belongs.child()),
            () -> planning.nameBySubject(draft));
  }

  /** Whether a label is the noun itself or its name: "tool" and "tool name" of a loaned tool. */
  private static boolean names(String label, String entity) {
    List<String> words = List.of(entity.split(" "));
    boolean named = !bare(label).equals(label) && words.contains(bare(label));
    return named || label.equals(entity) || label.equals(words.getLast());
  }

  private static boolean isTitle(String label, Planning planning) {
    return planning.lexicon.fields.find(label).filter(Lexicon.FieldWord::isTitle).isPresent();
  }

  private static String bare(String label) {
    return label.replaceFirst(" (name|title)$", "");
  }
}
