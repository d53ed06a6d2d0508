package dev.slipway.engine.compose;

import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.edit.ThreeWayMerge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Writes one app anew from changed blueprints and keeps what its maker changed by hand: what the
 * composer wrote, what it writes now and what is there are merged line by line.
 */
final class Rewriter {
  private static final FilePath README = new FilePath("README.md");

  private final AppWriter writer;
  private final FileTree current;
  private final Blueprint before;
  private final FileTree written;

  /** Takes the files of an app and the blueprint that they were written from. */
  Rewriter(AppWriter writer, FileTree current, Blueprint before) {
    this.writer = writer;
    this.current = current;
    this.before = before;
    this.written = writer.write(before);
  }

  /** What the app is written from now. */
  Blueprint before() {
    return before;
  }

  /** What became of the files. */
  sealed interface Rewritten {
    /** All files of the app. */
    record Done(FileTree files) implements Rewritten {}

    /** Changes by hand that stand in the way, by the files that they were made in. */
    record Blocked(List<FilePath> paths) implements Rewritten {}
  }

  /** The files for a changed blueprint. */
  Rewritten rewrite(Blueprint after) {
    FileTree wanted = writer.write(after);
    Map<FilePath, byte[]> files = new LinkedHashMap<>(current.files());
    List<FilePath> blocked = new ArrayList<>();
    SortedSet<FilePath> paths = new TreeSet<>(written.files().keySet());
    paths.addAll(wanted.files().keySet());
    for (FilePath path : paths) {
      Optional<byte[]> base = written.find(path);
      Optional<byte[]> theirs = wanted.find(path);
      Optional<byte[]> ours = current.find(path);
      if (same(base, theirs)) {
        continue;
      }
      Merged merged = merged(base, ours, theirs);
      if (!merged.fits() && path.equals(README)) {
        continue; // A text of the maker's own is not worth refusing a change for.
      }
      if (!merged.fits()) {
        blocked.add(path);
      } else {
        merged.content().ifPresentOrElse(bytes -> files.put(path, bytes), () -> files.remove(path));
      }
    }
    return blocked.isEmpty()
        ? new Rewritten.Done(new FileTree(files))
        : new Rewritten.Blocked(List.copyOf(blocked));
  }

  /** Whether two changes go together, and what they lead to: nothing where the file goes. */
  private record Merged(boolean fits, Optional<byte[]> content) {}

  private static Merged merged(
      Optional<byte[]> base, Optional<byte[]> ours, Optional<byte[]> theirs) {
    if (same(base, ours) || same(ours, theirs)) {
      return new Merged(true, theirs);
    }
    if (base.isEmpty() || ours.isEmpty() || theirs.isEmpty()) {
      return new Merged(false, Optional.empty());
    }
    Optional<byte[]> merged = ThreeWayMerge.merge(base.get(), ours.get(), theirs.get());
    return new Merged(merged.isPresent(), merged);
  }

  private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
    return one.isPresent() == other.isPresent()
        && (one.isEmpty() || Arrays.equals(one.get(), other.orElseThrow()));
  }
}
