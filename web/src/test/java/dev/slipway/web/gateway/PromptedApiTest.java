package dev.slipway.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.model.ModelEngine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What models are told of the app API is what there is. */
class PromptedApiTest {
  private static final Pattern IMPORT =
      Pattern.compile("import \\{ ([^}]+) } from '[./]*/([^']+)'");
  private static final Pattern CALL = Pattern.compile("books\\.([a-z]+)\\(");

  @Test
  void everyFunctionThatIsNamedExists() throws IOException {
    String module = read(Gateway.class, "app.js");
    String world = read(ModelEngine.class, "prompts/1/world.md");

    Set<String> methods = new TreeSet<>();
    Matcher call = CALL.matcher(world);
    while (call.find()) {
      methods.add(call.group(1));
    }
    assertThat(methods)
        .containsExactlyInAnyOrder(
            "list", "all", "get", "create", "replace", "update", "remove", "subscribe")
        .allSatisfy(
            method -> assertThat(module).containsPattern("(?m)^    (async )?" + method + "\\("));
    Matcher imported = IMPORT.matcher(world);
    assertThat(imported.find()).isTrue();
    assertThat(imported.group(2)).isEqualTo("_slipway/app.js");
    for (String name : imported.group(1).split(", ")) {
      assertThat(module).containsPattern("(?m)^export (async )?(function|class) " + name + "\\b");
    }
    assertThat(imported.find()).as("there is no other module").isFalse();
  }

  @Test
  void everyWayToCompareExists() throws IOException {
    String world = read(ModelEngine.class, "prompts/1/world.md");
    Matcher operators = Pattern.compile("\\{ eq, [^}]+ }").matcher(world);
    assertThat(operators.find()).isTrue();
    String module = read(Gateway.class, "app.js");
    for (String operator : operators.group().replaceAll("[{} ]", "").split(",")) {
      assertThat(module).contains("'" + operator + "'");
    }
  }

  private static String read(Class<?> beside, String name) throws IOException {
    String path = beside == Gateway.class ? name : "/dev/slipway/engine/model/" + name;
    try (InputStream stream = beside.getResourceAsStream(path)) {
      assertThat(stream).as(name).isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
