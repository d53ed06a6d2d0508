package dev.slipway.web.api;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppHit;
import dev.slipway.core.app.AppSummary;
import dev.slipway.core.generation.Generation;
import dev.slipway.core.model.ModelUse;
import dev.slipway.core.version.FileEntry;
import dev.slipway.core.version.Version;
import dev.slipway.web.security.HostNames;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The vocabulary of the core as the JSON of the API. */
final class AppJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HostNames names;

  AppJson(HostNames names) {
    this.names = names;
  }

  ObjectNode app(App app) {
    JsonNode metadata = JSON.readTree(app.metadata().text());
    ObjectNode node =
        summary(
            new AppSummary(
                app.id(),
                app.name(),
                app.description(),
                app.status(),
                app.version(),
                metadata.path("understanding").path("kind").stringValue(null),
                app.createdAt(),
                app.updatedAt()));
    node.put("prompt", app.prompt());
    if (app.failure() != null) {
      node.put("failure", app.failure());
    }
    node.put("runtime", app.runtime().wire());
    node.put("engine", app.engine());
    node.set("metadata", metadata);
    return node;
  }

  ObjectNode summary(AppSummary app) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", app.id().value());
    node.put("name", app.name());
    node.put("description", app.description());
    node.put("status", app.status().wire());
    node.put("previewUrl", names.previewUrl(app.id()));
    node.put("version", app.version());
    if (app.kind() != null) {
      node.put("kind", app.kind());
    }
    node.put("createdAt", app.createdAt().toString());
    node.put("updatedAt", app.updatedAt().toString());
    return node;
  }

  ObjectNode hit(AppHit hit) {
    ObjectNode node = summary(hit.app());
    node.set("snippet", snippet(hit.snippet()));
    return node;
  }

  /** The marked text in pieces, so that a page need not read marks out of text. */
  private static ArrayNode snippet(String marked) {
    ArrayNode pieces = JSON.createArrayNode();
    boolean hit = false;
    StringBuilder text = new StringBuilder();
    for (int index = 0; index <= marked.length(); index++) {
      boolean end = index == marked.length();
      String character = end ? "" : marked.substring(index, index + 1);
      boolean mark = character.equals(AppHit.MARK_START) || character.equals(AppHit.MARK_END);
      if ((end || mark) && !text.isEmpty()) {
        pieces.addObject().put("text", text.toString()).put("hit", hit);
        text.setLength(0);
      }
      if (mark) {
        hit = character.equals(AppHit.MARK_START);
      } else {
        text.append(character);
      }
    }
    return pieces;
  }

  static ObjectNode generation(Generation generation) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", generation.id().value());
    node.put("app", generation.app().value());
    node.put("prompt", generation.prompt());
    node.put("engine", generation.engine());
    node.put("status", generation.status().wire());
    node.put("attempts", generation.attempts());
    if (generation.failure() != null) {
      node.put("failure", generation.failure());
    }
    if (generation.version() != null) {
      node.put("version", generation.version());
    }
    if (generation.use() != null) {
      node.put("engineUsed", generation.use().engine());
      ModelUse models = generation.use().models();
      node.putObject("usage")
          .put("inputTokens", models.inputTokens())
          .put("outputTokens", models.outputTokens())
          .put("costMicros", models.costMicros());
    }
    node.put("createdAt", generation.createdAt().toString());
    node.put("updatedAt", generation.updatedAt().toString());
    return node;
  }

  ObjectNode version(Version version) {
    ObjectNode node = JSON.createObjectNode();
    node.put("number", version.number());
    node.put("cause", version.cause().wire());
    node.put("title", version.title());
    if (version.name() != null) {
      node.put("name", version.name());
    }
    node.put("files", version.files());
    node.put("bytes", version.bytes());
    node.put("previewUrl", names.versionUrl(version.app(), version.number()));
    node.put("createdAt", version.createdAt().toString());
    return node;
  }

  ObjectNode versionWithFiles(Version version, List<FileEntry> entries) {
    ObjectNode node = version(version);
    ArrayNode list = node.putArray("entries");
    for (FileEntry entry : entries) {
      list.addObject()
          .put("path", entry.path().value())
          .put("size", entry.size())
          .put("sha256", entry.hash().value());
    }
    return node;
  }
}
