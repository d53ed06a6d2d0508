package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What prompts for timers, countdowns, calculators and converters are taken to say. */
class PlainKindsTest {
  private static final Composer COMPOSER = new Composer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a pomodoro timer, 25 minutes work and 5 minutes break | {breakMinutes=5, workMinutes=25}",
        "pomodoro 50/10 | {breakMinutes=10, workMinutes=50}",
        "Work for ninety minutes, rest for 15 minutes | {breakMinutes=15, workMinutes=90}",
        "interval timer with 20 seconds rest and 40 seconds work, 6 sets"
            + " | {breakSeconds=20, rounds=6, workSeconds=40}",
        "a ten-minute timer | {workMinutes=10}",
        "timer of one hour | {workMinutes=60}",
        "egg timer | {presets=eggs, workMinutes=7}",
        "a stopwatch | {laps=1}",
        "pomodoro timer, 15 minute long break after four rounds"
            + " | {breakMinutes=5, longBreakMinutes=15, roundsBeforeLongBreak=4, workMinutes=25}",
      })
  void aTimerHasTheLengthsOfItsPrompt(String prompt, String settings) {
    assertThat(settings(prompt)).isEqualTo(settings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "countdown to our wedding on 12 June 2027 | {eventDate=2027-06-12, eventName=Our wedding}",
        "countdown to our wedding on June 12th, 2027 | {eventDate=2027-06-12, eventName=Our wedding}",
        "wedding countdown, 12.6.2027 | {eventDate=2027-06-12, eventName=Wedding}",
        "wedding countdown 6/30/2027 | {eventDate=2027-06-30, eventName=Wedding}",
        "days until the exam on 2027-06-12 at 2:30 pm"
            + " | {eventDate=2027-06-12, eventName=Exam, eventTime=14:30}",
        "countdown till Christmas | {eventDate=12-25, eventName=Christmas, eventYearly=yes}",
        "days until my birthday | {eventName=My birthday, eventYearly=yes}",
        "countdown to the trip in three weeks | {eventDate=+21, eventName=Trip}",
        "countdown to 31 February 2027 | {eventName=31 February 2027}",
        "a countdown app | {}",
      })
  void aCountdownHasTheEventOfItsPrompt(String prompt, String settings) {
    assertThat(settings(prompt)).isEqualTo(settings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BMI calculator in metric and imperial units | {formula=bmi, units=both}",
        "split the bill with friends | {formula=tip}",
        "calculate sales tax | {formula=vat}",
        "a calculator | {}",
        "converter for cups | {quantities=cooking, shown=cooking}",
        "convert miles to kilometres | {from=mi, quantities=length, shown=length, to=km}",
      })
  void aCalculatorAndAConverterKnowWhatIsAsked(String prompt, String settings) {
    assertThat(settings(prompt)).isEqualTo(settings);
  }

  @Test
  void whatNoFormulaAndNoUnitIsForIsSaid() {
    assertThat(notUnderstood("converter for length and charisma")).containsExactly("charisma");
    assertThat(notUnderstood("calculator for the phase of the moon"))
        .containsExactly("phase of the moon");
  }

  @Test
  void everyFormulaReckonsWithWhatItAsksFor() {
    Set<String> functions =
        Set.of("if", "min", "max", "abs", "sqrt", "years", "months", "nextbirthday");
    Set<String> names = new TreeSet<>();
    List<String> unknown = new ArrayList<>();
    for (List<String> row : WordFile.table("app/calculator/formulas.tsv", 9)) {
      switch (row.getFirst()) {
        case "formula" -> names.clear();
        case "input" -> {
          names.add(row.get(1));
          boolean ranged = row.get(4).matches("-?[0-9.]+") && row.get(5).matches("[0-9.]+");
          assertThat(ranged || row.get(6).equals("date")).as("%s", row).isTrue();
          assertThat(row.get(7).isEmpty()).as("%s", row).isEqualTo(row.get(8).isEmpty());
        }
        case "output" ->
            Pattern.compile("[a-z]+")
                .matcher(row.get(3))
                .results()
                .map(each -> each.group())
                .filter(each -> !names.contains(each) && !functions.contains(each))
                .forEach(unknown::add);
        default -> assertThat(row.getFirst()).isEqualTo("band");
      }
    }
    assertThat(unknown).isEmpty();
  }

  private static String settings(String prompt) {
    return COMPOSER.compose(prompt).blueprint().settings().toString();
  }

  private static List<String> notUnderstood(String prompt) {
    return COMPOSER.compose(prompt).understanding().notUnderstood();
  }
}
