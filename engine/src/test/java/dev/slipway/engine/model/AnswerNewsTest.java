package dev.slipway.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.version.FilePath;
import dev.slipway.engine.answer.AnswerEvent;
import dev.slipway.engine.answer.EditBlock;
import dev.slipway.engine.generate.FileNews;
import dev.slipway.testkit.ManualClock;
import dev.slipway.testkit.Samples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerNewsTest {
  private static final FilePath PATH = new FilePath("js/app.js");

  private final HeardProgress heard = new HeardProgress();
  private final ManualClock clock = new ManualClock(Samples.START);
  private final AnswerNews news = new AnswerNews(heard, clock, AppPrompt.PRIVATE);

  private void text(String text) {
    news.take(new AnswerEvent.FileText("js/app.js", text));
  }

  @Test
  void shortPiecesWaitUntilThereIsEnoughOfThem() {
    news.take(new AnswerEvent.FileBegun("js/app.js"));
    text("x".repeat(4_000) + "\n");
    assertThat(heard.news).isEmpty();
    text("y".repeat(200) + "\n");
    assertThat(heard.news).hasSize(1);
    text("z\n");
    assertThat(heard.news).hasSize(1);
    news.tell();
    assertThat(heard.news.getLast()).isEqualTo(new FileNews.Text(PATH, 4_202, "z\n"));
  }

  @Test
  void slowPiecesAreToldAfterAMoment() {
    news.take(new AnswerEvent.FileBegun("js/app.js"));
    text("one\n");
    assertThat(heard.news).isEmpty();
    clock.advance(Duration.ofMillis(300));
    text("two\n");
    assertThat(heard.news).containsExactly(new FileNews.Text(PATH, 0, "one\ntwo\n"));
  }

  @Test
  void aLongLineIsToldInPartsThatSplitNoPair() {
    String line = "x" + "\ud83d\ude00".repeat(30_000);
    news.take(new AnswerEvent.FileBegun("js/app.js"));
    text(line);
    assertThat(heard.news).hasSize(2);
    assertThat(heard.news)
        .allSatisfy(each ->
            assertThat(Character.isHighSurrogate(last(((FileNews.Text) each).text()))).isFalse());
    assertThat(heard.files.get(PATH)).isEqualTo(line);
  }

  private static char last(String text) {
    return text.charAt(text.length() - 1);
  }

  @Test
  void aFileThatBeginsAnewIsToldFromItsBeginning() {
    news.take(new AnswerEvent.FileBegun("js/app.js"));
    text("old\n");
    news.tell();
    news.take(new AnswerEvent.FileBegun("js/app.js"));
    text("new\n");
    news.take(new AnswerEvent.FileEnded("js/app.js"));
    news.tell();
    assertThat(heard.files.get(PATH)).isEqualTo("new\n");
  }

  @Test
  void anEmptyFileBeginsAndEnds() {
    news.take(new AnswerEvent.FileBegun("./js/app.js"));
    news.take(new AnswerEvent.FileEnded("./js/app.js"));
    news.tell();
    assertThat(heard.news)
        .containsExactly(new FileNews.Text(PATH, 0, ""), new FileNews.Ended(PATH));
  }

  @Test
  void whatIsTakenBackWasNeverMeant() {
    news.take(new AnswerEvent.FileBegun("js/app.js"));
    text("draft\n");
    news.tell();
    news.take(new AnswerEvent.Retracted());
    assertThat(heard.news.getLast()).isEqualTo(new FileNews.Retracted(PATH));
    news.retract();
    assertThat(heard.news).hasSize(2);
  }

  @Test
  void namesThatNoFileMayHaveAreNotToldOf() {
    for (String path : List.of("../x.js", "/etc/passwd", ".env", "blueprint.json", "a\u0000b")) {
      news.take(new AnswerEvent.FileBegun(path));
      news.take(new AnswerEvent.FileText(path, "x".repeat(9_000) + "\n"));
      news.take(new AnswerEvent.FileEnded(path));
      news.take(new AnswerEvent.BlockRead(path, new EditBlock("a", "b", 1)));
    }
    news.tell();
    assertThat(heard.news).isEmpty();
    assertThat(heard.sentences).isEmpty();
  }
}
