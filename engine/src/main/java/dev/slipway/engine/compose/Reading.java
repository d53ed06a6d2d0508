package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a prompt says, as far as it was understood. */
final class Reading {
  /** A sum that is asked for: "total unpaid" has the word "unpaid". */
  record TotalWish(List<String> words) {}

  final Sheet sheet;
  final List<Field> fields = new ArrayList<>();

  /** The fields that a list should be narrowed by. */
  final List<Field> narrowed = new ArrayList<>();

  /** The words that the list should be ordered by. */
  final List<String> sorted = new ArrayList<>();

  final List<String> groups = new ArrayList<>();
  final List<String> starters = new ArrayList<>();
  final List<TotalWish> totals = new ArrayList<>();
  final Set<Feature> features = EnumSet.noneOf(Feature.class);
  final List<Wish> wishes = new ArrayList<>();
  final List<String> understood = new ArrayList<>();

  /** What was read and could not be granted. */
  final List<String> lost = new ArrayList<>();

  Optional<Kind> kind = Optional.empty();

  /** The kind that words of the prompt name, not one that only follows from what it keeps. */
  Optional<Kind> said = Optional.empty();

  Optional<String> name = Optional.empty();
  Optional<String> accent = Optional.empty();
  Optional<Scheme> scheme = Optional.empty();
  Optional<Tone> tone = Optional.empty();
  Subject subject = Subject.NONE;

  Reading(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Whether words of the prompt name a kind. */
  boolean says(Kind wanted) {
    return said.filter(each -> each == wanted).isPresent();
  }

  /** Whether the prompt says nothing that an app could be made of. */
  boolean isVague() {
    return kind.isEmpty() && fields.isEmpty() && groups.isEmpty() && subject.words().isEmpty();
  }

  /** Takes over what was said of the look. */
  void look(LookReader look) {
    accent = look.accent();
    scheme = look.scheme();
    tone = look.tone();
    understood.addAll(look.words());
  }

  void add(Field field) {
    boolean known = fields.stream().anyMatch(each -> each.name().equals(field.name()));
    if (!known && fields.size() < PromptReader.MOST_FIELDS) {
      fields.add(field);
    }
  }
}
