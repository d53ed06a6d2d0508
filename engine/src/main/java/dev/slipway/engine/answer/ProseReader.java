package dev.slipway.engine.answer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the lines outside of every region, and begins regions. */
final class ProseReader {
  private final Sink sink;
  private String before = "";
  private int outerFences;
  private boolean reasoned;

  ProseReader(Sink sink) {
    this.sink = sink;
  }

  /** A region that begins, and what of its first line it is still to take. */
  record Begun(Region region, String rest) {}

  /** Remembers a fence around what follows, so that its end is left out too. */
  void insideFence() {
    outerFences++;
  }

  /** Remembers that thinking aloud was marked, so that a stray end of it is prose. */
  void reasoned() {
    reasoned = true;
  }

  /** Takes a line; what begins on it, or null where it is only words. */
  @Nullable Begun take(String line) {
    Optional<ReasoningRegion> reasoning = ReasoningRegion.begunBy(line);
    if (reasoning.isPresent()) {
      return new Begun(reasoning.get(), line);
    }
    Optional<Tag> tag = Tag.of(line);
    Optional<Opening> opening = tag.flatMap(Opening::of);
    if (opening.isPresent() && tag.isPresent()) {
      return begin(opening.get(), tag.get(), line);
    }
    Optional<Fence> fence = Fence.of(line);
    if (fence.isPresent()) {
      return fence(fence.get(), line);
    }
    if (!reasoned && strayEnd(line)) {
      return null;
    }
    return words(line, tag);
  }

  private @Nullable Begun begin(Opening opening, Tag tag, String line) {
    String rest = tag.isAlone(line) ? "" : tag.rest(line);
    int at = sink.line();
    before = "";
    if (!(opening instanceof Opening.Nameless) && !(opening instanceof Opening.About)) {
      sink.tagged();
    }
    switch (opening) {
      case Opening.File(String path) -> {
        if (tag.empty()) {
          return null;
        }
        return new Begun(new FileRegion(sink, path, Closer.of(tag, line)), rest);
      }
      case Opening.Edit(String path) -> {
        return new Begun(new EditRegion(sink, path, Closer.of(tag, line), at), rest);
      }
      case Opening.About _ -> {
        return new Begun(new AboutRegion(sink, tag.name()), rest);
      }
      case Opening.Delete(String path) -> action(new AnswerPart.Delete(path, at));
      case Opening.Rename(String from, String to) -> action(new AnswerPart.Rename(from, to, at));
      case Opening.Nameless _ -> {
        sink.problem(
            AnswerProblem.Kind.NO_PATH, at, "", "A <" + tag.name() + "> block has no path.");
        sink.prose(line);
      }
    }
    return null;
  }

  private void action(AnswerPart.Action action) {
    sink.part(action);
    sink.event(new AnswerEvent.ActionRead(action));
  }

  private @Nullable Begun fence(Fence fence, String line) {
    if (outerFences > 0 && fence.info().isEmpty()) {
      outerFences--;
      return null;
    }
    String named = before;
    before = "";
    return new Begun(new FenceRegion(sink, fence, line, named), "");
  }

  private boolean strayEnd(String line) {
    int behind = ReasoningRegion.behindStrayEnd(line);
    if (behind < 0) {
      return false;
    }
    reasoned = true;
    outerFences = 0;
    before = "";
    sink.retract();
    String rest = ReasoningRegion.behind(line, behind);
    if (!rest.isEmpty()) {
      sink.prose(rest);
    }
    return true;
  }

  private @Nullable Begun words(String line, Optional<Tag> tag) {
    if (!sink.isTagged()) {
      if (PageRegion.begins(line) && !sink.has(PageRegion.PATH)) {
        return new Begun(new PageRegion(sink), line);
      }
      if (Marker.search(line) > 0) {
        return bareEdit(line);
      }
    }
    boolean closing = tag.filter(each -> each.closing() && each.isAlone(line)).isPresent();
    if (!line.isBlank()) {
      before = line;
    }
    // Ends of blocks that ended already say nothing to a reader.
    if (!closing || !Opening.OWN.contains(tag.get().name())) {
      sink.prose(line);
    }
    return null;
  }

  private @Nullable Begun bareEdit(String line) {
    Optional<String> path = PathWords.inLine(before);
    if (path.isEmpty()) {
      sink.problem(
          AnswerProblem.Kind.NO_PATH, sink.line(), "", "A replacement does not say which file.");
      sink.prose(line);
      return null;
    }
    return new Begun(new EditRegion(sink, path.get(), null, sink.line()), line);
  }
}
