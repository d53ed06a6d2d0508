package dev.slipway.engine.answer;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer of a language model while it streams. The text may be cut anywhere; it is read
 * line by line, and no line is looked at twice.
 *
 * <p>Not for use by more than one thread at a time.
 */
public final class AnswerParser {
  /** How many regions may end on one line before the rest of it is words. */
  private static final int MOST_TURNS = 8;

  private final AnswerLimits limits;
  private final Sink sink;
  private final ProseReader prose;
  private final StringBuilder pending = new StringBuilder();
  private @Nullable Region region;
  private @Nullable Joint joint;
  private long characters;
  private boolean full;
  private boolean endless;
  private boolean skipsLineEnd;

  /** Reads for a listener, which is told of everything as soon as its line is whole. */
  public AnswerParser(AnswerLimits limits, Consumer<AnswerEvent> listener) {
    this.limits = limits;
    this.sink = new Sink(listener);
    this.prose = new ProseReader(sink);
  }

  /** Takes the next piece of the answer. */
  public void feed(String piece) {
    if (joint != null) {
      joint.take(piece);
      if (joint.isFull()) {
        join(joint);
      }
      return;
    }
    read(piece);
  }

  /** Whether what was fed last belongs to the model's thoughts, of which there are no events. */
  public boolean isReasoning() {
    return region instanceof ReasoningRegion;
  }

  /** Whether more was fed than is read; the rest of the answer need not be waited for. */
  public boolean isFull() {
    return full;
  }

  /**
   * What there is, as if nothing more came. More may be fed all the same: an incomplete part then
   * goes on where it broke off.
   */
  public Answer end() {
    if (joint != null) {
      join(joint);
    }
    endRegion();
    sink.endWithoutFiles();
    return new Answer(sink.parts(), incomplete(), sink.problems());
  }

  private void endRegion() {
    Region open = region;
    if (open != null && !open.endsWith(pending.toString())) {
      return;
    }
    if (!pending.isEmpty()) {
      skipsLineEnd = true;
      takePending();
    }
    if (open != null && open == region) {
      region = null;
      open.endHere();
    }
  }

  /**
   * Says that the answer broke off, and that what is fed next is the model's continuation. What it
   * repeats of the end, and a tag or a fence that it begins anew with, is left out; where it begins
   * the file anew, the file is read anew. What was said in part so far is no problem of the answer.
   */
  public void resume() {
    if (joint != null) {
      join(joint);
    }
    if (region != null || !isPartOfTag(pending.toString())) {
      endRegion();
    }
    if (region != null) {
      joint = new Joint(region.incomplete(pending.toString()));
    } else if (!pending.isEmpty()) {
      joint = new Joint(new Answer.Incomplete("", pending.toString(), false));
    }
  }

  /** Whether a line may become a tag or a fence with what is still to come of it. */
  private static boolean isPartOfTag(String line) {
    String bare = line.stripLeading();
    return (bare.startsWith("<") && Tag.of(line).isEmpty())
        || ((bare.startsWith("`") || bare.startsWith("~")) && Fence.of(line).isEmpty());
  }

  private void join(Joint made) {
    joint = null;
    switch (made.joined()) {
      case Joint.Joined.Anew(String text) -> {
        pending.setLength(0);
        if (region != null) {
          region.restart();
        }
        read(text);
      }
      case Joint.Joined.Further(String text, Fence fence) -> {
        if (fence != null && region != null) {
          region.continueIn(fence);
        }
        read(text);
      }
    }
  }

  private void read(String piece) {
    if (skipsLineEnd && !piece.isEmpty()) {
      skipsLineEnd = piece.equals("\r");
      String rest = piece.startsWith("\r") ? piece.substring(1) : piece;
      read(rest.startsWith("\n") ? rest.substring(1) : skipsLineEnd ? "" : piece);
      return;
    }
    int room = (int) Math.min(piece.length(), limits.maximumCharacters() - characters);
    int start = 0;
    while (start < room && !full) {
      int feed = piece.indexOf('\n', start);
      int end = feed < 0 || feed >= room ? room : feed + 1;
      if (pending.length() + end - start > limits.maximumLine()) {
        overflow("A line of the answer has more than %,d characters.", limits.maximumLine());
        return;
      }
      pending.append(piece, start, end);
      if (feed >= 0 && feed < room) {
        takePending();
      }
      characters += end - start;
      start = end;
    }
    if (room < piece.length() && !full) {
      overflow("The answer has more than %,d characters.", limits.maximumCharacters());
    }
  }

  private void overflow(String sentence, int most) {
    full = true;
    pending.setLength(0);
    sink.problem(
        AnswerProblem.Kind.TOO_LONG,
        sink.line(),
        "",
        sentence.formatted(most) + " The rest is left out.");
  }

  private void takePending() {
    String line = pending.toString();
    pending.setLength(0);
    sink.nextLine();
    take(line);
    if (sink.size() > limits.maximumParts()) {
      overflow("The answer has more than %,d parts.", limits.maximumParts());
    }
  }

  private void take(String line) {
    String rest = line;
    for (int turn = 0; !rest.isEmpty() || turn == 0; turn++) {
      Region open = region;
      if (turn >= MOST_TURNS && open == null) {
        sink.prose(rest);
        return;
      }
      if (open == null) {
        ProseReader.Begun begun = prose.take(rest);
        if (begun == null) {
          return;
        }
        region = begun.region();
        rest = begun.rest();
        if (rest.isEmpty()) {
          return;
        }
      } else {
        String left = open.take(rest);
        if (left == null) {
          return;
        }
        leave(open);
        rest = left;
      }
    }
  }

  private void leave(Region ended) {
    region = null;
    if (ended instanceof ReasoningRegion) {
      prose.reasoned();
    } else if (ended instanceof FenceRegion fence && fence.isAround()) {
      prose.insideFence();
    }
  }

  private Optional<Answer.Incomplete> incomplete() {
    return switch (region) {
      case null -> Optional.empty();
      case ReasoningRegion _ -> {
        if (!endless) {
          endless = true;
          sink.problem(
              AnswerProblem.Kind.ENDLESS_REASONING,
              sink.line(),
              "",
              "The answer ends while the model is still thinking aloud.");
        }
        yield Optional.empty();
      }
      case AboutRegion open -> Optional.of(open.incomplete(pending.toString()));
      case EditRegion open -> Optional.of(open.incomplete(pending.toString()));
      case FenceRegion open -> Optional.of(open.incomplete(pending.toString()));
      case FileRegion open -> Optional.of(open.incomplete(pending.toString()));
      case PageRegion open -> Optional.of(open.incomplete(pending.toString()));
    };
  }
}
