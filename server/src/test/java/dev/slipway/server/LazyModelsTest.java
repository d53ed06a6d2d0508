package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody uses costs no start: the libraries for models are loaded where there is a model. */
class LazyModelsTest {
  @TempDir private Path folder;

  private List<String> loaded(Map<String, String> environment) throws Exception {
    Path log = folder.resolve("classes.log");
    Process process =
        SlipwayProcess.start(
            folder,
            List.of("-Xlog:class+load:file=" + log + "::filecount=0"),
            environment,
            "serve",
            "--port",
            "0",
            "--data",
            folder.resolve("data").toString());
    try (BufferedReader output = SlipwayProcess.reader(process)) {
      SlipwayProcess.port(output);
      process.toHandle().destroy();
      assertThat(process.waitFor()).isZero();
    } finally {
      process.destroyForcibly().waitFor();
    }
    return Files.readAllLines(log).stream()
        .map(line -> line.replaceFirst("^(\\[[^]]*\\])+ ([^ ]+) .*$", "$2"))
        .toList();
  }

  @Test
  void aStartWithoutAModelLoadsNothingForModels() throws Exception {
    List<String> classes = loaded(Map.of());
    assertThat(classes).contains("dev.slipway.server.Slipway");
    assertThat(classes)
        .noneMatch(name -> name.startsWith("dev.langchain4j."))
        .noneMatch(name -> name.startsWith("dev.slipway.adapter.resilience."))
        .noneMatch(name -> name.startsWith("dev.slipway.server.demo."))
        .doesNotContain(
            "dev.slipway.server.ModelWiring",
            "dev.slipway.adapter.model.ModelClients",
            "dev.slipway.engine.model.ModelEngine",
            "java.net.http.HttpClient");
  }

  @Test
  void aStartWithAModelLoadsWhatItNeeds() throws Exception {
    assertThat(loaded(Map.of("OLLAMA_HOST", "127.0.0.1:1")))
        .contains("dev.slipway.server.ModelWiring", "dev.slipway.engine.model.ModelEngine");
  }
}
