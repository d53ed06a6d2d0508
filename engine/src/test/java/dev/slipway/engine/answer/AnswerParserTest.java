package dev.slipway.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerParserTest {
  private static final String BEGINNING =
      """
      <file path="index.html">
      <!doctype html>
      <title>A long enough beginning of a page</title>
      <p>one</p>
      <p>tw\
      """;

  @Test
  void aFileShowsWhileItStreams() {
    List<AnswerEvent> events = new ArrayList<>();
    AnswerParser parser = new AnswerParser(AnswerLimits.DEFAULT, events::add);

    parser.feed("<file path=\"a.html\">\n<p>one</p>\n<p>tw");

    assertThat(events)
        .containsExactly(
            new AnswerEvent.FileBegun("a.html"),
            new AnswerEvent.FileText("a.html", "<p>one</p>\n"));

    parser.feed("o</p>\n</file>\n");

    assertThat(events)
        .endsWith(
            new AnswerEvent.FileText("a.html", "<p>two</p>\n"),
            new AnswerEvent.FileEnded("a.html"));
  }

  @Test
  void aClosingTagCountsOnlyAloneOnItsLine() {
    String body = "a </file>\n</file> b\n  </file>\n</files>\n<file>\n<file path=\"no path\">\n";

    assertThat(onlyFile("<file path=\"a.txt\">\n" + body + "</file>\n")).isEqualTo(body);
  }

  @Test
  void anIndentedBlockEndsWithATagThatIsIndentedLikeIt() {
    assertThat(onlyFile("  <file path=\"a.txt\">\n    </file>\nx\n  </file>\n"))
        .isEqualTo("    </file>\nx\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n", "&lt;p&gt; &amp;\n", "a\r\nb\nc\rd\n", "\t x \t\n\n\n"})
  void aBodyIsNeverAltered(String body) {
    assertThat(onlyFile("<file path=\"a.html\">\n" + body + "</file>\n")).isEqualTo(body);
  }

  @Test
  void aFenceAroundABodyIsLeftOutOnlyWhereItCannotBeContent() {
    String fenced = "```html\n<p>one</p>\n```\n";

    assertThat(onlyFile("<file path=\"a.html\">\n" + fenced + "</file>\n"))
        .isEqualTo("<p>one</p>\n");
    assertThat(onlyFile("<file path=\"a.md\">\n" + fenced + "</file>\n")).isEqualTo(fenced);
    assertThat(onlyFile("<file path=\"a.html\">\n<p>\n" + fenced + "</file>\n"))
        .isEqualTo("<p>\n" + fenced);
    assertThat(onlyFile("<file path=\"a.html\">\n" + fenced + "<p>two</p>\n</file>\n"))
        .isEqualTo("<p>one</p>\n```\n<p>two</p>\n");
  }

  @Test
  void anAnswerThatBreaksOffSaysWhereAndGoesOn() {
    AnswerParser parser = new AnswerParser(AnswerLimits.DEFAULT, _ -> {});
    parser.feed(BEGINNING);
    Answer broken = parser.end();

    assertThat(broken.parts()).isEmpty();
    assertThat(broken.incomplete())
        .contains(
            new Answer.Incomplete(
                "index.html", BEGINNING.substring(BEGINNING.indexOf('\n') + 1), false));

    parser.feed("o</p>\n</file>\n");

    assertThat(parser.end().incomplete()).isEmpty();
    assertThat(text(parser.end())).endsWith("<p>one</p>\n<p>two</p>\n");
  }

  @Test
  void aForgottenLastTagCanBeForgiven() {
    Answer closed = Readings.whole("<file path=\"a.html\">\n<p>one</p>\n").answer().closed();
    Answer edit = Readings.whole("<edit path=\"a.html\">\n<<<<<<< SEARCH\na\n").answer().closed();

    assertThat(text(closed)).isEqualTo("<p>one</p>\n");
    assertThat(closed.incomplete()).isEmpty();
    assertThat(edit.incomplete()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "o</p>\n</file>\n",
        "<p>two</p>\n</file>\n",
        "<title>A long enough beginning of a page</title>\n<p>one</p>\n<p>two</p>\n</file>\n",
        "Going on:\n\n<file path=\"index.html\">\n<p>two</p>\n</file>\n",
        "```html\n<p>two</p>\n```\n",
        "```html\n<p>two</p>\n```\n</file>\n",
        "<file path=\"index.html\">\n<!doctype html>\n<title>A long enough beginning of a page"
            + "</title>\n<p>one</p>\n<p>two</p>\n</file>\n",
        "<file path=\"index.html\">\n```html\n<!doctype html>\n<title>A long enough beginning of a"
            + " page</title>\n<p>one</p>\n<p>two</p>\n```\n</file>\n",
      })
  void aContinuationIsJoinedHoweverItBegins(String continuation) {
    for (int length : List.of(1, 7, continuation.length())) {
      AnswerParser parser = new AnswerParser(AnswerLimits.DEFAULT, _ -> {});
      parser.feed(BEGINNING);
      assertThat(parser.end().incomplete()).isPresent();
      parser.resume();
      for (int start = 0; start < continuation.length(); start += length) {
        parser.feed(continuation.substring(start, Math.min(continuation.length(), start + length)));
      }

      assertThat(parser.end().incomplete()).as(continuation).isEmpty();
      assertThat(text(parser.end()))
          .isEqualTo(
"""
<!doctype html>
<title>A long enough beginning of a page</title>
<p>one</p>
<p>two</p>
""");
    }
  }

  /** What an answer is that broke off and was gone on with. */
  private static Answer joined(String... pieces) {
    AnswerParser parser = new AnswerParser(AnswerLimits.DEFAULT, _ -> {});
    parser.feed(pieces[0]);
    for (int piece = 1; piece < pieces.length; piece++) {
      parser.resume();
      parser.feed(pieces[piece]);
    }
    return parser.end();
  }

  @Test
  void aTagThatBreaksOffGoesOn() {
    String page = "<file path=\"index.html\">\n<p>one</p>\n</file>\n";
    String edit = "<<<<<<< SEARCH\nred\n=======\nblue\n>>>>>>> REPLACE\n</edit>\n";
    for (List<String> pieces :
        List.of(
            List.of(page + "<edit path=\"js/a", "pp.js\">\n" + edit),
            List.of(page + "<edit path=\"js/a", "<edit path=\"js/app.js\">\n" + edit),
            List.of(page + "<ed", "it path=\"js/a", "pp.js\">\n" + edit),
            List.of(page + "<edit path=\"js/app.js\">", "\n" + edit))) {
      Answer answer = joined(pieces.toArray(String[]::new));
      assertThat(answer.parts())
          .filteredOn(AnswerPart.Action.class::isInstance)
          .extracting(part -> ((AnswerPart.Action) part).path())
          .as(pieces.toString())
          .containsExactly("index.html", "js/app.js");
      assertThat(answer.problems()).isEmpty();
    }
  }

  @Test
  void whatWasIncompleteWhereItBrokeOffIsNoProblemOfTheWholeAnswer() {
    String page = "<file path=\"index.html\">\n<p>one";
    for (List<String> pieces :
        List.of(
            List.of("<think>\nThey want", " a page.\n</think>\n" + page + "</p>\n</file>\n"),
            List.of("```\nindex.html\n```\n" + page, "</p>\n</file>\n"),
            List.of("```\nindex.html\n``", "`\n" + page + "</p>\n</file>\n"))) {
      Answer answer = joined(pieces.toArray(String[]::new));
      assertThat(answer.problems()).as(pieces.toString()).isEmpty();
      assertThat(text(answer)).isEqualTo("<p>one</p>\n");
    }
  }

  @Test
  void rowsThatAreAllAlikeGoOnAfterABreak() {
    String row = "    <div class=\"cell\"></div>\n";
    String end = "</file>\n";
    String begin = "<file path=\"index.html\">\n<main>\n";
    for (int before = 1; before < 16; before++) {
      Answer answer = joined(begin + row.repeat(before), row.repeat(16 - before) + end);
      assertThat(text(answer)).as(before + " rows").isEqualTo("<main>\n" + row.repeat(16));
    }
    Answer within = joined(begin + row.repeat(5) + "    <div cla", "ss=\"cell\"></div>\n" + end);
    assertThat(text(within)).isEqualTo("<main>\n" + row.repeat(6));
  }

  @Test
  void anElementOfADrawingEndsNoFile() {
    String drawing =
        "<svg viewBox=\"0 0 1 1\">\n<metadata>\n<a/>\n</metadata>\n<path d=\"M0 0\"/>\n</svg>\n";
    Answer answer = joined("<file path=\"logo.svg\">\n" + drawing + "</file>\n");
    assertThat(text(answer)).isEqualTo(drawing);
    assertThat(answer.problems()).isEmpty();
  }

  @Test
  void linesThatRepeatInAFileAreNotTakenForARepetition() {
    AnswerParser parser = new AnswerParser(AnswerLimits.DEFAULT, _ -> {});
    parser.feed("<file path=\"a.html\">\n<tr>\n  </td>\n");
    parser.end();
    parser.resume();
    parser.feed("  </td>\n</tr>\n</file>\n");

    assertThat(text(parser.end())).isEqualTo("<tr>\n  </td>\n  </td>\n</tr>\n");
  }

  @Test
  void whatIsTooLongIsAProblemAndIsNotKept() {
    AnswerLimits limits = new AnswerLimits(1_000, 100, 3);

    assertThat(kinds(limits, "<file path=\"a.js\">\n" + "x".repeat(101)))
        .contains(AnswerProblem.Kind.TOO_LONG);
    assertThat(kinds(limits, "x\n".repeat(501))).contains(AnswerProblem.Kind.TOO_LONG);
    assertThat(kinds(limits, "<delete path=\"a.js\" />\n".repeat(4)))
        .contains(AnswerProblem.Kind.TOO_LONG);
    assertThat(kinds(limits, "<delete path=\"a.js\" />\n".repeat(3)))
        .doesNotContain(AnswerProblem.Kind.TOO_LONG);
    assertThat(kinds(limits, "x\n".repeat(500))).doesNotContain(AnswerProblem.Kind.TOO_LONG);
  }

  @Test
  void aFullParserTakesNothingMore() {
    List<AnswerEvent> events = new ArrayList<>();
    AnswerParser parser = new AnswerParser(new AnswerLimits(10, 10, 10), events::add);
    parser.feed("0123456789");
    assertThat(parser.isFull()).isFalse();
    parser.feed("0");
    assertThat(parser.isFull()).isTrue();
    int told = events.size();

    parser.feed("more\n".repeat(10));

    assertThat(events).hasSize(told);
  }

  @Test
  void thinkingThatEndsAndBeginsAgainOnOneLineIsNotReadForEver() {
    String line = "<think></think>".repeat(1_000);

    Answer answer = Readings.whole(line + "\n<delete path=\"a.js\" />\n").answer();

    assertThat(answer.actions()).containsExactly(new AnswerPart.Delete("a.js", 2));
    assertThat(answer.parts().getFirst()).isInstanceOf(AnswerPart.Prose.class);
  }

  @Test
  void thinkingThatWasOpenEndsAtItsLineHoweverOftenItTurns() {
    String line = "</think>" + "<think></think>".repeat(20);

    Answer answer = Readings.whole("<think>\n" + line + "\n<delete path=\"a.js\" />\n").answer();

    assertThat(answer.actions()).containsExactly(new AnswerPart.Delete("a.js", 3));
  }

  @Test
  void onlyASaneTagOfAnotherFormBeginsAFile() {
    for (String tag :
        List.of(
            "<img src=\"a.png\">",
            "<path d=\"a.b\">",
            "<input name=\"a.js\" path=\"a.js\">",
            "<thing path=\"no ending\">",
            "<thing title=\"a.js\">",
            "a <thing path=\"a.js\">")) {
      assertThat(Readings.whole(tag + "\ntext\n").answer().incomplete()).as(tag).isEmpty();
    }
    assertThat(Readings.whole("<thing path=\"js/a.js\">\ntext\n</thing>\n").answer().actions())
        .containsExactly(new AnswerPart.Whole("js/a.js", "text\n", 1));
  }

  @Test
  void theExampleOfTheReferenceIsReadAsItSays() throws Exception {
    String page =
        Files.readString(Path.of(System.getProperty("slipway.root"), "docs/reference/answers.md"));
    String example = page.substring(page.indexOf("````text\n") + 9, page.lastIndexOf("````"));

    Answer answer = Readings.whole(example).answer();

    assertThat(answer.problems()).isEmpty();
    assertThat(answer.incomplete()).isEmpty();
    assertThat(answer.actions())
        .extracting(each -> each.getClass().getSimpleName() + " " + each.path())
        .containsExactly(
            "Whole index.html",
            "Whole js/app.js",
            "Edits styles.css",
            "Rename logo.svg",
            "Delete js/old.js");
    assertThat(answer.about().flatMap(AnswerPart.About::name)).isEqualTo(Optional.of("Books"));
  }

  private static List<AnswerProblem.Kind> kinds(AnswerLimits limits, String text) {
    AnswerParser parser = new AnswerParser(limits, _ -> {});
    parser.feed(text);
    return parser.end().problems().stream().map(AnswerProblem::kind).toList();
  }

  private static String onlyFile(String answer) {
    return text(Readings.whole(answer).answer());
  }

  private static String text(Answer answer) {
    assertThat(answer.actions()).hasSize(1);
    return answer.actions().getFirst() instanceof AnswerPart.Whole whole ? whole.text() : "";
  }
}
