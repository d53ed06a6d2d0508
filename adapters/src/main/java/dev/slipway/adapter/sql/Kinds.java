package dev.slipway.adapter.sql;

import dev.slipway.core.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * What kind of app each is, in a column beside the metadata that says so: lists show it, and would
 * read kilobytes of each of their apps for this one word.
 */
final class Kinds {
  /** The kind, or all of the metadata where the column has none. */
  static final String SELECTED = "coalesce(kind, metadata)";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String METADATA_BEGINS = "{";

  private Kinds() {}

  /** The column's value; null where the metadata says none, or one that a column cannot hold. */
  static @Nullable String column(Json metadata) {
    String kind = of(metadata.text());
    if (kind == null || kind.startsWith(METADATA_BEGINS) || kind.indexOf('\0') >= 0) {
      return null;
    }
    return kind;
  }

  /** The kind, from what was selected. */
  static @Nullable String read(String selected) {
    return selected.startsWith(METADATA_BEGINS) ? of(selected) : selected;
  }

  private static @Nullable String of(String metadata) {
    try (JsonParser parser = JSON.createParser(metadata)) {
      boolean says =
          parser.nextToken() == JsonToken.START_OBJECT
              && at(parser, "understanding")
              && parser.currentToken() == JsonToken.START_OBJECT
              && at(parser, "kind")
              && parser.currentToken() == JsonToken.VALUE_STRING;
      return says ? parser.getString() : null;
    }
  }

  /** Goes on to the value of a field of the object that the parser is in. */
  private static boolean at(JsonParser parser, String field) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean found = parser.currentName().equals(field);
      parser.nextToken();
      if (found) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }
}
