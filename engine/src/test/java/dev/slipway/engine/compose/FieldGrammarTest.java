package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldGrammarTest {
  private static final Lexicon LEXICON = new Lexicon();

  @ParameterizedTest
  @CsvSource({
    "author, author, text",
    "the notes, notes, longText",
    "quantity, quantity, number",
    "number of guests, guests, number",
    "how many pages, pages, number",
    "how often in days, howOftenInDays, number",
    "would you recommend us, wouldYouRecommendUs, yesNo",
    "how satisfied are you, howSatisfiedAreYou, rating",
    "how did you hear about us, howDidYouHearAboutUs, text",
    "hourly rate, hourlyRate, money",
    "amount due, amountDue, money",
    "price paid, pricePaid, money",
    "pages read, pagesRead, number",
    "the date I finished, finished, date",
    "date of birth, birth, date",
    "when we met, met, date",
    "applied on, appliedOn, date",
    "departure time, departureTime, time",
    "paid, paid, yesNo",
    "whether it is insured, insured, yesNo",
    "my star rating, myStarRating, rating",
    "a link to the photo, linkToThePhoto, link",
    "contact e-mail, contactEmail, email",
    "mobile number, mobileNumber, phone",
    "cover photo, coverPhoto, image",
    "tags, tags, tags",
    "room number, roomNumber, text",
    "something unheard of, somethingUnheardOf, text",
  })
  void aWordSaysWhatAFieldHolds(String words, String name, String type) {
    Field field = field(words);

    assertThat(field.type().word()).isEqualTo(type);
    assertThat(field.name()).isEqualTo(name.equals("myStarRating") ? "starRating" : name);
    assertThat(field.options()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "severity low/medium/high; Low|Medium|High",
        "size (s, m, l); S|M|L",
        "size (s|m|l); S|M|L",
        "channel: blog, newsletter or video; Blog|Newsletter|Video",
        "condition mint / very good / fair; Mint|Very good|Fair",
        "status; Open|In progress|Done",
        "open/closed; Open|Closed",
      })
  void aChoiceHasTheOptionsThatAreNamedOrElseTheUsualOnes(String words, String options) {
    Field field = field(words);

    assertThat(field.type()).isEqualTo(FieldType.CHOICE);
    assertThat(String.join("|", field.options())).isEqualTo(options);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "returned (yes/no); returned; yesNo",
        "available on weekends yes/no; availableOnWeekends; yesNo",
        "insured true/false; insured; yesNo",
        "score 1-10; score; rating",
        "last seen (date); lastSeen; date",
        "colour (text); colour; text",
        "price (dropdown); price; text",
      })
  void anAsideCanNameTheType(String words, String name, String type) {
    Field field = field(words);

    assertThat(field.name()).isEqualTo(name);
    assertThat(field.type().word()).isEqualTo(type);
  }

  @Test
  void aLabelKeepsCapitalsOnlyWhereTheyMeanSomething() {
    assertThat(field("the ISBN code").label()).isEqualTo("ISBN code");
    assertThat(field("Due Date").label()).isEqualTo("Due date");
    assertThat(fields("TRACKER WITH NAME, COST").stream().map(Field::label))
        .containsExactly("Name", "Cost");
  }

  @Test
  void aFieldIsNamedOnce() {
    assertThat(
            fields("tracker with name, price, Name, the price and PRICE").stream().map(Field::name))
        .containsExactly("name", "price");
  }

  @Test
  void anAppHasAtMostSixteenFieldsOfItsOwn() {
    StringBuilder prompt = new StringBuilder("tracker with name");
    for (char letter = 'a'; letter <= 'z'; letter++) {
      prompt.append(", f").append(letter);
    }

    assertThat(fields(prompt.toString())).hasSize(PromptReader.MOST_FIELDS);
  }

  @Test
  void wordsThatNameNothingAreNoField() {
    for (String words : List.of("", "the", "and also", "/", "()", "( )", "///", "or or or")) {
      Sheet sheet = new Sheet(Tokenizer.tokens(words));
      assertThat(new FieldGrammar(LEXICON, sheet).field(0, sheet.size(), 1)).as(words).isEmpty();
    }
  }

  private static Field field(String words) {
    Sheet sheet = new Sheet(Tokenizer.tokens(words));
    return new FieldGrammar(LEXICON, sheet).field(0, sheet.size(), 1).orElseThrow();
  }

  private static List<Field> fields(String prompt) {
    return new Composer().compose(prompt).blueprint().entity().fields();
  }
}
