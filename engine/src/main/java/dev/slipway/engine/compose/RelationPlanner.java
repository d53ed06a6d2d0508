package dev.slipway.engine.compose;

import dev.slipway.engine.compose.Lexicon.EntityWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives an app further entities, and its records a field that leads to them. */
final class RelationPlanner {
  /** More entities than these make no small app. */
  static final int MOST = 3;

  private final Lexicon lexicon;
  private final Draft draft;

  RelationPlanner(Lexicon lexicon, Draft draft) {
    this.lexicon = lexicon;
    this.draft = draft;
  }

  /** Lets each record of the main entity belong to one of another; false where there is no room. */
  boolean relate(String child, String parent) {
    if (child.equals(parent) || draft.related.size() >= MOST) {
      return false;
    }
    Entity entity = entity(parent);
    boolean there =
        draft.collection.equals(entity.collection())
            || draft.related.stream()
                .anyMatch(each -> each.collection().equals(entity.collection()));
    if (draft.collection.equals(entity.collection())) {
      return false;
    }
    if (!there) {
      draft.related.add(entity);
    }
    String name = Inflection.fieldName(parent, "belongsTo");
    Field relation = Field.relation(name, Inflection.label(parent), entity.collection());
    int at = 0;
    while (at < draft.fields.size() && !draft.fields.get(at).name().equals(name)) {
      at++;
    }
    if (at < draft.fields.size()) {
      draft.fields.set(at, relation);
    } else {
      draft.fields.add(Math.min(1, draft.fields.size()), relation);
    }
    return true;
  }

  /** Keeps something else beside the main entity that nothing leads to. */
  void keep(String singular) {
    Entity entity = entity(singular);
    boolean there =
        draft.collection.equals(entity.collection())
            || draft.related.stream()
                .anyMatch(each -> each.collection().equals(entity.collection()));
    if (!there && draft.related.size() < MOST) {
      draft.related.add(entity);
    }
  }

  /** An entity of a noun with the fields that people usually keep of it. */
  Entity entity(String singular) {
    String plural = lexicon.inflection.plural(singular);
    Optional<EntityWord> known = lexicon.entities.find(singular);
    String title = known.map(EntityWord::titleLabel).orElse("Name");
    List<Field> fields = new ArrayList<>();
    String titleName = Inflection.fieldName(title, "name");
    fields.add(Field.of(titleName, title, FieldType.TEXT));
    for (String label : known.map(EntityWord::fields).orElse(List.of("Notes"))) {
      Sheet sheet = new Sheet(Tokenizer.tokens(label));
      new FieldGrammar(lexicon, sheet)
          .field(0, sheet.size(), fields.size() + 1)
          .filter(field -> !field.name().equals(titleName))
          .ifPresent(fields::add);
    }
    return new Entity(singular, plural, Inflection.collectionName(plural), titleName, fields);
  }
}
