package dev.slipway.engine.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one kind of app needs beyond what its prompt says. */
interface KindPlan {
  /** The kind. */
  Kind kind();

  /**
   * Completes a draft that has the fields, the groups and the theme of the prompt: sets {@link
   * Draft#titleField}, names what the records are, adds what a person would expect.
   */
  void plan(Draft draft, Planning planning);

  /** Whether the lists of a prompt are fields; where not, the plan reads the prompt itself. */
  default boolean readsFields() {
    return true;
  }

  /** One sentence about an app. */
  default String description(Blueprint blueprint, KindFile file) {
    return file.description(blueprint);
  }

  /** One sentence that says what was made. */
  default String summary(Blueprint blueprint, KindFile file) {
    return file.summary(blueprint);
  }

  /** Example records of the main entity: field name to script. */
  default List<Map<String, String>> samples(Blueprint blueprint, Samples samples) {
    return samples.rows(4);
  }

  /** What would make such an app better beyond what any app could have, best first. */
  default List<Idea> ideas(Blueprint blueprint) {
    return List.of();
  }

  /** What else the app's {@code js/model.js} exports: name to script. */
  default Map<String, String> constants(Blueprint blueprint, Lexicon lexicon) {
    return new LinkedHashMap<>();
  }
}
