package dev.slipway.engine.compose;

import dev.slipway.engine.compose.Lexicon.EntityWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a blueprint of what was read, and fills in what a person would expect. */
final class Planner {
  private final Lexicon lexicon;
  private final Titles titles;

  Planner(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.titles = new Titles(lexicon);
  }

  Blueprint plan(Reading reading) {
    Kind kind = reading.kind.orElse(Kind.NOTES);
    KindFile file = lexicon.kinds.file(kind);
    Planning planning = new Planning(lexicon, reading, file);
    Draft draft = new Draft(kind);
    draft.title = titles.title(reading, kind);
    draft.fields.addAll(reading.fields);
    draft.features.addAll(file.features());
    draft.starters.addAll(reading.starters);
    draft.theme = theme(reading, planning.known, draft.title);
    lexicon.kinds.plan(kind).plan(draft, planning);
    return finished(draft);
  }

  /** The blueprint of a draft: what hangs on nothing is taken away, and the description is told. */
  Blueprint finished(Draft draft) {
    lexicon.kinds.plan(draft.kind).settle(draft);
    draft.settle();
    Blueprint undescribed = blueprint(draft, "");
    KindFile file = lexicon.kinds.file(draft.kind);
    return blueprint(draft, lexicon.kinds.plan(draft.kind).description(undescribed, file));
  }

  private static Blueprint blueprint(Draft draft, String description) {
    List<Entity> entities = new ArrayList<>(List.of(draft.entity()));
    entities.addAll(draft.related);
    return new Blueprint(
        draft.kind,
        draft.title,
        description,
        entities,
        draft.grouping,
        List.copyOf(draft.features),
        draft.totals,
        draft.charts,
        draft.rules,
        draft.derived,
        draft.settings,
        draft.starters,
        draft.theme);
  }

  private Theme theme(Reading reading, Optional<EntityWord> known, String title) {
    List<String> names = List.copyOf(lexicon.accents.keySet());
    String accent =
        reading
            .accent
            .or(() -> known.map(EntityWord::accent))
            .orElseGet(() -> names.get(Math.floorMod(title.hashCode(), names.size())));
    return new Theme(accent, reading.scheme.orElse(Scheme.AUTO), reading.tone.orElse(Tone.PLAIN));
  }
}
