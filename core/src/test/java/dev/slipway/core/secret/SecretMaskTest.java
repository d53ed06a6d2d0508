package dev.slipway.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretMaskTest {
  private static final List<String> ODD =
      List.of(
          "sk-proj-abc123",
          "ключ-от-двери",
          "a b/c+d=e&f\"g\\h",
          "$1.*(secret)[x]",
          "<key>'&</key>",
          "tab\there\nand there",
          "🔑🔑🔑🔑",
          "%41%42%43%44");

  private static SecretMask masking(String secret) {
    SecretMask mask = new SecretMask();
    mask.register(secret);
    return mask;
  }

  @Test
  void aSecretIsReplacedWhereverItStands() {
    for (String secret : ODD) {
      assertThat(masking(secret).mask("before " + secret + " and " + secret + ", after"))
          .isEqualTo("before (secret) and (secret), after");
    }
  }

  @Test
  void aSecretInAnAddressIsReplaced() {
    for (String secret : ODD) {
      String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
      String path = form.replace("+", "%20");
      for (String encoded : List.of(form, path)) {
        assertThat(masking(secret).mask("/v1?key=" + encoded + "&x"))
            .as(secret)
            .isEqualTo("/v1?key=(secret)&x");
      }
    }
    assertThat(masking("abc/def:ghi").mask("abc%2fdef%3aghi")).isEqualTo("(secret)");
  }

  @Test
  void aSecretInsideBase64IsReplacedWhateverStandsBeforeIt() {
    for (String secret : ODD) {
      for (String before : List.of("", "u", "us", "usr", "user:")) {
        byte[] bytes = (before + secret + " and more").getBytes(StandardCharsets.UTF_8);
        for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
          String encoded = encoder.encodeToString(bytes);
          String masked = masking(secret).mask(encoded);
          assertThat(masked).as(before + secret).contains("(secret)");
          String rest = masked.replace("(secret)", "");
          assertThat(encoded.length() - rest.length())
              .as("hardly a character of it is left")
              .isGreaterThanOrEqualTo(secret.getBytes(StandardCharsets.UTF_8).length * 8 / 6 - 2);
        }
      }
    }
  }

  @Test
  void aSecretInJsonIsReplacedHoweverCarefullyItWasWritten() {
    SecretMask mask = masking("a\"b\\c/d<é>\n");
    assertThat(mask.mask("{\"k\":\"a\\\"b\\\\c/d<é>\\n\"}")).isEqualTo("{\"k\":\"(secret)\"}");
    assertThat(mask.mask("{\"k\":\"a\\\"b\\\\c\\/d<é>\\n\"}")).isEqualTo("{\"k\":\"(secret)\"}");
    assertThat(mask.mask("{\"k\":\"a\\\"b\\\\c/d\\u003c\\u00e9\\u003e\\n\"}"))
        .isEqualTo("{\"k\":\"(secret)\"}");
  }

  @Test
  void aSecretThatHoldsAnotherIsReplacedWhole() {
    SecretMask mask = masking("secret-1");
    mask.register("secret-1-and-more");
    assertThat(mask.mask("secret-1-and-more")).isEqualTo("(secret)");
  }

  @Test
  void textsWithoutASecretAndTextsTooShortToBeOneStay() {
    SecretMask mask = masking("a");
    mask.register("12345");
    assertThat(mask.mask("a banana costs 12345")).isEqualTo("a banana costs 12345");
  }
}
