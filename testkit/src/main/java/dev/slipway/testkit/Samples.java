package dev.slipway.testkit;

import dev.slipway.core.app.App;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppRuntime;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.event.EventType;
import dev.slipway.core.event.NewEvent;
import dev.slipway.core.generation.Generation;
import dev.slipway.core.generation.GenerationId;
import dev.slipway.core.generation.Lease;
import dev.slipway.core.generation.NewGeneration;
import dev.slipway.core.json.Json;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.core.version.NewVersion;
import dev.slipway.core.version.VersionCause;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as the stores meet them, where a test does not care for their details. */
public final class Samples {
  /** When tests begin. */
  public static final Instant START = Instant.parse("2026-03-01T10:00:00.123456Z");

  private static final SecureRandom RANDOM = new SecureRandom();

  private Samples() {}

  /** A fresh app id. */
  public static AppId appId() {
    return AppId.random(RANDOM);
  }

  /** A fresh generation id. */
  public static GenerationId generationId() {
    return GenerationId.random(RANDOM);
  }

  /** A queued app. */
  public static App app(String name, String prompt, Instant at) {
    return app(appId(), name, prompt, at);
  }

  /** A queued app of an identity. */
  public static App app(AppId id, String name, String prompt, Instant at) {
    return new App(
        id,
        name,
        prompt,
        "",
        AppStatus.QUEUED,
        null,
        AppRuntime.STATIC,
        "template",
        0,
        Json.EMPTY_OBJECT,
        at,
        at);
  }

  /** A pending generation of an app. */
  public static Generation generation(AppId app, Instant at) {
    return Generation.pending(generationId(), app, "make it", "template", at);
  }

  /** A new app with its first generation. */
  public static NewGeneration submission(App app) {
    return new NewGeneration(app, generation(app.id(), app.createdAt()), null, List.of());
  }

  /** A message event. */
  public static NewEvent message(String text) {
    return new NewEvent(EventType.MESSAGE, new Json("{\"text\":\"" + text + "\"}"));
  }

  /** A content. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A tree with one file. */
  public static FileTree tree(String path, String content) {
    return FileTree.EMPTY.with(new FilePath(path), bytes(content));
  }

  /** A version that changes nothing but the files. */
  public static NewVersion version(
      AppId app, int base, FileTree tree, @Nullable Lease lease, Instant now) {
    return new NewVersion(
        app, base, VersionCause.PROMPT, "a change", tree, null, null, null, lease, List.of(), now);
  }
}
