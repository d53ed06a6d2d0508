package dev.slipway.adapter.model;

import static dev.slipway.core.model.ModelFailureKind.CONTEXT_TOO_LONG;
import static dev.slipway.core.model.ModelFailureKind.OVERLOADED;
import static dev.slipway.core.model.ModelFailureKind.RATE_LIMITED;
import static dev.slipway.core.model.ModelFailureKind.REFUSED;
import static dev.slipway.core.model.ModelFailureKind.UNAUTHORISED;

import dev.slipway.core.model.ModelFailure;
import dev.slipway.core.model.ModelFailureKind;
import dev.slipway.core.model.ModelId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What providers say when they do not answer, in our words; theirs may hold keys and prompts. */
final class UpstreamErrors {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> TOO_LONG =
      List.of(
          "context_length",
          "context length",
          "context window",
          "context size",
          "prompt is too long",
          "input token count",
          "exceeds the maximum number of tokens");

  private static final List<String> REFUSALS =
      List.of("invalid_request", "badrequest", "bad_request", "not_found", "invalid_argument");

  private UpstreamErrors() {}

  /** Why a status other than 200 was answered. */
  static ModelFailure refusal(
      ModelId model, int status, String body, Optional<Duration> retryAfter) {
    ModelFailureKind kind = kind(status, body.toLowerCase(Locale.ROOT));
    return new ModelFailure(kind, sentence(kind, model), retryAfter);
  }

  /** The error that an event of a stream is, if it is one. */
  static Optional<ModelFailure> within(ModelId model, String data) {
    // Looking for the word first spares nearly all events the reading.
    if (!data.contains("\"error\"")) {
      return Optional.empty();
    }
    try {
      JsonNode event = JSON.readTree(data);
      JsonNode error = event.path("error");
      if (error.isMissingNode() || error.isNull()) {
        return event.at("/choices/0/finish_reason").asString("").equals("error")
            ? Optional.of(ModelFailure.of(OVERLOADED, sentence(OVERLOADED, model)))
            : Optional.empty();
      }
      ModelFailureKind kind = kindOf(error);
      return Optional.of(ModelFailure.of(kind, sentence(kind, model)));
    } catch (JacksonException garbled) {
      // Whoever reads the event will say so.
      return Optional.empty();
    }
  }

  private static ModelFailureKind kind(int status, String body) {
    return switch (status) {
      case 401, 403 -> UNAUTHORISED;
      case 429 -> RATE_LIMITED;
      case 408, 409, 425 -> OVERLOADED;
      default -> {
        if (status >= 500) {
          yield OVERLOADED;
        }
        yield saysTooLong(body) ? CONTEXT_TOO_LONG : REFUSED;
      }
    };
  }

  /** By the status that it would have had, where it says so, else by its words. */
  private static ModelFailureKind kindOf(JsonNode error) {
    String words = error.toString().toLowerCase(Locale.ROOT);
    int status = error.path("code").asInt(error.path("status").asInt(0));
    if (status >= 400 && status < 600) {
      return kind(status, words);
    }
    if (words.contains("rate_limit")
        || words.contains("rate limit")
        || words.contains("resource_exhausted")) {
      return RATE_LIMITED;
    }
    if (saysTooLong(words)) {
      return CONTEXT_TOO_LONG;
    }
    if (words.contains("authentication") || words.contains("permission")) {
      return UNAUTHORISED;
    }
    return REFUSALS.stream().anyMatch(words::contains) ? REFUSED : OVERLOADED;
  }

  private static boolean saysTooLong(String text) {
    return TOO_LONG.stream().anyMatch(text::contains);
  }

  private static String sentence(ModelFailureKind kind, ModelId model) {
    return switch (kind) {
      case UNAUTHORISED -> "The provider of %s does not accept the key.".formatted(model);
      case RATE_LIMITED -> "%s was asked too much lately.".formatted(model);
      case CONTEXT_TOO_LONG -> "This is more than %s can read at once.".formatted(model);
      case OVERLOADED -> "The provider of %s has a problem of its own.".formatted(model);
      case REFUSED,
          UNREACHABLE,
          FIRST_TOKEN_LATE,
          SILENT,
          TOO_SLOW,
          TOO_LONG,
          BROKEN_STREAM,
          BREAKER_OPEN,
          BUSY,
          CANCELLED ->
          "The provider of %s does not accept the request.".formatted(model);
    };
  }
}
