package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.model.ModelImage;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Pictures beside a prompt, over HTTP. */
class PromptImagesTest {
  private static final String PNG = "\u0089PNG\r\n\u001a\n";

  @TempDir private static Path data;

  private static final StreamingEngine ENGINE = new StreamingEngine();
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(data, Map.of(), List.of(ENGINE));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static byte[] file(String head, int length) {
    return Arrays.copyOf(head.getBytes(StandardCharsets.ISO_8859_1), length);
  }

  private static String body(String engine, ModelImage... images) {
    ObjectNode body =
        TestServer.JSON.createObjectNode().put("prompt", "like the sketch").put("engine", engine);
    ArrayNode list = body.putArray("images");
    for (ModelImage image : images) {
      list.addObject()
          .put("type", image.mediaType())
          .put("data", Base64.getEncoder().encodeToString(image.bytes()));
    }
    return body.toString();
  }

  private static void assertRefused(String body, String words) throws Exception {
    HttpResponse<String> answer = server.send("POST", "/api/apps", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(TestServer.JSON.readTree(answer.body()).path("field").stringValue(""))
        .isEqualTo("images");
    assertThat(answer.body()).contains(words);
  }

  private static void assertSame(List<ModelImage> come, List<ModelImage> sent) {
    assertThat(come).extracting(ModelImage::mediaType)
        .isEqualTo(sent.stream().map(ModelImage::mediaType).toList());
    for (int place = 0; place < sent.size(); place++) {
      assertThat(Arrays.equals(come.get(place).bytes(), sent.get(place).bytes())).isTrue();
    }
  }

  @Test
  void imagesOfEveryTypeComeToTheEngineWithTheFirstPromptAndWithFurtherOnes() throws Exception {
    ModelImage[] all = {
      new ModelImage("image/png", file(PNG, 4 << 20)),
      new ModelImage("image/jpeg", file("\u00ff\u00d8\u00ff", 90)),
      new ModelImage("image/gif", file("GIF89a", 90)),
      new ModelImage("image/webp", file("RIFF0000WEBP", 90))
    };
    HttpResponse<String> made = server.send("POST", "/api/apps", body("streaming", all));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertSame(ENGINE.images(), List.of(all));
    ENGINE.finish();
    String id = TestServer.JSON.readTree(made.body()).path("id").stringValue("");
    String further = "/api/apps/" + id + "/generations";
    assertThat(server.send("POST", further, body("streaming", all[1])).statusCode()).isEqualTo(202);
    assertSame(ENGINE.images(), List.of(all[1]));
    ENGINE.finish();
  }

  @Test
  void imagesThatAreNoneAreTooManyOrTooLargeAreRefusedWithTheLimit() throws Exception {
    ModelImage png = new ModelImage("image/png", file(PNG, 90));
    assertRefused(body("streaming", png, png, png, png, png), "at most 4 images; this one has 5");
    assertRefused(
        body("streaming", png, new ModelImage("image/png", file(PNG, (4 << 20) + 1))),
        "Image 2 has more than 4 MiB");
    assertRefused(
        body("streaming", new ModelImage("image/jpeg", file(PNG, 90))),
        "not of the type image/jpeg");
    assertRefused(
        body("streaming", new ModelImage("image/svg+xml", file("<svg", 90))),
        "PNG, JPEG, WebP or GIF");
    assertRefused(body("streaming", new ModelImage("image/png", new byte[0])), "not of the type");
    assertRefused(
        body("streaming", new ModelImage("image/webp", file("RIFF0000WAVE", 90))),
        "not of the type");
    String head = "{\"prompt\":\"x\",\"engine\":\"streaming\",\"images\":";
    assertRefused(head + "{}}", "must be a list");
    assertRefused(head + "[3]}", "is an object");
    assertRefused(head + "[{\"type\":\"image/png\",\"data\":\"?\"}]}", "base64");
    assertRefused(
        head + "[{\"type\":\"image/png\",\"data\":\"\",\"url\":\"http://x\"}]}", "is an object");
  }

  @Test
  void anEngineThatSeesNoneRefusesThem() throws Exception {
    ModelImage png = new ModelImage("image/png", file(PNG, 90));
    assertRefused(body("composer", png), "takes no images");
    assertRefused(body("auto", png), "takes no images");
  }

  @Test
  void aLongBodyWithoutImagesAndOneOfManySmallValuesAreRefused() throws Exception {
    String words = "{\"prompt\":\"" + "a".repeat(200_000) + "\"}";
    assertThat(server.send("POST", "/api/apps", words).statusCode()).isEqualTo(413);
    String many =
        "{\"prompt\":\"x\",\"images\":["
            + String.join(",", IntStream.range(0, 300_000).mapToObj(_ -> "0").toList())
            + "]}";
    assertThat(server.send("POST", "/api/apps", many).statusCode()).isEqualTo(400);
    assertThat(
            server
                .send("POST", "/api/apps", "{\"prompt\":\"" + "a".repeat(24 << 20) + "\"}")
                .statusCode())
        .isEqualTo(413);
  }
}
