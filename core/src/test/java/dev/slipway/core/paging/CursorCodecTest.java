package dev.slipway.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CursorCodecTest {
  private final CursorCodec codec = new CursorCodec(new byte[] {1, 2, 3});
  private final Position position = new Position("17 ünï|code", "id/1");

  @Test
  void givesBackThePositionItWasMadeOf() {
    assertThat(codec.decode("apps", codec.encode("apps", position))).isEqualTo(position);
    Position empty = new Position("", "");
    assertThat(codec.decode("apps", codec.encode("apps", empty))).isEqualTo(empty);
  }

  @Test
  void refusesACursorOfAnotherListing() {
    String cursor = codec.encode("apps", position);
    assertRefused("records", cursor);
  }

  @Test
  void refusesACursorOfAnotherKey() {
    assertRefused("apps", new CursorCodec(new byte[] {9}).encode("apps", position));
  }

  @Test
  void refusesACursorWithAnyByteChanged() {
    byte[] bytes = Base64.getUrlDecoder().decode(codec.encode("apps", position));
    for (int index = 0; index < bytes.length; index++) {
      byte[] changed = bytes.clone();
      changed[index] ^= 1;
      assertRefused("apps", Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
    }
  }

  @Test
  void refusesTextThatIsNoCursor() {
    assertRefused("apps", "");
    assertRefused("apps", "%%%");
    assertRefused("apps", "AAAA");
    assertRefused("apps", "A".repeat(100_000));
  }

  private void assertRefused(String scope, String cursor) {
    assertThatThrownBy(() -> codec.decode(scope, cursor))
        .isInstanceOfSatisfying(
            SlipwayException.class,
            failure -> assertThat(failure.code()).isEqualTo(FailureCode.INVALID_CURSOR));
  }
}
