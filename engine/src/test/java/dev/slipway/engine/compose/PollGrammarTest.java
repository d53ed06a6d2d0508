package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollGrammarTest {
  private static final Composer COMPOSER = new Composer();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "let people vote on where we go for lunch: pizza, sushi, tacos or salad;"
            + " Where do we go for lunch?; Pizza|Sushi|Tacos|Salad",
        "vote on what to cook (soup, curry); What should we cook?; Soup|Curry",
        "Poll: should we move? Yes or no; Should we move?; Yes|No",
        "vote about whether we should repaint the hall: yes/no;"
            + " Should we repaint the hall?; Yes|No",
        "favourite season poll with spring, summer, autumn and winter;"
            + " What is your favourite season?; Spring|Summer|Autumn|Winter",
        "a poll 'for' lunch with options fish and chips, pasta or soup;"
            + " What do you choose for lunch?; Fish and chips|Pasta|Soup",
      })
  void aPromptIsReadAsAQuestionWithOptions(String prompt, String question, String options) {
    Blueprint blueprint = COMPOSER.compose(prompt).blueprint();

    assertThat(blueprint.kind()).isEqualTo(Kind.POLL);
    assertThat(blueprint.title()).isEqualTo(question);
    assertThat(String.join("|", blueprint.groups())).isEqualTo(options);
  }

  @Test
  void aPollWithoutOptionsLetsPeopleAddThem() {
    Composition composition = COMPOSER.compose("a poll about the name of our boat");

    assertThat(composition.blueprint().groups()).isEmpty();
    assertThat(composition.blueprint().settings()).containsEntry("open", "yes");
    assertThat(composition.understanding().summary()).contains("names no options");
  }
}
