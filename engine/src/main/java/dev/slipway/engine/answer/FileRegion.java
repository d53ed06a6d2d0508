package dev.slipway.engine.answer;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file that a tag began. Its text is what stands between the lines of the tags, without any
 * change; only a fence of code around all of it is left out, and only for languages in which such a
 * line cannot be content.
 */
final class FileRegion implements Region {
  /** Endings of files that never begin with a fence. */
  private static final Set<String> CODE =
      Set.of(
          ("html htm css js mjs cjs jsx ts tsx json svg xml webmanifest csv tsv map vue svelte glsl"
                  + " wgsl yaml yml toml")
              .split(" "));

  private final Sink sink;
  private final String path;
  private final Closer closer;
  private final int line;
  private final StringBuilder text = new StringBuilder();

  /** A line that ends the fence around the content, if the file ends behind it. */
  private final StringBuilder held = new StringBuilder();

  private @Nullable Fence wrapper;
  private @Nullable EditRegion edits;
  private boolean begun;
  private boolean continuedInFence;

  FileRegion(Sink sink, String path, Closer closer) {
    this.sink = sink;
    this.path = path;
    this.closer = closer;
    this.line = sink.line();
  }

  @Override
  public @Nullable String take(String next) {
    if (edits != null) {
      return edits.take(next);
    }
    if (closer.ends(next)) {
      end();
      return "";
    }
    int inner = closer.endsWithin(next);
    if (inner >= 0) {
      content(next.substring(0, inner));
      end();
      return "";
    }
    if (closer.endsBefore(next)) {
      sink.problem(
          AnswerProblem.Kind.NOT_CLOSED, line, path, "The file \"" + path + "\" is not closed.");
      // Without a line it was only announced, and an empty file in its place would lose the old
      // one.
      if (begun) {
        end();
      }
      return next;
    }
    if (!begun && Marker.search(next) > 0) {
      edits = new EditRegion(sink, path, closer, line);
      return edits.take(next);
    }
    content(next);
    return null;
  }

  private void content(String next) {
    if (!begun) {
      begin();
      Optional<Fence> fence =
          CODE.contains(PathWords.ending(path)) ? Fence.of(next) : Optional.empty();
      wrapper = fence.orElse(null);
      if (wrapper != null) {
        return;
      }
    }
    if (wrapper != null && holds(next, wrapper)) {
      held.append(next);
      return;
    }
    write(held.toString());
    held.setLength(0);
    write(next);
  }

  /** Blank lines are held behind the end of the fence, since they belong to it or to the file. */
  private boolean holds(String next, Fence around) {
    boolean closes = Fence.of(next).filter(fence -> fence.closes(around)).isPresent();
    return held.isEmpty() ? closes : next.isBlank();
  }

  private void write(String lines) {
    if (!lines.isEmpty()) {
      text.append(lines);
      sink.event(new AnswerEvent.FileText(path, lines));
    }
  }

  private void begin() {
    begun = true;
    sink.event(new AnswerEvent.FileBegun(path));
  }

  private void end() {
    if (!begun) {
      begin();
    }
    sink.part(new AnswerPart.Whole(path, text.toString(), line));
    sink.event(new AnswerEvent.FileEnded(path));
  }

  @Override
  public boolean endsWith(String partial) {
    return edits != null
        ? edits.endsWith(partial)
        : closer.ends(partial) || closer.endsWithin(partial) >= 0 || endsFence(partial);
  }

  /** Who continues a file in a fence of its own ends it with that. */
  private boolean endsFence(String partial) {
    return continuedInFence
        && wrapper != null
        && (held.isEmpty() ? holds(partial, wrapper) : partial.isBlank());
  }

  @Override
  public void endHere() {
    end();
  }

  @Override
  public void continueIn(Fence fence) {
    if (edits == null && begun && CODE.contains(PathWords.ending(path))) {
      wrapper = wrapper == null ? fence : wrapper;
      continuedInFence = true;
    }
  }

  @Override
  public Answer.Incomplete incomplete(String partial) {
    return edits != null
        ? edits.incomplete(partial)
        : new Answer.Incomplete(path, text + partial, false);
  }

  @Override
  public void restart() {
    text.setLength(0);
    held.setLength(0);
    wrapper = null;
    begun = false;
    continuedInFence = false;
  }
}
