package dev.slipway.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.testkit.AnswerExample;
import dev.slipway.testkit.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HostileAnswersTest {
  private static final int MEGABYTES = 5 * 1_024 * 1_024;

  @Test
  void brokenAnswersAreReadTheSameWhereverTheyAreCut() {
    List<AnswerExample> examples = AnswerExample.all();
    int rounds = Volume.of(40, 1_000);
    for (AnswerExample example : examples) {
      for (int seed = 0; seed < rounds; seed++) {
        Random random = new Random(example.name().hashCode() * 31L + seed);
        assertReadTheSame(RandomAnswers.mutated(example.answer(), random), random);
      }
    }
  }

  @Test
  void tagsInAnyOrderAreReadTheSameWhereverTheyAreCut() {
    int rounds = Volume.of(2_000, 100_000);
    for (int seed = 0; seed < rounds; seed++) {
      Random random = new Random(seed);
      assertReadTheSame(RandomAnswers.soup(random), random);
    }
  }

  private static void assertReadTheSame(String text, Random random) {
    Readings whole = Readings.whole(text);

    assertThat(Readings.cut(text, random)).as(text).isEqualTo(whole);
    assertThat(Readings.byChar(text)).as(text).isEqualTo(whole);
  }

  @Test
  void whatIsBrokenInOneBlockAltersNoOther() {
    int rounds = Volume.of(3_000, 200_000);
    for (int seed = 0; seed < rounds; seed++) {
      Random random = new Random(seed);
      List<AnswerPart.Whole> blocks = RandomAnswers.blocks(random);
      int broken = random.nextInt(blocks.size());
      StringBuilder text = new StringBuilder();
      for (int block = 0; block < blocks.size(); block++) {
        String plain = text(blocks.get(block));
        text.append(block == broken ? withoutReasoning(plain, random) + "\n" : plain);
      }
      blocks.remove(broken);

      List<String> read = texts(Readings.whole(text.toString()).answer().actions());

      assertThat(read).as("seed %d%n%s", seed, text).containsAll(texts(List.copyOf(blocks)));
    }
  }

  /** The end of thinking voids all that came before it, which is meant. */
  private static String withoutReasoning(String block, Random random) {
    String mutated = RandomAnswers.mutated(block, random);
    return mutated.replaceAll("(?i)</?\\s*think|<\\|", "<b");
  }

  private static String text(AnswerPart.Whole block) {
    return "<file path=\"" + block.path() + "\">\n" + block.text() + "</file>\n";
  }

  private static List<String> texts(List<AnswerPart.Action> actions) {
    List<String> texts = new ArrayList<>();
    for (AnswerPart.Action action : actions) {
      if (action instanceof AnswerPart.Whole whole) {
        texts.add(whole.path() + "\n" + whole.text());
      }
    }
    return texts;
  }

  /** Looking again at what was looked at would take hours here. */
  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void aLargeBodyIsReadCharByChar() {
    for (String line : List.of("x", "<p>\n", "</fil\n", "=======\n", "```\n", "<a b=\"")) {
      AnswerParser parser =
          new AnswerParser(new AnswerLimits(2 * MEGABYTES, 2 * MEGABYTES, 10), _ -> {});
      parser.feed("<file path=\"a.html\">\n");
      for (int at = 0; at < MEGABYTES; at++) {
        parser.feed(line.substring(at % line.length(), at % line.length() + 1));
      }
      parser.feed("\n</file>\n");

      assertThat(parser.end().actions()).as(line).hasSize(1);
    }
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void floodsOfMarksAreReadAtOnce() {
    for (String mark :
        List.of(
            "<think></think>",
            "<think>\n</think>\n",
            "</think>\n",
            "<file>\n",
            "<file path=\"a.js\">",
            "<file path=\"a.js\">\n",
            "```\n",
            "**a.js**\n```\n",
            "<<<<<<< SEARCH\n",
            "=======\n",
            "<!doctype html>\n</html>\n",
            "<about>\n",
            "<a ",
            "`",
            "> ",
            "# ",
            "(",
            "a.js\n",
            "<edit path=\"a.js\">\n<<<<<<< SEARCH\n=======\n>>>>>>> REPLACE\n")) {
      String flood = mark.repeat(MEGABYTES / 4 / mark.length());
      Answer answer = Readings.whole(flood).answer();

      assertThat(answer.problems()).as(mark).hasSizeLessThanOrEqualTo(101);
      assertThat(answer.parts()).as(mark).hasSizeLessThanOrEqualTo(4_010);
    }
  }
}
