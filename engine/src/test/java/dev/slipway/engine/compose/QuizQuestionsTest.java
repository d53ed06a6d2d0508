package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuizQuestionsTest {
  @ParameterizedTest
  @CsvSource({
    "europe, 46",
    "world, 192",
    "asia, 45",
    "africa, 53",
    "america, 35",
    "oceania, 13",
    "elements, 48",
    "tables, 45",
    "solar, 18",
    "general, 25",
    "geography, 18"
  })
  void everyQuestionHasOneRightAndThreeOtherAnswers(String set, int count) {
    List<QuizQuestions.Question> questions = new QuizQuestions(set).all();
    Set<String> texts = new HashSet<>();
    Set<String> answers = new HashSet<>();
    for (QuizQuestions.Question each : questions) {
      assertThat(texts.add(each.text())).as(each.text()).isTrue();
      answers.add(each.answer());
      if (!each.wrong().isEmpty()) {
        assertThat(each.wrong()).as(each.text()).hasSize(3).doesNotHaveDuplicates();
        assertThat(each.wrong()).as(each.text()).doesNotContain(each.answer(), "");
      } else {
        assertThat(answers).as(each.text()).hasSize(texts.size());
      }
    }
    assertThat(questions).hasSize(count);
  }

  @Test
  void aTopicThatThereIsNothingOnIsSaidPlainly() {
    Understanding understanding =
        new Composer().compose("quiz on the history of our village").understanding();

    assertThat(understanding.summary())
        .contains("has no questions on the history of our village", "general knowledge");
  }
}
