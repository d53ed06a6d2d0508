package dev.slipway.engine.compose;

import dev.slipway.core.json.Json;
import java.util.List;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the composer made of a prompt, said plainly.
 *
 * @param kind what sort of app it is
 * @param entities what it keeps; the first one is what the app is about
 * @param features what it can do
 * @param vague whether the prompt left the app open
 * @param understood short phrases
 * @param notUnderstood words of the prompt that had no effect
 * @param summary one sentence that says what was made
 */
public record Understanding(
    Kind kind,
    List<Entity> entities,
    List<Feature> features,
    boolean vague,
    List<String> understood,
    List<String> notUnderstood,
    String summary) {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  /** Copies the lists. */
  public Understanding {
    entities = List.copyOf(entities);
    features = List.copyOf(features);
    understood = List.copyOf(understood);
    notUnderstood = List.copyOf(notUnderstood);
  }

  /** What a change made of an app: what was done, and what was not understood. */
  static Understanding ofChange(Blueprint blueprint, List<String> done, List<String> lost) {
    String summary = Titles.list(done);
    return new Understanding(
        blueprint.kind(),
        blueprint.entities(),
        blueprint.features(),
        false,
        done,
        lost,
        summary.isEmpty() ? blueprint.description() : Inflection.label(summary) + ".");
  }

  /** The same as a JSON object, for the app's metadata. */
  public Json metadata() {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("kind", kind.word());
    fields(root.putArray("fields"), entities.getFirst());
    ArrayNode related = root.putArray("related");
    for (Entity entity : entities.subList(1, entities.size())) {
      ObjectNode node = related.addObject().put("collection", entity.collection());
      fields(node.putArray("fields"), entity);
    }
    ArrayNode words = root.putArray("features");
    features.forEach(feature -> words.add(feature.word()));
    root.put("vague", vague);
    understood.forEach(root.putArray("understood")::add);
    notUnderstood.forEach(root.putArray("notUnderstood")::add);
    root.put("summary", summary);
    return new Json(MAPPER.writeValueAsString(root));
  }

  private static void fields(ArrayNode each, Entity entity) {
    for (Field field : entity.fields()) {
      each.addObject()
          .put("name", field.name())
          .put("label", field.label())
          .put("type", field.type().word());
    }
  }
}
