package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishReaderTest {
  private static final Lexicon LEXICON = new Lexicon();
  private static final Composer COMPOSER = new Composer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title, show totals per category and a chart by month, notes|title , , , , notes",
        "exercise, weight; chart weight over time per exercise|exercise , weight ; ,",
        "name, low-stock warning under 5, price|name , , , price",
        "each contact belongs to a company, with email|, , with email",
        "status (open, overdue), title|status ( open , overdue ) , title",
        "song, chart position, artist|song , chart position , artist",
        "name, average|name , average",
        "number of guests, table|number of guests , table",
      })
  void aWishIsTakenOutOfThePromptAndNothingElse(String prompt, String rest) {
    WishReader reader = new WishReader(LEXICON, Tokenizer.tokens(prompt));

    assertThat(reader.rest().stream().map(Token::text).collect(Collectors.joining(" ")))
        .isEqualTo(rest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "expenses with amount and date; monthly spending chart|Amount by month",
        "expenses with amount, category (a, b); totals per category|Amount per category",
        "expenses with amount, category (a, b); sum of amounts by category|Amount per category",
        "books with genre and rating; average rating by genre|Average rating per genre",
        "books with genre; number of books per genre|Books per genre",
        "runs with distance, date; a graph of distance over time|Distance by month",
        "runs with distance, date; weekly totals|Distance by week",
        "sleep with hours and date and a bar chart of hours by week|Hours by week",
      })
  void aDrawingIsOfTheFieldsThatAreMeant(String prompt, String label) {
    assertThat(blueprint(prompt).charts()).extracting(Chart::label).containsExactly(label);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stock list: item, quantity; low stock under ten|below quantity 10",
        "stock list: item, quantity; warn me if quantity drops below 2|below quantity 2",
        "track fevers: temperature, date; highlight temperature over 38.5|above temperature 38.5",
        "bills with amount, due date, paid; highlight overdue|overdue dueDate paid",
        "bills with amount, due date; remind me two weeks before|soon dueDate 14",
        "contacts with email, no duplicates|unique name ''",
        "expenses with amount; a budget of 500 a month|sumAbove amount 500",
        "filters: room, I change them every three months|overdue nextChanging ''",
      })
  void aRuleIsAboutTheFieldThatIsMeant(String prompt, String rule) {
    List<String> rules =
        blueprint(prompt).rules().stream()
            .map(each ->
                each.type().word()
                    + " "
                    + each.field()
                    + " "
                    + (each.value().isEmpty() ? "''" : each.value()))
            .toList();

    assertThat(rules).contains(rule);
  }

  @Test
  void whatIsComputedFollowsFromTheFields() {
    Blueprint blueprint =
        blueprint("timesheet: project, start time, end time, hourly rate; compute hours and pay");

    assertThat(blueprint.derived())
        .extracting(Derived::name, Derived::derivation, Derived::inputs)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "hours", Derivation.HOURS_BETWEEN, List.of("startTime", "endTime")),
            org.assertj.core.groups.Tuple.tuple(
                "pay", Derivation.PRODUCT, List.of("hours", "hourlyRate")));
  }

  @Test
  void whatBelongsToSomethingElseLeadsThere() {
    Blueprint blueprint =
        blueprint("authors and books, each book belongs to an author, with pages");

    assertThat(blueprint.entity().collection()).isEqualTo("books");
    assertThat(blueprint.related()).extracting(Entity::collection).containsExactly("authors");
    assertThat(blueprint.entity().field("author").flatMap(Field::to)).contains("authors");
  }

  @Test
  void aWishThatNoFieldCanGrantIsCalledNotUnderstood() {
    Understanding understanding =
        COMPOSER.compose("book tracker with title and author; chart by colour").understanding();

    assertThat(understanding.notUnderstood()).containsExactly("chart by colour");
  }

  private static Blueprint blueprint(String prompt) {
    return COMPOSER.compose(prompt).blueprint();
  }
}
