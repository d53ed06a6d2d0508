package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Plans rounds of questions with answers to choose from. */
final class QuizPlan implements KindPlan {
  private static final String ROUND = "10";
  private static final int LEAST_ROUND = 3;
  private static final int MOST_ROUND = 50;

  /** What is said of a quiz that every quiz does. */
  private static final Set<String> USUAL =
      Set.of(
          "score",
          "scores",
          "end",
          "result",
          "results",
          "final",
          "answers",
          "answer",
          "question",
          "questions",
          "best",
          "highscore",
          "highscores",
          "high",
          "right",
          "wrong",
          "correct",
          "feedback",
          "multiple",
          "choice",
          "choices",
          "random",
          "ask",
          "asks",
          "round",
          "rounds",
          "countries",
          "country",
          "kids",
          "children",
          "test",
          "points",
          "table",
          "tables",
          "game",
          "night");

  @Override
  public Kind kind() {
    return Kind.QUIZ;
  }

  @Override
  public void plan(Draft draft, Planning planning) {
    Reading reading = planning.reading;
    QuizTopic topic = QuizTopic.of(reading);
    boolean named = reading.name.isPresent() || topic.set().equals("general");
    draft.title = Titles.proper(named ? draft.title : topic.title());
    if (topic.isUnknown() && reading.name.isEmpty() && reading.subject.words().isEmpty()) {
      draft.title = Titles.proper("Quiz on " + topic.asked());
    }
    draft.settings.put("set", topic.set());
    draft.settings.put("topic", topic.words());
    draft.settings.put("round", ROUND);
    if (topic.isUnknown()) {
      draft.settings.put("own", topic.asked());
    }
    for (Amounts.Amount amount : Amounts.in(reading.sheet)) {
      boolean counts = Set.of("question", "questions", "random", "rounds").contains(amount.unit());
      if (counts && amount.value() >= LEAST_ROUND && amount.value() <= MOST_ROUND) {
        draft.settings.put("round", Integer.toString((int) amount.value()));
        reading.sheet.use(amount.from(), amount.to());
      }
    }
    for (int at = 0; at < reading.sheet.size(); at++) {
      if (USUAL.contains(reading.sheet.at(at).lower())) {
        reading.sheet.use(at, at + 1);
      }
    }
    reading.fields.clear();
    reading.totals.clear();
    planning.nameAs(draft, planning.file.one());
    draft.titleField = "question";
    draft.fields.clear();
    Stream.of("Question", "Answer", "Wrong answer 1", "Wrong answer 2", "Wrong answer 3")
        .map(label -> Field.of(name(label), label, FieldType.TEXT))
        .forEach(draft.fields::add);
    draft.related.add(
        new Entity(
            "result",
            "results",
            "results",
            "name",
            List.of(
                Field.of("name", "Name", FieldType.TEXT),
                Field.of("score", "Right answers", FieldType.NUMBER),
                Field.of("questions", "Questions", FieldType.NUMBER))));
  }

  private static String name(String label) {
    return label.startsWith("Wrong")
        ? "wrong" + label.charAt(label.length() - 1)
        : Inflection.fieldName(label, "text");
  }

  @Override
  public String summary(Blueprint blueprint, KindFile file) {
    return blueprint.settings().containsKey("own")
        ? KindFile.filled(
            "The composer has no questions on {own}: this quiz begins with a place to write your"
                + " own, and with {topic} to play until then.",
            blueprint)
        : file.summary(blueprint);
  }

  @Override
  public List<Map<String, String>> samples(Blueprint blueprint, Samples samples) {
    return new QuizQuestions("geography")
        .explicit().stream().limit(3).map(QuizQuestions::row).toList();
  }

  @Override
  public Map<String, String> constants(Blueprint blueprint, Lexicon lexicon) {
    String set = blueprint.settings().getOrDefault("set", "general");
    return Map.of("questions", new QuizQuestions(set).script());
  }

  @Override
  public Scope scope(Draft draft) {
    return Scope.NONE;
  }

  @Override
  public List<Setting> settings(Draft draft) {
    return List.of(
        Setting.count("round", "questions a round", 10, LEAST_ROUND, MOST_ROUND, "question"),
        new Setting(
            "seconds",
            "seconds for each question",
            "",
            new Setting.Count(
                5,
                120,
                1,
                Map.of("second", 1, "time limit", 1, "limit", 1, "minute", 60),
                Set.of())),
        new Setting("set", "the questions", "general", new Setting.Text("[a-z]+")));
  }

  /** "Make it about the solar system". */
  @Override
  public List<Edit> read(Draft draft, Verb verb, Sheet clause) {
    boolean asks =
        verb != Verb.REMOVE
            && Set.of("about", "on", "topic", "ask", "questions").stream().anyMatch(clause::says);
    if (!asks) {
      return List.of();
    }
    Reading reading = new Reading(clause);
    QuizTopic topic = QuizTopic.of(reading);
    if (topic.isUnknown()) {
      clause.giveBack();
      return List.of();
    }
    boolean named = topic.set().equals("general") && !clause.says("general");
    if (named) {
      clause.giveBack();
      return List.of();
    }
    clause.useWords(Set.of("about", "on", "topic", "ask", "quiz", "questions", "question"));
    List<Edit> edits = new ArrayList<>(List.of(new Edit.Set("set", topic.set())));
    String before = draft.settings.getOrDefault("topic", "");
    String title = Titles.proper(Inflection.label(before.replaceFirst("^the ", "") + " quiz"));
    if (draft.title.equals(title)) {
      edits.add(new Edit.RenameApp(Titles.proper(topic.title())));
    }
    return edits;
  }

  @Override
  public void set(Draft draft, Setting setting, String value) {
    if (value.isEmpty()) {
      draft.settings.remove(setting.name());
      return;
    }
    draft.settings.put(setting.name(), value);
    if (setting.name().equals("set")) {
      draft.settings.put("topic", QuizTopic.words(value));
      draft.settings.remove("own");
    }
  }

  @Override
  public String said(Setting setting, String value) {
    return setting.name().equals("set")
        ? "asks about " + QuizTopic.words(value)
        : setting.said(value);
  }

  @Override
  public List<Idea> ideas(Blueprint blueprint) {
    String round = blueprint.settings().getOrDefault("round", ROUND);
    IdeaList ideas = new IdeaList(blueprint);
    if (round.equals(ROUND)) {
      ideas.set("round", "20", "Ask 20 questions a round", "For a whole evening of it.");
    }
    return ideas
        .set("round", "5", "Ask 5 questions a round", "A quick one in between.")
        .set(
            "seconds",
            "20",
            "Give 20 seconds for each question",
            "A bar runs down, and a question that nobody answers in time counts as wrong.")
        .set(
            "set",
            "general",
            "Ask general knowledge",
            "Questions from everywhere instead of one topic.")
        .all();
  }
}
