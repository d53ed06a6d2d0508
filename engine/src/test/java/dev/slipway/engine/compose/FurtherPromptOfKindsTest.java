package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.version.FileTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FurtherPromptOfKindsTest {
  private static final Composer COMPOSER = new Composer();
  private static final Map<String, String> FIRST = new TreeMap<>();

  static {
    FIRST.put("habits", "habit tracker with a weekly grid and streaks");
    FIRST.put("timer", "a pomodoro timer, 25 minutes work and 5 minutes break");
    FIRST.put("minutes", "a timer for ten minutes");
    FIRST.put("stopwatch", "a stopwatch");
    FIRST.put("countdown", "countdown to our wedding on 12 June 2027");
    FIRST.put("pocket", "a simple pocket calculator");
    FIRST.put("bmi", "BMI calculator in metric and imperial units");
    FIRST.put("converter", "unit converter for length, weight and temperature");
    FIRST.put("length", "convert miles to kilometres and back");
    FIRST.put("quiz", "quiz about European capitals with score at the end");
    FIRST.put("flashcards", "flashcards for Spanish vocabulary");
    FIRST.put("poll", "let people vote on where we go for lunch: pizza, sushi, tacos or salad");
    FIRST.put("openpoll", "poll");
    FIRST.put("form", "RSVP form for our wedding with name, attending yes/no, guests");
    FIRST.put("booking", "meeting room booking for three rooms, no double bookings");
    FIRST.put("calendar", "family calendar with events, time and place");
    FIRST.put("dashboard", "dashboard for my shop: revenue, orders, visitors");
    FIRST.put("league", "leaderboard for our table-tennis club: players, matches with scores");
    FIRST.put("scores", "high score list for our arcade: name, score, game");
    FIRST.put("landing", "website for a bakery");
    FIRST.put("memory", "memory card game with 16 cards and a move counter");
    FIRST.put("tictactoe", "tic-tac-toe against the computer");
    FIRST.put("sliding", "2048");
    FIRST.put("snake", "snake game");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "timer|make it 50 minutes|workMinutes=50",
        "timer|50 minutes work and ten minutes break|workMinutes=50, breakMinutes=10",
        "timer|make the break 90 seconds|breakSeconds=90",
        "timer|add a long break of 15 minutes|longBreakMinutes=15",
        "timer|stop after 8 rounds|rounds=8",
        "minutes|make it 45 minutes|workMinutes=45",
        "minutes|add a 5 minute break|breakMinutes=5",
        "countdown|change the date to 13 June 2027|eventDate=2027-06-13",
        "countdown|show only days|daysOnly=yes",
        "pocket|add up the results|summing=yes",
        "pocket|add a button to clear the list|clearing=yes",
        "bmi|use only metric units|units=metric",
        "bmi|add notes to the results|notes=yes",
        "bmi|make it a tip calculator|formula=tip",
        "converter|add speed and area|quantities=length weight temperature speed area",
        "converter|remove temperature|quantities=length weight",
        "length|also convert time|quantities=length time",
        "quiz|20 questions|round=20",
        "quiz|ask twelve questions a round|round=12",
        "quiz|make it about the solar system|set=solar, topic=the solar system",
        "quiz|20 seconds for each question|seconds=20",
        "flashcards|reverse the cards|reversed=yes",
        "poll|let people add options|open=yes",
        "poll|make the votes anonymous|anonymous=yes",
        "booking|open from 9 to 17|opens=9, closes=17, bounded=yes",
        "booking|change the opening hours to 7 to 19|opens=7, closes=19",
        "booking|make it 30 minutes|length=30, step=30",
        "dashboard|goal 500|goalRevenue=500",
        "dashboard|set a goal of 100 for orders|goalOrders=100",
        "dashboard|add refunds|figures='revenue, orders, visitors and refunds'",
        "dashboard|add region|by=region",
        "league|two points for a win|win=2",
        "league|make a win 4 and a draw 2|win=4, draw=2",
        "scores|the lowest score is best|best=low",
        "landing|change the opening hours to 9 to 17|hours=9-17",
        "landing|change the place to Porto Alegre|place=Porto Alegre",
        "memory|use 24 cards|cards=24",
        "memory|use 12 pairs|cards=24",
        "memory|show the cards for 3 seconds|seconds=3",
        "tictactoe|make it unbeatable|rival=perfect",
        "tictactoe|for two players|rival=two",
        "sliding|play to 4096|goal=4096",
        "sliding|no undo|strict=yes",
        "snake|make it faster|speed=fast",
        "snake|no walls|open=yes",
        "snake|remove the walls|open=yes",
      })
  void whatOnlyAKindHasIsSet(String kind, String prompt, String settings) {
    Composition made = changed(kind, prompt);

    for (String each : settings.split(", (?=\\w+=)")) {
      String[] pair = each.split("=");
      assertThat(made.blueprint().settings())
          .containsEntry(pair[0], pair[1].replaceAll("^'|'$", ""));
    }
    assertThat(made.understanding().notUnderstood()).isEmpty();
    assertAppIsWhole(made);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "habits|add a category|habit, timesAWeek, category",
        "habits|remove the times a week and add a reason|habit, reason",
        "countdown|add a place and notes|event, date, time, yearly, place, notes",
        "flashcards|add an example field|front, back, box, example",
        "form|add a phone number and a rating|name, attending, guests, phoneNumber, rating",
        "form|drop the guests|name, attending",
        "booking|add a notes field|title, date, from, to, notes",
        "calendar|add an event location|title, date, time, place, eventLocation",
        "calendar|remove the place|title, date, time",
        "dashboard|remove visitors|date, revenue, orders",
        "league|add a venue|home, scoreHome, away, scoreAway, date, venue",
        "scores|add a date|name, score, game, date",
        "landing|add a phone field|name, email, message, phone",
      })
  void fieldsComeAndGoWhereTheyAreShown(String kind, String prompt, String fields) {
    Composition made = changed(kind, prompt);

    assertThat(made.blueprint().entity().fields())
        .extracting(Field::name)
        .containsExactly(fields.split(", "));
    assertAppIsWhole(made);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "poll|add ramen|Pizza, Sushi, Tacos, Salad, Ramen",
        "poll|add ramen and pho to the options|Pizza, Sushi, Tacos, Salad, Ramen, Pho",
        "poll|remove salad|Pizza, Sushi, Tacos",
        "poll|rename pizza to pasta|Pasta, Sushi, Tacos, Salad",
        "openpoll|add yes and no|Yes, No",
        "booking|add a fourth room|Room 1, Room 2, Room 3, Room 4",
        "booking|add two more rooms|Room 1, Room 2, Room 3, Room 4, Room 5",
        "booking|add room Attic|Room 1, Room 2, Room 3, Attic",
        "booking|add a room called Attic|Room 1, Room 2, Room 3, Attic",
        "booking|rename room 2 to Library|Room 1, Library, Room 3",
        "booking|remove room 1|Room 2, Room 3",
      })
  void groupsComeGoAndAreCalledOtherwise(String kind, String prompt, String groups) {
    Composition made = changed(kind, prompt);

    assertThat(made.blueprint().groups()).containsExactly(groups.split(", "));
    assertAppIsWhole(made);
  }

  @Test
  void sectionsBringAlongWhatTheyNeed() {
    Composition more = changed("landing", "add a FAQ section, a newsletter and a gallery");
    assertThat(more.blueprint().settings())
        .containsEntry("sections", "about, menu, hours, address, faq, newsletter, gallery")
        .containsEntry("newsletter", "yes");
    assertThat(more.blueprint().related())
        .extracting(Entity::collection)
        .containsExactly("subscribers");

    Composition less = changed(more.files(), "remove the newsletter and the opening hours");
    assertThat(less.blueprint().settings()).doesNotContainKeys("newsletter", "hours");
    assertThat(less.blueprint().related()).isEmpty();
    assertAppIsWhole(less);
  }

  @Test
  void titlesFollow() {
    assertThat(changed("poll", "rename the question to Where do we eat?").name())
        .isEqualTo("Where do we eat?");
    assertThat(changed("quiz", "make it about the solar system").name())
        .isEqualTo("Solar system quiz");
    assertThat(changed("length", "add speed").name()).isEqualTo("Unit converter");
    assertThat(changed("bmi", "turn it into a tip calculator").name()).isEqualTo("Tip calculator");
    assertThat(changed("snake", "call it Slither").name()).isEqualTo("Slither");
  }

  @Test
  void whatWasSetCanBeTakenAway() {
    assertThat(settings("timer", "add a long break of 15 minutes", "remove the long break"))
        .containsKey("breakMinutes")
        .doesNotContainKey("longBreakMinutes");
    assertThat(settings("timer", "remove the break")).doesNotContainKey("breakMinutes");
    assertThat(settings("quiz", "20 seconds for each question", "no time limit"))
        .doesNotContainKey("seconds");
    assertThat(settings("poll", "make it anonymous", "show the names"))
        .doesNotContainKey("anonymous");
    assertThat(settings("sliding", "no undo", "allow undo")).doesNotContainKey("strict");
    assertThat(settings("snake", "no walls", "add walls")).doesNotContainKey("open");
    assertThat(settings("dashboard", "goal 500", "remove the revenue"))
        .doesNotContainKey("goalRevenue");
    assertThat(settings("dashboard", "add region", "remove region")).doesNotContainKey("by");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "habits|chart the habits by week|fields",
        "habits|remove the habit|fields",
        "timer|add a due date|long break",
        "timer|sort by name|work",
        "stopwatch|make it 50 minutes|title",
        "countdown|remove the date|days only",
        "countdown|sort by event|days only",
        "pocket|add a due date|sum of kept results",
        "bmi|remove the result|units",
        "converter|add unicorns|converts",
        "converter|chart the speed|converts",
        "quiz|make it about my dog|questions a round",
        "quiz|add a due date|questions a round",
        "quiz|ask 500 questions|questions a round",
        "flashcards|remove the box|fields",
        "flashcards|chart the cards|fields",
        "poll|best of three|options",
        "poll|chart the votes by month|options",
        "form|chart the guests by month|fields",
        "form|sort by name|fields",
        "booking|remove the date|rooms",
        "booking|chart the bookings by room|rooms",
        "booking|add 12 more rooms|rooms",
        "calendar|remove the date|fields",
        "calendar|chart events by month|fields",
        "dashboard|remove the date|goal for revenue",
        "dashboard|sort by revenue|goal for revenue",
        "league|remove the opponent|points for a win",
        "league|sort by name|points for a win",
        "scores|remove the score|best score",
        "landing|add a unicorn section|sections",
        "landing|sort by name|sections",
        "memory|add a due date|cards",
        "memory|use 500 cards|cards",
        "tictactoe|best of three|who plays",
        "tictactoe|add a due date|who plays",
        "sliding|sort by score|goal",
        "sliding|add a column|goal",
        "snake|add a due date|speed",
        "snake|chart the score by month|speed",
      })
  void whatAKindCannotHaveIsRefusedAndSaid(String kind, String prompt, String said) {
    assertThat(COMPOSER.change(first(kind), prompt))
        .isInstanceOfSatisfying(
            Reworked.Refused.class,
            refused -> assertThat(refused.reason()).contains("it can change", "its look", said));
  }

  @Test
  void aPartThatCannotBeIsNamed() {
    Understanding understanding =
        changed("snake", "make it faster and add a due date").understanding();

    assertThat(understanding.understood()).containsExactly("speed: fast");
    assertThat(understanding.notUnderstood()).containsExactly("add a due date");
  }

  private static Map<String, String> settings(String kind, String... prompts) {
    FileTree files = first(kind);
    List<Map<String, String>> settings = new ArrayList<>();
    for (String prompt : prompts) {
      Composition made = changed(files, prompt);
      files = made.files();
      settings.add(made.blueprint().settings());
    }
    return settings.getLast();
  }

  private static FileTree first(String kind) {
    return COMPOSER.compose(FIRST.getOrDefault(kind, kind)).files();
  }

  private static Composition changed(String kind, String prompt) {
    return changed(first(kind), prompt);
  }

  private static Composition changed(FileTree files, String prompt) {
    return switch (COMPOSER.change(files, prompt)) {
      case Reworked.Changed(Composition composition) -> composition;
      case Reworked.Refused(String reason) ->
          throw new AssertionError(String.format(Locale.ROOT, "%s: %s", prompt, reason));
    };
  }

  private static void assertAppIsWhole(Composition made) {
    assertThat(BlueprintJson.read(BlueprintJson.write(made.blueprint())))
        .isEqualTo(made.blueprint());
    WrittenApps.assertWhole(AppTexts.of(made.files()));
  }
}
