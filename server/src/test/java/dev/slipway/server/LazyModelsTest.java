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

  private String loaded(Map<String, String> environment) throws Exception {
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
    return Files.readString(log);
  }

  @Test
  void aStartWithoutAModelLoadsNothingForModels() throws Exception {
    assertThat(loaded(Map.of()))
        .contains("dev.slipway.server.Slipway ")
        .doesNotContain("dev.langchain4j.")
        .doesNotContain("dev.slipway.server.ModelWiring ")
        .doesNotContain("dev.slipway.adapter.model.ModelClients ")
        .doesNotContain("dev.slipway.server.demo.");
  }

  @Test
  void aStartWithAModelLoadsItsLibraryWithTheFirstCall() throws Exception {
    assertThat(loaded(Map.of("OLLAMA_HOST", "127.0.0.1:1")))
        .contains("dev.slipway.server.ModelWiring ")
        .doesNotContain("dev.langchain4j.");
  }
}
