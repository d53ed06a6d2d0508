package dev.slipway.engine.edit;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * What a change of an app's files must keep: the limits, and paths that every file system takes.
 *
 * @param limits how large an app may become
 */
public record EditRules(EditLimits limits) {
  /** Refuses a change that breaks a rule; what was there already is nobody's fault. */
  public void check(FileTree before, FileTree after) {
    after
        .files()
        .forEach((path, content) -> {
          if (!Arrays.equals(before.find(path).orElse(null), content)) {
            checkFile(content.length);
          }
        });
    checkApp(before, after);
    checkPaths(before, after);
  }

  private void checkFile(int size) {
    if (size > limits.maximumFileBytes()) {
      throw SlipwayException.ofField(
          FailureCode.LIMIT_REACHED,
          "content",
          "A file has at most %,d bytes; this one has %,d. Make it smaller or split it."
              .formatted(limits.maximumFileBytes(), size));
    }
  }

  private void checkApp(FileTree before, FileTree after) {
    if (after.files().size() > limits.maximumFiles()
        && after.files().size() > before.files().size()) {
      throw SlipwayException.ofField(
          FailureCode.LIMIT_REACHED,
          "path",
          "An app has at most %,d files, and this app has that many. Delete one first."
              .formatted(limits.maximumFiles()));
    }
    // What shrinks an app is let through even where it is still too large.
    if (after.bytes() > limits.maximumAppBytes() && after.bytes() > before.bytes()) {
      throw SlipwayException.ofField(
          FailureCode.LIMIT_REACHED,
          "content",
          "An app's files have at most %,d bytes together; these would have %,d. Make files"
                  .formatted(limits.maximumAppBytes(), after.bytes())
              + " smaller or delete some first.");
    }
  }

  private static void checkPaths(FileTree before, FileTree after) {
    PathClaims claims = new PathClaims();
    Map<FilePath, byte[]> old = before.files();
    after.files().keySet().stream().filter(old::containsKey).forEach(claims::claim);
    for (FilePath path : after.files().keySet()) {
      Optional<FilePath> taken = old.containsKey(path) ? Optional.empty() : claims.claim(path);
      if (taken.isPresent()) {
        throw SlipwayException.ofField(
            FailureCode.INVALID_PATH,
            "path",
            "\"%s\" cannot stand beside \"%s\": they differ only by case, or one is a folder of the"
                    .formatted(path, taken.get())
                + " other. Choose another name.");
      }
    }
  }
}
