package dev.slipway.engine.compose;

import java.util.Optional;

/**
 * The kinds of app that the composer can write; each has a folder of its own with its words, page,
 * style and scripts.
 */
public enum Kind {
  /** Records in a table, with search, filters, totals and charts. */
  TRACKER("tracker"),
  /** Things to tick off, in groups. */
  CHECKLIST("checklist"),
  /** Cards that move through columns. */
  BOARD("board"),
  /** Texts by date, with an editor. */
  NOTES("notes"),
  /** Habits over a grid of days, with streaks. */
  HABITS("habits"),
  /** Stretches of work and rest that are counted. */
  TIMER("timer"),
  /** The days and hours to a moment. */
  COUNTDOWN("countdown"),
  /** A result from a few numbers. */
  CALCULATOR("calculator"),
  /** One unit into another. */
  CONVERTER("converter"),
  /** Questions with answers to choose from, and a score. */
  QUIZ("quiz"),
  /** Two-sided cards that come back when they are due. */
  FLASHCARDS("flashcards"),
  /** One question, a vote for each visitor. */
  POLL("poll"),
  /** A form to fill in, with its results. */
  FORM("form"),
  /** Times of shared things, without two bookings at once. */
  BOOKING("booking"),
  /** Events on the days of a month. */
  CALENDAR("calendar"),
  /** Figures at a glance, with their course. */
  DASHBOARD("dashboard"),
  /** Players, matches and a ranking. */
  LEADERBOARD("leaderboard"),
  /** A page that presents something and takes messages. */
  LANDING("landing"),
  /** Cards to be found in pairs. */
  MEMORY("memory"),
  /** Three in a row. */
  TIC_TAC_TOE("tictactoe"),
  /** Tiles that double, up to 2048. */
  SLIDING_TILES("sliding"),
  /** A snake that grows. */
  SNAKE("snake");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  /** The name in blueprints, in word files and in the apps. */
  public String word() {
    return word;
  }

  /** The one of a name, or empty where there is none. */
  public static Optional<Kind> of(String word) {
    for (Kind each : values()) {
      if (each.word.equals(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Whether what the app can do comes and goes, and is not what the app is. */
  boolean hasFeatures() {
    return this == TRACKER || this == CHECKLIST || this == BOARD || this == NOTES;
  }
}
