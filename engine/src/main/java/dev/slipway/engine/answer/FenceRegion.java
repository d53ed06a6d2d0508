package dev.slipway.engine.answer;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads fenced code outside of any block. It is the fence around a tagged answer where its first
 * line is a tag; it is a file or edits where something names the file and no tag has been used; and
 * otherwise it is prose.
 */
final class FenceRegion implements Region {
  /** Languages of fences that list files rather than hold one. */
  private static final Set<String> LISTINGS = Set.of("text", "txt", "plaintext", "plain", "tree");

  private final Sink sink;
  private final Fence fence;
  private final String opening;
  private final int line;
  private final StringBuilder text = new StringBuilder();
  private String path;
  private String namedInside = "";
  private int depth;
  private boolean decided;
  private boolean isFile;
  private boolean around;
  private boolean proseBegun;
  private @Nullable EditRegion edits;

  /**
   * Begins behind the line of the fence.
   *
   * @param before the last line of prose before it; empty for none
   */
  FenceRegion(Sink sink, Fence fence, String opening, String before) {
    this.sink = sink;
    this.fence = fence;
    this.opening = opening;
    this.line = sink.line();
    String language = PathWords.language(fence.info());
    this.path =
        PathWords.inInfo(fence.info())
            .or(() -> PathWords.inLine(before).filter(each -> PathWords.fits(language, each)))
            .orElse("");
  }

  /** Whether it turned out to be the fence around the answer. */
  boolean isAround() {
    return around;
  }

  @Override
  public @Nullable String take(String next) {
    if (beginsTagged(next)) {
      around = true;
      if (decided || !text.toString().isBlank()) {
        flushAsProse();
      }
      return next;
    }
    if (edits != null) {
      return takeEdit(edits, next);
    }
    if (!decided && next.isBlank()) {
      text.append(next);
      return null;
    }
    if (closes(next)) {
      end(next);
      return "";
    }
    if (!decided) {
      decide(next);
      return edits != null ? takeEdit(edits, next) : null;
    }
    content(next);
    return null;
  }

  /** Of a file's lines only the format's own tags count; of other code all do. */
  private boolean beginsTagged(String next) {
    if (isFile || edits != null) {
      return Closer.beginsBlock(next);
    }
    Optional<Tag> tag = Tag.of(next).filter(each -> each.indent() == 0);
    return tag.flatMap(Opening::of).filter(each -> !(each instanceof Opening.Nameless)).isPresent();
  }

  private boolean closes(String next) {
    Optional<Fence> inner = Fence.of(next);
    if (inner.isEmpty()) {
      return false;
    }
    boolean closes = inner.get().closes(fence);
    boolean nests = isFile && PathWords.isMarkdown(path);
    if (nests && !closes && inner.get().nestsIn(fence)) {
      depth++;
    }
    return closes && depth-- <= 0;
  }

  private void decide(String next) {
    String language = PathWords.language(fence.info());
    if (!sink.isTagged() && Marker.search(next) > 0 && !(path + namedInside).isEmpty()) {
      decided = true;
      sink.looseBegun();
      edits = new EditRegion(sink, namedInside.isEmpty() ? path : namedInside, null, line);
      return;
    }
    String bare = next.strip();
    if (namedInside.isEmpty() && text.toString().isBlank() && PathWords.isKnownPath(bare)) {
      namedInside = bare;
      text.append(next);
      return;
    }
    decided = true;
    takeNameInside(language);
    if (path.isEmpty()) {
      path = PathWords.inComment(next).filter(each -> PathWords.fits(language, each)).orElse("");
    }
    if (path.isEmpty() && PageRegion.begins(next) && !sink.has(PageRegion.PATH)) {
      path = PageRegion.PATH;
    }
    isFile = !path.isEmpty() && !sink.isTagged();
    if (isFile) {
      sink.looseBegun();
      sink.event(new AnswerEvent.FileBegun(path));
      String first = text.toString();
      text.setLength(0);
      content(first);
      closes(next);
      content(next);
    } else {
      sink.unnamedCode(line);
      flushAsProse();
      sink.prose(next);
    }
  }

  /** A first line that is a path names the file where the fence says that code follows. */
  private void takeNameInside(String language) {
    boolean code = !language.isEmpty() && !LISTINGS.contains(language);
    boolean names = path.isEmpty() && code && PathWords.fits(language, namedInside);
    if (!namedInside.isEmpty() && (names || path.equals(namedInside))) {
      path = namedInside;
      text.setLength(0);
    }
  }

  private @Nullable String takeEdit(EditRegion region, String next) {
    if (!region.isBetween() || Marker.search(next) > 0) {
      return region.take(next);
    }
    if (Fence.of(next).filter(each -> each.closes(fence)).isPresent()) {
      region.end();
      return "";
    }
    if (PathWords.isKnownPath(next.strip())) {
      region.moveTo(next.strip());
    }
    return null;
  }

  private void content(String next) {
    if (next.isEmpty()) {
      return;
    }
    if (isFile) {
      text.append(next);
      sink.event(new AnswerEvent.FileText(path, next));
    } else {
      sink.prose(next);
    }
  }

  private void flushAsProse() {
    if (!isFile && text.length() + opening.length() > 0 && !proseBegun) {
      proseBegun = true;
      sink.prose(opening);
      if (!text.isEmpty()) {
        sink.prose(text.toString());
        text.setLength(0);
      }
    }
  }

  private void end(String last) {
    if (isFile) {
      sink.loosePart(new AnswerPart.Whole(path, text.toString(), line));
      sink.event(new AnswerEvent.FileEnded(path));
    } else {
      flushAsProse();
      sink.prose(last);
    }
  }

  @Override
  public boolean endsWith(String partial) {
    if (edits != null) {
      return edits.isBetween() || edits.endsWith(partial);
    }
    return !isFile
        || (depth == 0 && Fence.of(partial).filter(each -> each.closes(fence)).isPresent());
  }

  @Override
  public void endHere() {
    if (edits != null) {
      edits.end();
    } else if (!isFile) {
      sink.unnamedCode(line);
      flushAsProse();
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
    depth = 0;
    if (isFile) {
      sink.event(new AnswerEvent.FileBegun(path));
    }
  }
}
