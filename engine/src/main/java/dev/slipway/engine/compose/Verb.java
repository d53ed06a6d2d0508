package dev.slipway.engine.compose;

import java.util.Optional;

/** What a further prompt wants to be done. */
enum Verb {
  ADD,
  REMOVE,
  RENAME,
  CALL,
  CHANGE,
  MAKE,
  SORT,
  TRACK;

  static Optional<Verb> of(String word) {
    for (Verb verb : values()) {
      if (verb.name().equalsIgnoreCase(word)) {
        return Optional.of(verb);
      }
    }
    return Optional.empty();
  }
}
