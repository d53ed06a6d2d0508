package dev.slipway.web.api;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.model.ModelImage;
import dev.slipway.engine.generate.PromptImages;
import dev.slipway.web.http.JsonBody;
import dev.slipway.web.http.Request;
import java.util.Base64;
import java.util.List;

/** The pictures of a body with a prompt: {@code "images": [{"type", "data"}]}, data in base64. */
public final class ImagesBody {
  /** The name of the field. */
  static final String FIELD = "images";

  private static final int WORDS = 128 * 1_024;

  private ImagesBody() {}

  /** The most bytes of a body with a prompt and as many pictures as there may be. */
  public static int bodyLimit() {
    return WORDS + PromptImages.MOST * (PromptImages.LARGEST / 3 * 4 + 1_024);
  }

  /** Takes them out; without any, a body may be as long as every other one. */
  static List<ModelImage> of(Request request, JsonBody body) {
    List<JsonBody> images = body.objects(FIELD, "type", "data");
    if (images.isEmpty() && request.body().length > WORDS) {
      throw SlipwayException.of(
          FailureCode.BODY_TOO_LARGE,
          "The body may have at most %,d bytes where it has no images.".formatted(WORDS));
    }
    if (images.size() > PromptImages.MOST) {
      throw SlipwayException.invalid(
          FIELD,
          "A prompt has at most %d images; this one has %d. Leave some out."
              .formatted(PromptImages.MOST, images.size()));
    }
    return images.stream().map(ImagesBody::image).toList();
  }

  private static ModelImage image(JsonBody image) {
    try {
      return new ModelImage(image.text("type"), Base64.getDecoder().decode(image.text("data")));
    } catch (IllegalArgumentException coded) {
      throw SlipwayException.invalid(
          FIELD, "The data of an image is its file in base64, without a prefix or line breaks.");
    }
  }
}
