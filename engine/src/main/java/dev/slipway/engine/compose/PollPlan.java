package dev.slipway.engine.compose;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans one question with a vote for each visitor. */
final class PollPlan implements KindPlan {
  private static final String OPTION = "option";

  @Override
  public Kind kind() {
    return Kind.POLL;
  }

  @Override
  public void plan(Draft draft, Planning planning) {
    Reading reading = planning.reading;
    PollGrammar grammar = new PollGrammar(reading.sheet, planning.lexicon);
    grammar.read();
    List<String> options = grammar.options();
    if (reading.name.isEmpty()) {
      Optional<String> topic = PollQuestion.of(reading.subject.noun());
      draft.title = grammar.question().or(() -> topic).orElse(planning.file.title());
    }
    // Whatever a poll lists are its options, so nothing of it is a field.
    reading.fields.clear();
    reading.groups.clear();
    reading.groups.addAll(options);
    reading.totals.clear();
    draft.fields.clear();
    planning.nameAs(draft, planning.file.one());
    draft.lead(planning.file.lead());
    if (!options.isEmpty()) {
      draft.grouping = Optional.of(new Grouping(OPTION, "Option", options));
    }
    if (grammar.isOpen() || options.isEmpty()) {
      draft.settings.put("open", "yes");
      Field text = Field.of("text", "Option", FieldType.TEXT);
      draft.related.add(new Entity(OPTION, "options", "options", "text", List.of(text)));
    }
    if (grammar.isAnonymous()) {
      draft.settings.put("anonymous", "yes");
    }
  }

  @Override
  public String description(Blueprint blueprint, KindFile file) {
    return blueprint.grouping().isPresent()
        ? file.description(blueprint)
        : "One vote for each visitor, on options that people add.";
  }

  @Override
  public String summary(Blueprint blueprint, KindFile file) {
    if (blueprint.grouping().isEmpty()) {
      return KindFile.filled(
          "A poll that asks “{title}”; the prompt names no options, so people add them on the page.",
          blueprint);
    }
    String more = blueprint.settings().containsKey("open") ? " People can add options." : "";
    return file.summary(blueprint) + more;
  }

  /** Votes are the visitors' own to give. */
  @Override
  public List<Map<String, String>> samples(Blueprint blueprint, Samples samples) {
    return List.of();
  }

  @Override
  public Map<String, String> constants(Blueprint blueprint, Lexicon lexicon) {
    return Map.of("OPTION", ScriptText.quoted(OPTION));
  }
}
