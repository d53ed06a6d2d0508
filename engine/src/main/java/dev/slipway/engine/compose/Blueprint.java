package dev.slipway.engine.compose;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The composer's own model of an app: everything that its files are written from.
 *
 * @param kind what sort of app it is
 * @param title its heading
 * @param description one sentence about it
 * @param entities what it keeps; the first one is what the app is about
 * @param grouping its columns, groups, rooms, options or sections, where it has any
 * @param features what it can do
 * @param totals the figures it shows
 * @param charts what it draws
 * @param rules what it watches over
 * @param derived the values that follow from fields of the first entity
 * @param settings what only this kind knows, such as the minutes of a timer
 * @param starters things that the prompt names as examples of the first entity
 * @param theme how it looks
 */
public record Blueprint(
    Kind kind,
    String title,
    String description,
    List<Entity> entities,
    Optional<Grouping> grouping,
    List<Feature> features,
    List<Total> totals,
    List<Chart> charts,
    List<Rule> rules,
    List<Derived> derived,
    Map<String, String> settings,
    List<String> starters,
    Theme theme) {
  /** Copies the lists. */
  public Blueprint {
    entities = List.copyOf(entities);
    features = List.copyOf(features);
    totals = List.copyOf(totals);
    charts = List.copyOf(charts);
    rules = List.copyOf(rules);
    derived = List.copyOf(derived);
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    starters = List.copyOf(starters);
  }

  /** What the app is about. */
  public Entity entity() {
    return entities.getFirst();
  }

  /** What else it keeps. */
  public List<Entity> related() {
    return entities.subList(1, entities.size());
  }

  /** Whether the app has a feature. */
  public boolean has(Feature feature) {
    return features.contains(feature);
  }

  /** The group names, or none. */
  public List<String> groups() {
    return grouping.map(Grouping::names).orElse(List.of());
  }
}
