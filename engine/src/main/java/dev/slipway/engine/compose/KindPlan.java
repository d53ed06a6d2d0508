package dev.slipway.engine.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** What of such an app further prompts can change beside its title, its look and its settings. */
  default Scope scope(Draft draft) {
    return Scope.ALL;
  }

  /** What only such an app has and further prompts can change. */
  default List<Setting> settings(Draft draft) {
    return List.of();
  }

  /** The value of a setting as it is. */
  default String value(Draft draft, Setting setting) {
    return draft.settings.getOrDefault(setting.name(), setting.usual());
  }

  /** Gives a setting a value that it accepts. */
  default void set(Draft draft, Setting setting, String value) {
    if (value.isEmpty()) {
      draft.settings.remove(setting.name());
    } else {
      draft.settings.put(setting.name(), value);
    }
  }

  /** What is said of a setting once it has a value. */
  default String said(Setting setting, String value) {
    return setting.said(value);
  }

  /**
   * Changes that only this kind knows how to read from a clause of a further prompt, the words of
   * which it then takes as understood.
   */
  default List<Edit> read(Draft draft, Verb verb, Sheet clause) {
    return List.of();
  }

  /** A field as such an app has it, where a further prompt asks for one. */
  default Field fitting(Field field) {
    return field;
  }

  /** What an app that has no groups yet would be parted into. */
  default Optional<Grouping> grouping() {
    return Optional.empty();
  }

  /** What words that rename the app make its title. */
  default String title(String words) {
    return Inflection.label(words);
  }

  /** Puts in order what hangs on the fields, the groups and the settings of a draft. */
  default void settle(Draft draft) {
    // Most kinds have nothing of the sort.
  }
}
