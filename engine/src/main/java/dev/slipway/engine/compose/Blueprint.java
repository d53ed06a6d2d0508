package dev.slipway.engine.compose;

import java.util.List;
import java.util.Optional;

/**
 * The composer's own model of an app: everything that its files are written from.
 *
 * @param kind what sort of app it is
 * @param title its heading
 * @param description one sentence about it
 * @param entity what it keeps
 * @param grouping its columns or groups, where it has any
 * @param features what it can do
 * @param totals the sums it shows
 * @param accent the name of its colour
 */
public record Blueprint(
    Kind kind,
    String title,
    String description,
    Entity entity,
    Optional<Grouping> grouping,
    List<Feature> features,
    List<Total> totals,
    String accent) {
  /** Copies the lists. */
  public Blueprint {
    features = List.copyOf(features);
    totals = List.copyOf(totals);
  }

  /** Whether the app has a feature. */
  public boolean has(Feature feature) {
    return features.contains(feature);
  }
}
