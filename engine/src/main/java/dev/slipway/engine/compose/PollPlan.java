package dev.slipway.engine.compose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  @Override
  public Scope scope(Draft draft) {
    return new Scope(
        false, Set.of(), true, Set.of("answer", "candidate"), true, Set.of("question", "poll"));
  }

  @Override
  public Optional<Grouping> grouping() {
    return Optional.of(new Grouping(OPTION, "Option", List.of()));
  }

  @Override
  public String title(String words) {
    return PollQuestion.isNone(words)
        ? Inflection.label(words)
        : PollQuestion.of(words).orElse(Inflection.label(words));
  }

  @Override
  public List<Setting> settings(Draft draft) {
    List<String> closing =
        draft.grouping.isPresent() ? List.of("closed", "close", "fixed options") : List.of();
    return List.of(
        Setting.flag(
            "open",
            "options that people add",
            List.of(
                "people add options",
                "people can add options",
                "everyone add options",
                "visitors add options",
                "add options",
                "own options",
                "open"),
            closing),
        Setting.flag(
            "anonymous",
            "anonymous votes",
            List.of("anonymous", "anonymously", "secret"),
            List.of("name", "who voted")));
  }

  @Override
  public void settle(Draft draft) {
    if (draft.grouping.filter(each -> !each.names().isEmpty()).isEmpty()) {
      draft.grouping = Optional.empty();
      draft.settings.put("open", "yes");
    }
    boolean there = draft.related.stream().anyMatch(each -> each.singular().equals(OPTION));
    if (!draft.settings.containsKey("open")) {
      draft.related.removeIf(each -> each.singular().equals(OPTION));
    } else if (!there) {
      Field text = Field.of("text", "Option", FieldType.TEXT);
      draft.related.add(new Entity(OPTION, "options", "options", "text", List.of(text)));
    }
  }

  @Override
  public List<Idea> ideas(Blueprint blueprint) {
    IdeaList ideas =
        new IdeaList(blueprint)
            .set(
                "open",
                "yes",
                "Let people add options",
                "A line below the poll for what nobody has thought of yet.")
            .set(
                "anonymous", "yes", "Make votes anonymous", "Nobody is asked for a name any more.");
    if (blueprint.grouping().isPresent()) {
      ideas.group("None of these", "Add “None of these”", "For those who like nothing of it.");
    } else {
      ideas.add(
          "group:Yes",
          "Begin with yes and no",
          "Two options that everybody can vote on at once.",
          new Edit.AddGroup("Yes"),
          new Edit.AddGroup("No"));
    }
    return ideas.all();
  }
}
