package dev.slipway.engine.compose;

import java.util.Set;

/**
 * What of an app of one kind can be changed beside its title, its look and its settings.
 *
 * @param fields whether people see fields that are added, renamed or taken away
 * @param kept the fields that the kind cannot do without
 * @param groups whether it is parted into groups that can change
 * @param parts what people call one of the groups, beside the words for any
 * @param bare whether a name alone means a group: "add ramen"
 * @param titles what people call the title, beside the words for any
 */
record Scope(
    boolean fields,
    Set<String> kept,
    boolean groups,
    Set<String> parts,
    boolean bare,
    Set<String> titles) {
  /** Fields of all sorts, and groups where there are any. */
  static final Scope ALL = new Scope(true, Set.of(), true, Set.of(), false, Set.of());

  /** Neither fields nor groups. */
  static final Scope NONE = new Scope(false, Set.of(), false, Set.of(), false, Set.of());

  /** Fields, but for some that stay. */
  static Scope but(String... kept) {
    return new Scope(true, Set.of(kept), false, Set.of(), false, Set.of());
  }
}
