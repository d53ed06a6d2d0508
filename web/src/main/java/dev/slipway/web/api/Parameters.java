package dev.slipway.web.api;

import dev.slipway.core.app.AppId;
import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.generation.GenerationId;
import dev.slipway.core.version.FilePath;
import dev.slipway.web.http.Request;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the API's paths and headers name. */
final class Parameters {
  private static final Pattern VERSION_TAG = Pattern.compile("\"v?([0-9]{1,9})(?:-[^\"]*)?\"");

  private Parameters() {}

  static AppId app(Request request) {
    return AppId.parse(request.parameter("id"))
        .orElseThrow(
            () -> SlipwayException.of(FailureCode.APP_NOT_FOUND, "There is no app of this id."));
  }

  static GenerationId generation(Request request) {
    return new GenerationId(request.parameter("generation"));
  }

  static int version(Request request) {
    String text = request.parameter("version");
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw versionNotFound();
    }
    return Integer.parseInt(text);
  }

  static int suggestion(Request request) {
    String text = request.parameter("suggestion");
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw SlipwayException.of(
          FailureCode.SUGGESTION_NOT_FOUND, "This app has no suggestion of that number.");
    }
    return Integer.parseInt(text);
  }

  static FilePath path(Request request) {
    return FilePath.parse(request.parameter("path"))
        .orElseThrow(() ->
            SlipwayException.ofField(
                FailureCode.INVALID_PATH,
                "path",
                "A file's path is relative, without dot segments or hidden names, at most "
                    + FilePath.MAXIMUM_LENGTH
                    + " characters."));
  }

  /**
   * The version that a change is made from, named by If-Match.
   *
   * @param current what {@code *} means
   */
  static int baseVersion(Request request, int current) {
    String condition = request.header("if-match");
    if (condition == null) {
      throw SlipwayException.ofField(
          FailureCode.PRECONDITION_REQUIRED,
          "If-Match",
          "Send If-Match with the version that you changed, for example \"3\", or * for the"
              + " current one.");
    }
    if (condition.strip().equals("*")) {
      return current;
    }
    Matcher matcher = VERSION_TAG.matcher(condition.strip());
    if (!matcher.matches()) {
      throw SlipwayException.invalid(
          "If-Match", "Send a version's number in quotes, for example \"3\".");
    }
    return Integer.parseInt(matcher.group(1));
  }

  static SlipwayException versionNotFound() {
    return SlipwayException.of(
        FailureCode.VERSION_NOT_FOUND, "This app has no version of that number.");
  }
}
