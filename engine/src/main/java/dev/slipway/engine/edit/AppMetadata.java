package dev.slipway.engine.edit;

import dev.slipway.core.json.Json;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes single parts of what an app's metadata says and keeps the others. */
public final class AppMetadata {
  private static final JsonMapper JSON = JsonMapper.shared();

  private AppMetadata() {}

  /** The metadata with another understanding; metadata that is no object stays as it is. */
  public static Json withUnderstanding(Json metadata, Json understanding) {
    if (!(JSON.readTree(metadata.text()) instanceof ObjectNode object)) {
      return metadata;
    }
    object.set("understanding", JSON.readTree(understanding.text()));
    return new Json(object.toString());
  }
}
