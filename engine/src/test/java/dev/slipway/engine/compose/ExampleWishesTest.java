package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the examples wish for beyond kinds and fields: relations, totals, charts, rules, columns.
 */
class ExampleWishesTest {
  private static final Composer COMPOSER = new Composer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "an expense tracker: |chart:sum:amount:category:-, chart:sum:amount:date:month",
        "inventory of my workshop|rule:below:quantity:5",
        "simple CRM: |relation:company:companies",
        "meeting room booking|rule:noOverlap:room:",
        "guest list for a wedding: |total:count:-:rsvp=Yes",
        "workout log: |chart:average:weight:date:day",
        "invoice list |total:sum:amount:paid=false",
        "leaderboard for our table-tennis|relation:home:players, relation:away:players",
        "mileage log |column:consumptionPer100:perHundred",
        "each plant has |column:nextWatering:nextDate, rule:overdue:nextWatering:",
        "Warn me when |rule:below:quantity:3",
        "subscription tracker |rule:soon:renewalDate:5, chart:sum:price:renewalDate:month",
        "timesheet: |column:hours:hoursBetween, column:pay:product",
        "customers and their orders|relation:customer:customers",
        "a dark, playful film |chart:average:rating:director:-, look:dark:playful",
      })
  void anExampleGetsWhatItAsksFor(String start, String wishes) {
    Example example =
        Example.all().filter(each -> each.prompt().startsWith(start)).findFirst().orElseThrow();

    assertThat(granted(COMPOSER.compose(example.prompt()).blueprint()))
        .contains(wishes.split(", "));
  }

  private static List<String> granted(Blueprint blueprint) {
    List<String> granted = new ArrayList<>();
    for (Entity entity : blueprint.entities()) {
      for (Field field : entity.fields()) {
        field.to().ifPresent(to -> granted.add("relation:" + field.name() + ":" + to));
      }
    }
    for (Total total : blueprint.totals()) {
      String when = total.when().map(each -> each.field() + "=" + each.value()).orElse("-");
      granted.add("total:" + total.measure().word() + ":" + total.field().orElse("-") + ":" + when);
    }
    for (Chart chart : blueprint.charts()) {
      String period = chart.period().map(Period::word).orElse("-");
      String measured = chart.measure().word() + ":" + chart.field().orElse("-");
      granted.add("chart:" + measured + ":" + chart.by() + ":" + period);
    }
    for (Rule rule : blueprint.rules()) {
      granted.add("rule:" + rule.type().word() + ":" + rule.field() + ":" + rule.value());
    }
    for (Derived column : blueprint.derived()) {
      granted.add("column:" + column.name() + ":" + column.derivation().word());
    }
    Theme theme = blueprint.theme();
    granted.add("look:" + theme.scheme().word() + ":" + theme.tone().word());
    return granted;
  }
}
