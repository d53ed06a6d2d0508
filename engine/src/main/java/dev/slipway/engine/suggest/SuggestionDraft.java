package dev.slipway.engine.suggest;

import dev.slipway.core.json.Json;
import dev.slipway.core.version.FileTree;
import org.jspecify.annotations.Nullable;

/**
 * An idea with its files, not yet offered to anybody. Texts that are too long are cut.
 *
 * @param key the stable name of the idea, such as {@code chart:amount:date}; one that a maker has
 *     dismissed never comes back to that app
 * @param title one line on what it does, at most 120 characters; also the title of its version
 * @param description a sentence or two on what the maker gets, at most 500 characters
 * @param after all files of the app with the idea; what equals the current files is no change
 * @param understanding what replaces {@code understanding} in the app's metadata; null leaves it
 * @param appDescription the app's new description; null leaves it
 */
public record SuggestionDraft(
    String key,
    String title,
    String description,
    FileTree after,
    @Nullable Json understanding,
    @Nullable String appDescription) {
  private static final int MAXIMUM_TITLE = 120;
  private static final int MAXIMUM_DESCRIPTION = 500;

  /** Cuts what is too long. */
  public SuggestionDraft {
    title = cut(title, MAXIMUM_TITLE);
    description = cut(description, MAXIMUM_DESCRIPTION);
  }

  /** An idea after which the app is described as before. */
  public SuggestionDraft(String key, String title, String description, FileTree after) {
    this(key, title, description, after, null, null);
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(most - 2));
    return text.substring(0, splitsPair ? most - 2 : most - 1) + "…";
  }
}
