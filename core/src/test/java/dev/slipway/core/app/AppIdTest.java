package dev.slipway.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AppIdTest {
  @Test
  void randomIdsAreOfTheFormAndDiffer() {
    SecureRandom random = new SecureRandom();
    Set<AppId> seen = new HashSet<>();
    for (int count = 0; count < 10_000; count++) {
      assertThat(seen.add(AppId.random(random))).isTrue();
    }
  }

  @Test
  void everyBitOfTheSixteenBytesIsKept() {
    Set<String> last = new HashSet<>();
    SecureRandom random = new SecureRandom();
    for (int count = 0; count < 1_000; count++) {
      last.add(Base32.random(random).substring(25));
    }
    // 128 bits are 25 characters of five bits and three bits more, so the last has eight values.
    assertThat(last).hasSize(8);
  }

  @Test
  void refusesWhatIsNotOfTheForm() {
    assertThat(AppId.parse("a".repeat(25))).isEmpty();
    assertThat(AppId.parse("A".repeat(26))).isEmpty();
    assertThat(AppId.parse("1".repeat(26))).isEmpty();
    assertThat(AppId.parse("a".repeat(27))).isEmpty();
    for (char outside : "`{18AZ-\n\u0430".toCharArray()) {
      assertThat(AppId.parse("a".repeat(25) + outside)).as("%c", outside).isEmpty();
      assertThat(AppId.parse(outside + "a".repeat(25))).as("%c", outside).isEmpty();
    }
    assertThat(AppId.parse("az27".repeat(6) + "bc")).isPresent();
  }
}
