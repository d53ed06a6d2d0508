package dev.slipway.engine.compose;

import java.util.List;

/**
 * Something that would make an app better.
 *
 * @param key names the idea for ever, so that one that was dismissed does not come back
 * @param title what would be done, as a command
 * @param description what it is good for
 * @param edits how it is done
 */
record Idea(String key, String title, String description, List<Edit> edits) {
  Idea {
    edits = List.copyOf(edits);
  }
}
