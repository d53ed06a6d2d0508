package dev.slipway.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MaskedStreamTest {
  private static final String KEY = "aab-aab/aac$1.*(x)\n\"aab";

  private static SecretMask masking(String... secrets) {
    SecretMask mask = new SecretMask();
    for (String secret : secrets) {
      mask.register(secret);
    }
    return mask;
  }

  /** What comes out when pieces of the given lengths go in. */
  private static String through(SecretMask mask, String text, Random random, int most) {
    StringBuilder out = new StringBuilder();
    MaskedStream stream = new MaskedStream(mask, out::append);
    for (int at = 0; at < text.length(); ) {
      int end = Math.min(text.length(), at + 1 + random.nextInt(most));
      stream.text(text.substring(at, end));
      at = end;
    }
    stream.end();
    return out.toString();
  }

  @Test
  void aSecretIsReplacedHoweverTheTextIsCut() {
    SecretMask mask = masking(KEY, "aab-aab");
    List<String> forms =
        List.of(
            KEY,
            URLEncoder.encode(KEY, StandardCharsets.UTF_8),
            Base64.getEncoder().encodeToString(KEY.getBytes(StandardCharsets.UTF_8)),
            KEY.replace("\n", "\\n").replace("\"", "\\\""),
            "aab-aab");
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int part = 0; part < 6; part++) {
        text.append("aab-".repeat(random.nextInt(3)))
            .append(forms.get(random.nextInt(forms.size())))
            .append(" said ");
      }
      assertThat(through(mask, text.toString(), random, 9))
          .as("round %d", round)
          .isEqualTo(mask.mask(text.toString()));
    }
  }

  @Test
  void aTextWithoutSecretsIsWhatItWas() {
    SecretMask mask = masking(KEY);
    String text = "aab-aab/aac$1.*(x) aab-aab/aac$1.*(x)\n\"aa";
    assertThat(through(mask, text, new Random(3), 1)).isEqualTo(text);
  }

  @Test
  void onlyWhatMayBeTheBeginningOfASecretIsHeldBack() {
    List<String> passed = new ArrayList<>();
    MaskedStream stream = new MaskedStream(masking("canary-key"), passed::add);
    stream.text("hello can");
    assertThat(passed).containsExactly("hello ");
    stream.text("not");
    assertThat(passed).containsExactly("hello ", "cannot");
    stream.text("canary-ke");
    stream.end();
    assertThat(passed).containsExactly("hello ", "cannot", "canary-ke");
  }
}
