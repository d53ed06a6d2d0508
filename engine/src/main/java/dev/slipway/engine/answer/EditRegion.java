package dev.slipway.engine.answer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the replacements of one file, in a block of its own, in a fence, or bare. */
final class EditRegion implements Region {
  private enum State {
    BETWEEN,
    SEARCH,
    REPLACE
  }

  private final Sink sink;
  private final @Nullable Closer closer;
  private final List<EditBlock> blocks = new ArrayList<>();
  private final StringBuilder search = new StringBuilder();
  private final StringBuilder replace = new StringBuilder();
  private String path;
  private int line;
  private int blockLine;
  private int marks;
  private int looseDivider;
  private int behindDivider;
  private State state = State.BETWEEN;
  private boolean broken;

  /**
   * Begins with the line of the tag, or with the first line of a replacement.
   *
   * @param closer what ends the edits; null where they are not in a block of their own
   */
  EditRegion(Sink sink, String path, @Nullable Closer closer, int line) {
    this.sink = sink;
    this.path = path;
    this.closer = closer;
    this.line = line;
  }

  @Override
  public @Nullable String take(String next) {
    return switch (state) {
      case BETWEEN -> between(next);
      case SEARCH -> search(next);
      case REPLACE -> replacement(next);
    };
  }

  /** Whether the next line is part of no replacement. */
  boolean isBetween() {
    return state == State.BETWEEN;
  }

  private @Nullable String between(String next) {
    int length = Marker.search(next);
    if (length > 0) {
      begin(length);
      return null;
    }
    if (closer == null) {
      end();
      return next;
    }
    if (closer.ends(next) || closer.endsWithin(next) >= 0) {
      end();
      return "";
    }
    if (closer.endsBefore(next)) {
      notClosed();
      end();
      return next;
    }
    if (!next.isBlank() && Fence.of(next).isEmpty()) {
      sink.prose(next);
    }
    return null;
  }

  private void begin(int length) {
    state = State.SEARCH;
    marks = length;
    blockLine = sink.line();
    search.setLength(0);
    replace.setLength(0);
    looseDivider = -1;
  }

  private @Nullable String search(String next) {
    int divider = Marker.divider(next);
    if (divider == marks) {
      state = State.REPLACE;
      return null;
    }
    if (Marker.end(next) > 0) {
      splitAtLooseDivider();
      return null;
    }
    if (closer != null && closer.ends(next)) {
      fail("has no line of equals signs between what is searched and its replacement");
      end();
      return "";
    }
    if (isBefore(next)) {
      fail("has no line of equals signs between what is searched and its replacement");
      end();
      return next;
    }
    if (divider > 0 && looseDivider < 0) {
      looseDivider = search.length();
      behindDivider = looseDivider + next.length();
    }
    search.append(next);
    return null;
  }

  /** Takes a divider of another length as one where no other is there. */
  private void splitAtLooseDivider() {
    if (looseDivider < 0) {
      fail("has no line of equals signs between what is searched and its replacement");
    } else {
      replace.append(search, behindDivider, search.length());
      search.setLength(looseDivider);
      complete();
    }
    state = State.BETWEEN;
  }

  private @Nullable String replacement(String next) {
    if (Marker.end(next) > 0 || isBareEnd(next)) {
      complete();
      state = State.BETWEEN;
      return null;
    }
    if (Marker.search(next) > 0) {
      fail("has no end");
      begin(Marker.search(next));
      return null;
    }
    if (closer != null && closer.ends(next)) {
      fail("has no end");
      end();
      return "";
    }
    if (isBefore(next)) {
      fail("has no end");
      end();
      return next;
    }
    replace.append(next);
    return null;
  }

  private boolean isBefore(String next) {
    return closer == null ? Closer.beginsBlock(next) : closer.endsBefore(next);
  }

  private boolean isBareEnd(String next) {
    String bare = next.length() > marks + 10 ? "" : next.strip();
    return bare.length() == marks && bare.chars().allMatch(each -> each == '>');
  }

  private void complete() {
    EditBlock block = new EditBlock(search.toString(), replace.toString(), blockLine);
    blocks.add(block);
    sink.block(path, block);
  }

  private void fail(String what) {
    broken = true;
    sink.problem(
        AnswerProblem.Kind.BROKEN_BLOCK,
        blockLine,
        path,
        "A replacement in \"%s\" %s.".formatted(path, what));
    state = State.BETWEEN;
  }

  private void notClosed() {
    sink.problem(
        AnswerProblem.Kind.NOT_CLOSED, line, path, "The edit of \"" + path + "\" is not closed.");
  }

  /** Goes on with another file. */
  void moveTo(String nextPath) {
    end();
    path = nextPath;
    line = sink.line();
    blocks.clear();
    broken = false;
  }

  /** Hands over what was read. */
  void end() {
    if (!blocks.isEmpty()) {
      AnswerPart.Edits edits = new AnswerPart.Edits(path, blocks, line);
      if (closer == null) {
        sink.loosePart(edits);
      } else {
        sink.part(edits);
      }
    } else if (!broken) {
      sink.problem(
          AnswerProblem.Kind.EMPTY_EDIT,
          line,
          path,
          "The edit of \"" + path + "\" has no replacement in it.");
    }
  }

  @Override
  public boolean endsWith(String partial) {
    if (closer == null) {
      return state == State.BETWEEN || (state == State.REPLACE && Marker.end(partial) > 0);
    }
    return state == State.BETWEEN && (closer.ends(partial) || closer.endsWithin(partial) >= 0);
  }

  @Override
  public void endHere() {
    end();
  }

  @Override
  public Answer.Incomplete incomplete(String partial) {
    String text =
        switch (state) {
          case BETWEEN -> partial;
          case SEARCH -> "<".repeat(marks) + " SEARCH\n" + search + partial;
          case REPLACE ->
              "<".repeat(marks)
                  + " SEARCH\n"
                  + search
                  + "=".repeat(marks)
                  + "\n"
                  + replace
                  + partial;
        };
    return new Answer.Incomplete(path, text, true);
  }
}
