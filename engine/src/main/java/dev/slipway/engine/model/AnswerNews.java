package dev.slipway.engine.model;

import dev.slipway.core.version.FilePath;
import dev.slipway.engine.answer.AnswerEvent;
import dev.slipway.engine.generate.EngineProgress;
import dev.slipway.engine.generate.FileNews;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells of an answer's files while they come: in pieces large enough to be worth storing, and often
 * enough to be watched. Names that no file can have are not told of.
 */
final class AnswerNews {
  private static final int WORTH_STORING = 4_096;
  private static final int LONGEST_PIECE = 32_768;
  private static final long WAIT_MILLIS = 300;
  private static final int MOST_EDITS_TOLD = 20;

  private final EngineProgress progress;
  private final InstantSource clock;
  private final Set<FilePath> hidden;
  private final List<FileNews> news = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Set<FilePath> shown = new LinkedHashSet<>();
  private final Set<FilePath> edited = new HashSet<>();
  private @Nullable FilePath current;
  private int from;
  private int waiting;
  private long toldAt;

  AnswerNews(EngineProgress progress, InstantSource clock, Set<FilePath> hidden) {
    this.progress = progress;
    this.clock = clock;
    this.hidden = hidden;
    this.toldAt = clock.millis();
  }

  /** The next thing that was read. */
  void take(AnswerEvent event) {
    switch (event) {
      case AnswerEvent.FileBegun(String path) -> begin(path);
      case AnswerEvent.FileText(_, String more) -> add(more);
      case AnswerEvent.FileEnded _ -> end();
      case AnswerEvent.BlockRead(String path, _) -> edit(path);
      case AnswerEvent.Retracted _ -> retract();
      case AnswerEvent.ProseRead _,
          AnswerEvent.ActionRead _,
          AnswerEvent.AboutRead _,
          AnswerEvent.ProblemFound _ -> {}
    }
  }

  private void begin(String path) {
    // A file that begins anew forgets what of it was not told yet.
    text.setLength(0);
    from = 0;
    current = path(path).orElse(null);
  }

  private void add(String more) {
    if (current != null) {
      text.append(more);
      waiting += more.length();
      tellIfWorthIt();
    }
  }

  private void end() {
    FilePath path = current;
    if (path != null) {
      if (from == 0 && text.isEmpty()) {
        news.add(new FileNews.Text(path, 0, ""));
      }
      takeText(path);
      shown.add(path);
      news.add(new FileNews.Ended(path));
      current = null;
      tellIfWorthIt();
    }
  }

  private void edit(String written) {
    Optional<FilePath> path = path(written);
    if (path.isPresent() && edited.size() < MOST_EDITS_TOLD && edited.add(path.get())) {
      progress.say("Changing " + path.get());
    }
  }

  /** Takes back all that was told, because it does not count after all. */
  void retract() {
    text.setLength(0);
    news.clear();
    waiting = 0;
    current = null;
    if (!shown.isEmpty()) {
      progress.files(shown.stream().<FileNews>map(FileNews.Retracted::new).toList());
      shown.clear();
    }
  }

  /** Tells what is not told yet. */
  void tell() {
    FilePath path = current;
    if (path != null) {
      takeText(path);
    }
    if (!news.isEmpty()) {
      progress.files(List.copyOf(news));
      news.clear();
    }
    waiting = 0;
    toldAt = clock.millis();
  }

  private void tellIfWorthIt() {
    if (waiting >= WORTH_STORING || clock.millis() - toldAt >= WAIT_MILLIS) {
      tell();
    }
  }

  private void takeText(FilePath path) {
    int start = 0;
    while (start < text.length()) {
      int end = Math.min(text.length(), start + LONGEST_PIECE);
      if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
      news.add(new FileNews.Text(path, from + start, text.substring(start, end)));
      shown.add(path);
      start = end;
    }
    from += text.length();
    text.setLength(0);
  }

  private Optional<FilePath> path(String written) {
    return FilePath.parse(written.startsWith("./") ? written.substring(2) : written)
        .filter(path -> !hidden.contains(path));
  }
}
