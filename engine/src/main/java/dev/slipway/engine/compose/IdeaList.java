package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;

/** Collects what would make an app of one kind better, without what it has already. */
final class IdeaList {
  private final Blueprint blueprint;
  private final List<Idea> ideas = new ArrayList<>();

  IdeaList(Blueprint blueprint) {
    this.blueprint = blueprint;
  }

  /** A field that its records do not have yet. */
  IdeaList field(Field field, String title, String description) {
    if (blueprint.entity().field(field.name()).isEmpty()) {
      String collection = blueprint.entity().collection();
      add("field:" + field.name(), title, description, new Edit.AddField(collection, field));
    }
    return this;
  }

  /** Another value of a setting. */
  IdeaList set(String name, String value, String title, String description) {
    if (!value.equals(blueprint.settings().get(name))) {
      add("set:" + name + ":" + value, title, description, new Edit.Set(name, value));
    }
    return this;
  }

  /** One more of several values of a setting. */
  IdeaList include(String name, String item, String title, String description) {
    if (!List.of(blueprint.settings().getOrDefault(name, "").split(",? ")).contains(item)) {
      add("set:" + name + ":" + item, title, description, new Edit.Include(name, item));
    }
    return this;
  }

  /** One more group. */
  IdeaList group(String name, String title, String description) {
    if (!blueprint.groups().contains(name)) {
      add("group:" + name, title, description, new Edit.AddGroup(name));
    }
    return this;
  }

  /** Whatever some edits do. */
  IdeaList add(String key, String title, String description, Edit... edits) {
    ideas.add(new Idea(key, title, description, List.of(edits)));
    return this;
  }

  List<Idea> all() {
    return List.copyOf(ideas);
  }
}
