package dev.slipway.core.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.AppId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VersionEventTest {
  @Test
  void quotesTheTitle() {
    Version version =
        new Version(
            new AppId("a".repeat(26)),
            2,
            VersionCause.EDIT,
            "a\"b\\c\nd",
            null,
            1,
            10,
            Instant.EPOCH);
    assertThat(VersionEvent.of(version).data().text())
        .isEqualTo(
            "{\"number\":2,\"cause\":\"edit\",\"title\":\"a\\\"b\\\\c\\u000ad\",\"files\":1,\"bytes\":10}");
  }
}
