package dev.slipway.engine.generate;

import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.model.ModelImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What is asked of the pictures beside a prompt before anything is stored. */
public final class PromptImages {
  /** The most pictures of one prompt. */
  public static final int MOST = 4;

  /** The most bytes of one picture. */
  public static final int LARGEST = 4 << 20;

  private static final String FIELD = "images";
  private static final int HEAD = 12;

  /** How files of each type begin; a dot stands for any byte. */
  private static final Map<String, List<String>> BEGINNINGS =
      Map.of(
          "image/png", List.of("\u0089PNG\r\n\u001a\n"),
          "image/jpeg", List.of("\u00ff\u00d8\u00ff"),
          "image/gif", List.of("GIF87a", "GIF89a"),
          "image/webp", List.of("RIFF....WEBP"));

  private PromptImages() {}

  /** Fails where the pictures are too many, too large or none, or the engine sees none. */
  static void check(List<ModelImage> images, Engine engine) {
    if (images.isEmpty()) {
      return;
    }
    if (!engine.seesImages()) {
      throw refused(
          "The engine %s takes no images. Choose one that does, or send the prompt without them."
              .formatted(engine.name()));
    }
    if (images.size() > MOST) {
      throw refused(
          "A prompt has at most %d images; this one has %d. Leave some out."
              .formatted(MOST, images.size()));
    }
    for (int place = 0; place < images.size(); place++) {
      check(images.get(place), place + 1);
    }
  }

  private static void check(ModelImage image, int number) {
    List<String> beginnings = BEGINNINGS.get(image.mediaType());
    if (beginnings == null) {
      throw refused(
          "Image %d has a type that is not taken. Send PNG, JPEG, WebP or GIF.".formatted(number));
    }
    if (image.bytes().length > LARGEST) {
      throw refused(
          "Image %d has more than %d MiB. Make it smaller.".formatted(number, LARGEST >> 20));
    }
    byte[] head = Arrays.copyOf(image.bytes(), Math.min(HEAD, image.bytes().length));
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (beginnings.stream().noneMatch(beginning -> begins(text, beginning))) {
      throw refused("Image %d is not of the type %s.".formatted(number, image.mediaType()));
    }
  }

  private static boolean begins(String text, String beginning) {
    if (text.length() < beginning.length()) {
      return false;
    }
    for (int index = 0; index < beginning.length(); index++) {
      char wanted = beginning.charAt(index);
      if (wanted != '.' && wanted != text.charAt(index)) {
        return false;
      }
    }
    return true;
  }

  private static SlipwayException refused(String why) {
    return SlipwayException.invalid(FIELD, why);
  }
}
