package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FurtherPromptTest {
  private static final Composer COMPOSER = new Composer();
  private static final String BOOKS =
      "track the books I read, with author, genre (novel, essay), rating and the date I finished";
  private static final String EXPENSES =
      "expense tracker: amount, category (food, rent), date and paid";
  private static final String BOARD = "kanban board with columns backlog, doing, done";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "add a due date|dueDate:Due date:date",
        "please add the number of pages and an e-mail|pages:Pages:number, email:E-mail:email",
        "I also need a priority low/medium/high|priority:Priority:choice",
        "give it a notes field|notes:Notes:longText",
        "due date and isbn|dueDate:Due date:date, isbn:Isbn:text",
        "rename author to writer|author:Writer:text",
        "change author to Written by|author:Written by:text",
        "call the author writer|author:Writer:text",
        "make author longer text|author:Author:longText",
        "add a yes/no field called Owned|owned:Owned:yesNo",
        "turn the rating into a number|rating:Rating:number",
        "make author a choice of Austen, Woolf and Eliot|author:Author:choice",
      })
  void fieldsAreAddedRenamedAndMadeToHoldSomethingElse(String prompt, String fields) {
    List<String> all =
        changed(BOOKS, prompt).blueprint().entity().fields().stream()
            .map(field -> field.name() + ":" + field.label() + ":" + field.type().word())
            .toList();

    assertThat(all).contains(fields.split(", "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"remove the rating", "drop rating", "I don't need the rating", "no more rating"})
  void aFieldIsRemovedWithWhatHangsOnIt(String prompt) {
    FileTree sorted = changed(BOOKS, "sort by rating and chart the rating by month").files();

    Blueprint blueprint = changed(sorted, prompt).blueprint();

    assertThat(blueprint.entity().field("rating")).isEmpty();
    assertThat(blueprint.charts()).isEmpty();
    assertThat(blueprint.settings()).isEmpty();
  }

  @Test
  void theTitleGoesOnWhenItsFieldIsRemoved() {
    assertThat(changed(BOOKS, "remove the title").blueprint().entity().titleField())
        .isEqualTo("author");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "make it green and dark|green, DARK, PLAIN",
        "use a calm look in pink|rose, AUTO, CALM",
        "dark mode please|teal, DARK, PLAIN",
        "make it playful|teal, AUTO, PLAYFUL",
        "make it light|teal, LIGHT, PLAIN",
        "use blue|blue, AUTO, PLAIN",
      })
  void theLookIsChanged(String prompt, String look) {
    Theme theme = changed(EXPENSES, prompt).blueprint().theme();

    assertThat(theme.accent() + ", " + theme.scheme() + ", " + theme.tone()).isEqualTo(look);
  }

  @Test
  void drawingsFiguresAndRulesComeAndGo() {
    Composition drawn =
        changed(
            EXPENSES,
            "chart the amount by category, show the monthly totals and total unpaid; warn me when"
                + " the amount is over 100");

    assertThat(drawn.blueprint().charts())
        .extracting(Chart::label)
        .containsExactly("Amount per category", "Amount by month");
    assertThat(drawn.blueprint().totals()).extracting(Total::label).contains("Total unpaid");
    assertThat(drawn.blueprint().rules())
        .containsExactly(new Rule(RuleType.ABOVE, "amount", "100"));
    Blueprint less =
        changed(drawn.files(), "remove the chart by month and the warning").blueprint();
    assertThat(less.charts()).extracting(Chart::label).containsExactly("Amount per category");
    assertThat(less.rules()).isEmpty();
  }

  @Test
  void optionsComeAndGo() {
    Composition more = changed(EXPENSES, "add travel and fun to the categories");

    assertThat(options(more)).containsExactly("Food", "Rent", "Travel", "Fun");
    assertThat(options(changed(more.files(), "remove rent from category")))
        .containsExactly("Food", "Travel", "Fun");
  }

  @Test
  void columnsComeGoAndAreCalledOtherwiseWithoutMovingCards() {
    Composition more = changed(BOARD, "add a column testing");
    assertThat(more.blueprint().groups()).containsExactly("Backlog", "Doing", "Testing", "Done");

    Composition called = changed(more.files(), "rename doing to in work");
    assertThat(called.blueprint().groups())
        .containsExactly("Backlog", "In work", "Testing", "Done");
    assertThat(called.blueprint().grouping().orElseThrow().renamed())
        .containsExactly(java.util.Map.entry("Doing", "In work"));
    assertThat(AppTexts.of(called.files()).text("js/model.js"))
        .contains("renamed: { 'Doing': 'In work' }");

    Composition again = changed(called.files(), "rename in work to active");
    assertThat(again.blueprint().grouping().orElseThrow().renamed())
        .containsEntry("Doing", "Active")
        .containsEntry("In work", "Active");
    assertThat(changed(again.files(), "remove the testing column").blueprint().groups())
        .containsExactly("Backlog", "Active", "Done");
  }

  @Test
  void furtherThingsAreKeptAndLedTo() {
    Blueprint blueprint = changed(BOOKS, "also track publishers").blueprint();

    assertThat(blueprint.related()).extracting(Entity::collection).containsExactly("publishers");
    assertThat(blueprint.entity().field("publisher").flatMap(Field::to)).contains("publishers");
  }

  @Test
  void theAppAndItsRecordsAreCalledOtherwise() {
    assertThat(changed(BOOKS, "call it Shelf Life").name()).isEqualTo("Shelf Life");
    Blueprint renamed = changed(BOOKS, "rename books to volumes").blueprint();
    assertThat(renamed.entity().plural()).isEqualTo("volumes");
    assertThat(renamed.entity().collection()).as("records stay where they are").isEqualTo("books");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "make it a spaceship",
        "remove the wings",
        "rename the wings to fins",
        "sort by colour of the sky",
        "add a login with user accounts",
        "add payments online",
        "book tracker is boring, do something about it",
        "call it",
        "rename author",
        "chart by wings",
      })
  void whatCannotBeDoneIsSaidAndChangesNothing(String prompt) {
    assertThat(COMPOSER.change(COMPOSER.compose(BOOKS).files(), prompt))
        .isInstanceOfSatisfying(
            Reworked.Refused.class, refused -> assertThat(refused.reason()).contains("composer"));
  }

  @Test
  void whatIsThereAlreadyIsNoChange() {
    assertThat(COMPOSER.change(COMPOSER.compose(BOOKS).files(), "add an author"))
        .isInstanceOfSatisfying(
            Reworked.Refused.class,
            refused -> assertThat(refused.reason()).contains("like that already"));
  }

  @Test
  void partsThatAreNotUnderstoodAreNamed() {
    Understanding understanding =
        changed(BOOKS, "add a due date and dancing unicorns that sing").understanding();

    assertThat(understanding.understood()).containsExactly("added due date");
    assertThat(understanding.notUnderstood()).isNotEmpty();
    assertThat(String.join(" ", understanding.notUnderstood())).contains("unicorns");
    assertThat(understanding.summary()).isEqualTo("Added due date.");
  }

  @Test
  void whatTheMakerChangedByHandIsKept() {
    FileTree files = COMPOSER.compose(BOOKS).files();
    FilePath styles = new FilePath("styles.css");
    FilePath own = new FilePath("about.html");
    FileTree byHand =
        files
            .with(styles, text(text(files, styles) + "\nh1 { letter-spacing: 2px; }\n"))
            .with(own, text("<p>Hello</p>"));

    FileTree changed = changed(byHand, "make it green").files();

    assertThat(text(changed, styles)).endsWith("h1 { letter-spacing: 2px; }\n");
    assertThat(text(changed, styles)).contains("#23743a");
    assertThat(text(changed, own)).isEqualTo("<p>Hello</p>");
  }

  @Test
  void aChangeByHandOfTheSameLineStandsInTheWay() {
    FileTree files = COMPOSER.compose(BOOKS).files();
    FilePath styles = new FilePath("styles.css");
    FileTree byHand =
        files.with(
            styles, text(text(files, styles).replaceFirst("--accent: [^;]+", "--accent: red")));

    assertThat(COMPOSER.change(byHand, "make it green"))
        .isInstanceOfSatisfying(
            Reworked.Refused.class,
            refused -> assertThat(refused.reason()).contains("styles.css", "by hand"));
  }

  @Test
  void anAppThatTheComposerDidNotWriteIsLeftAlone() {
    assertThat(COMPOSER.change(FileTree.EMPTY, "add a due date"))
        .isInstanceOfSatisfying(
            Reworked.Refused.class,
            refused -> assertThat(refused.reason()).contains("blueprint.json"));
  }

  private static List<String> options(Composition composition) {
    return composition.blueprint().entity().field("category").orElseThrow().options();
  }

  private static Composition changed(String first, String further) {
    return changed(COMPOSER.compose(first).files(), further);
  }

  private static Composition changed(FileTree files, String further) {
    return switch (COMPOSER.change(files, further)) {
      case Reworked.Changed(Composition composition) -> composition;
      case Reworked.Refused(String reason) -> throw new AssertionError(further + ": " + reason);
    };
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(FileTree files, FilePath path) {
    return files.find(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).stream()
        .collect(Collectors.joining());
  }
}
