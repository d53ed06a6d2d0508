package dev.slipway.engine.compose;

import java.util.Optional;

/** What a field of a record can hold. */
public enum FieldType {
  /** One line of text. */
  TEXT("text"),
  /** Several lines of text. */
  LONG_TEXT("longText"),
  /** Any number. */
  NUMBER("number"),
  /** An amount of money. */
  MONEY("money"),
  /** A day. */
  DATE("date"),
  /** A time of day. */
  TIME("time"),
  /** Yes or no. */
  YES_NO("yesNo"),
  /** One of a few words. */
  CHOICE("choice"),
  /** One to five stars. */
  RATING("rating"),
  /** A web address. */
  LINK("link"),
  /** A mail address. */
  EMAIL("email"),
  /** A telephone number. */
  PHONE("phone"),
  /** A picture, by its address. */
  IMAGE("image"),
  /** A few free words. */
  TAGS("tags"),
  /** A record of another collection. */
  RELATION("relation");

  private final String word;

  FieldType(String word) {
    this.word = word;
  }

  /** The name in blueprints, in word files and in the apps. */
  public String word() {
    return word;
  }

  /** Whether values can be added up. */
  public boolean isSummable() {
    return this == NUMBER || this == MONEY;
  }

  /** Whether values are numbers. */
  public boolean isNumeric() {
    return isSummable() || this == RATING;
  }

  /** The one of a name, or empty where there is none. */
  public static Optional<FieldType> of(String word) {
    for (FieldType each : values()) {
      if (each.word.equals(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
