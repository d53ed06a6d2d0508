package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectGrammarTest {
  private static final Lexicon LEXICON = new Lexicon();
  private static final Composer COMPOSER = new Composer();

  @ParameterizedTest
  @CsvSource({
    "track the books I read, books, I read",
    "a simple bug tracker, bug, ''",
    "keep track of our vinyl records and tapes, vinyl, ''",
    "I want an app that tracks my houseplants, houseplants, ''",
    "track our guest list, guest, ''",
    "track my job applications, job applications, ''",
    "restaurants I want to try, restaurants, ''",
    "I run a bakery. An app to track orders, orders, ''",
    "a wine cellar app, wine cellar, ''",
    "an app for my seedlings, seedlings, ''",
    "a tracker for the films we watched, films, we watched",
  })
  void aPromptSaysWhatTheAppKeeps(String prompt, String noun, String relative) {
    Subject subject = subject(prompt);

    assertThat(subject.noun()).isEqualTo(noun);
    assertThat(subject.relative()).isEqualTo(relative);
  }

  @ParameterizedTest
  @CsvSource({
    "track the books I read, Books I read, book, books",
    "kanban board for our team, Team board, card, cards",
    "a packing checklist for trips, Packing checklist for trips, item, items",
    "a todo app, To-do list, task, tasks",
    "my diary, Diary, entry, entries",
    "sleep tracker, Sleep tracker, sleep entry, sleep entries",
    "I love books. Make me a tracker, Books, book, books",
  })
  void theTitleAndTheWordsForRecordsAreThoseAPersonWouldUse(
      String prompt, String title, String one, String many) {
    Blueprint blueprint = COMPOSER.compose(prompt).blueprint();

    assertThat(blueprint.title()).isEqualTo(title);
    assertThat(blueprint.entity().singular()).isEqualTo(one);
    assertThat(blueprint.entity().plural()).isEqualTo(many);
  }

  @Test
  void aGivenNameIsTheTitle() {
    assertThat(COMPOSER.compose("a book tracker called \"Shelf Life\" with author").name())
        .isEqualTo("Shelf Life");
    assertThat(COMPOSER.compose("book tracker named Leaves, with author").name())
        .isEqualTo("Leaves");
  }

  @Test
  void aVerbOfThePersonIsNotWhatTheAppKeeps() {
    assertThat(subject("I run and we book")).isEqualTo(Subject.NONE);
  }

  @Test
  void aPromptWithoutANounHasNoSubject() {
    assertThat(subject("make me something nice")).isEqualTo(Subject.NONE);
    assertThat(subject("")).isEqualTo(Subject.NONE);
  }

  private static Subject subject(String prompt) {
    return PromptReader.read(LEXICON, prompt).subject;
  }
}
