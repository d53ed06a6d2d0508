package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.edit.AppReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What an edited blueprint says of its app is fit to be shown and kept. */
class ComposerAppReaderTest {
  @Test
  void aDescriptionIsOneLineWithoutControlCharacters() {
    FileTree written = new Composer().compose("track the books I read").files();
    String description = read(written).description();
    String blueprint =
        new String(written.files().get(new FilePath("blueprint.json")), StandardCharsets.UTF_8);
    FileTree edited =
        written.with(
            new FilePath("blueprint.json"),
            blueprint
                .replace("\"" + description, "\"a\\u0000b\\n " + description)
                .getBytes(StandardCharsets.UTF_8));

    assertThat(read(edited).description()).isEqualTo("a b " + description);
  }

  private static AppReader.Account read(FileTree files) {
    return new ComposerAppReader().read(files).orElseThrow();
  }
}
