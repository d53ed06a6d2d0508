package dev.slipway.engine.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.answer.Answer;
import dev.slipway.engine.answer.AnswerPart;
import dev.slipway.engine.answer.EditBlock;
import dev.slipway.testkit.Volume;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BlockLadderTest {
  private static final int ROUNDS = Volume.of(1_500, 100_000);
  private static final FilePath PATH = new FilePath("js/app.js");
  private static final List<String> WORDS =
      List.of(
          "const", "total", "price", "'one'", "items - 1", "(a, b) =>", "\"two\"", "return", "}");

  /**
   * A file, and one line of a stretch of it that is to become another.
   *
   * @param lines the file's lines
   * @param from where the stretch begins
   * @param to where it ends, exclusive
   * @param at the line that changes
   */
  private record Edit(List<String> lines, int from, int to, int at) {
    static Edit random(Random random) {
      List<String> lines = new ArrayList<>();
      int count = 1 + random.nextInt(40);
      for (int line = 0; line < count; line++) {
        boolean blank = random.nextInt(8) == 0;
        String words =
            WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size()));
        lines.add(
            blank
                ? ""
                : "    "
                    + "  ".repeat(random.nextInt(3))
                    + words
                    + (random.nextInt(3) == 0 ? "" : " " + line));
      }
      int from = random.nextInt(count);
      int to = from + 1 + random.nextInt(Math.min(6, count - from));
      return new Edit(lines, from, to, from + random.nextInt(to - from));
    }

    List<String> searched() {
      return lines.subList(from, to);
    }

    List<String> replacement() {
      return changed().subList(from, to);
    }

    List<String> changed() {
      List<String> changed = new ArrayList<>(lines);
      changed.set(at, "      changed();");
      return changed;
    }

    boolean isBlank() {
      return searched().stream().allMatch(String::isBlank);
    }

    boolean isUnique() {
      return Collections.indexOfSubList(lines, searched())
          == Collections.lastIndexOfSubList(lines, searched());
    }
  }

  @Test
  void aUniqueEditEqualsTheDirectOneAndAnAmbiguousOneIsRefused() {
    int refused = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      Edit edit = Edit.random(new Random(seed));
      if (edit.isBlank()) {
        continue;
      }
      ChangeResult result =
          apply(
              joined(edit.lines, "\n"),
              joined(edit.searched(), "\n"),
              joined(edit.replacement(), "\n"));
      if (edit.isUnique()) {
        assertApplied(seed, result, joined(edit.changed(), "\n"), MatchRung.EXACT);
      } else {
        refused++;
        assertThat(kind(result)).as("seed %d", seed).isEqualTo(ChangeProblem.Kind.AMBIGUOUS);
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void aDoubledFileMakesEveryEditAmbiguous() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Edit edit = Edit.random(new Random(seed));
      List<String> twice = new ArrayList<>(edit.lines);
      twice.addAll(edit.lines);
      if (!edit.isBlank()) {
        ChangeResult result =
            apply(
                joined(twice, "\n"),
                joined(edit.searched(), "\n"),
                joined(edit.replacement(), "\n"));

        assertThat(kind(result)).as("seed %d", seed).isEqualTo(ChangeProblem.Kind.AMBIGUOUS);
      }
    }
  }

  @Test
  void filesWithCarriageReturnsKeepThem() {
    everyUniqueEdit((seed, edit) ->
        assertApplied(
            seed,
            apply(
                joined(edit.lines, "\r\n"),
                joined(edit.searched(), "\n"),
                joined(edit.replacement(), "\n")),
            joined(edit.changed(), "\r\n"),
            MatchRung.EXACT));
  }

  @Test
  void aFileWithoutAFinalLineEndStaysWithoutOne() {
    everyUniqueEdit((seed, edit) -> {
      // A blank last line without an end is no line.
      if (!edit.lines.getLast().isEmpty()) {
        assertApplied(
            seed,
            apply(
                String.join("\n", edit.lines),
                joined(edit.searched(), "\n"),
                joined(edit.replacement(), "\n")),
            String.join("\n", edit.changed()),
            MatchRung.EXACT);
      }
    });
  }

  @Test
  void blanksAtTheEndsOfTheFilesLinesDoNotMatter() {
    everyDisturbedEdit(MatchRung.TRAILING_SPACE, line -> line + " \t", line -> line);
  }

  @Test
  void anIndentationThatWasLostIsPutBack() {
    everyDisturbedEdit(
        MatchRung.INDENT, line -> line, line -> line.startsWith("    ") ? line.substring(4) : line);
  }

  @Test
  void anIndentationThatWasAddedIsTakenAway() {
    everyDisturbedEdit(MatchRung.INDENT, line -> line, line -> line.isBlank() ? line : "\t" + line);
  }

  @Test
  void formsOfQuotesAndDashesDoNotMatter() {
    everyDisturbedEdit(
        MatchRung.UNICODE,
        line -> line.replace('\'', '\u2019').replace('"', '\u201D').replace('-', '\u2013'),
        line -> line);
  }

  private interface Check {
    void run(int seed, Edit edit);
  }

  private static void everyUniqueEdit(Check check) {
    int checked = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      Edit edit = Edit.random(new Random(seed));
      if (!edit.isBlank() && edit.isUnique()) {
        checked++;
        check.run(seed, edit);
      }
    }
    assertThat(checked).isGreaterThan(ROUNDS / 2);
  }

  /** The file and the edit are disturbed in different ways; what is meant happens all the same. */
  private static void everyDisturbedEdit(
      MatchRung worst, UnaryOperator<String> inFile, UnaryOperator<String> inEdit) {
    int[] reached = new int[1];
    everyUniqueEdit((seed, edit) -> {
      List<String> there = new ArrayList<>(edit.lines.stream().map(inFile).toList());
      List<String> lines = edit.searched().stream().map(inEdit).toList();
      int exact = Collections.indexOfSubList(there, lines);
      if (exact >= 0 && exact != edit.from) {
        // What was disturbed is what another place says word for word.
        return;
      }
      String searched = joined(lines, "\n");
      String replacement = joined(edit.replacement().stream().map(inEdit).toList(), "\n");
      ChangeResult result = apply(joined(there, "\n"), searched, replacement);
      there.set(edit.at, "      changed();");
      switch (result) {
        case ChangeResult.Applied(FileTree files, List<ChangeNote> notes) -> {
          MatchRung rung = notes.getFirst().rung();
          boolean lineOnly = rung == MatchRung.WITHIN_LINE;
          assertThat(rung).isLessThanOrEqualTo(worst);
          reached[0] += rung == worst ? 1 : 0;
          // A part of one line keeps what stands around it.
          if (!lineOnly) {
            assertThat(text(files).strip())
                .as("seed %d", seed)
                .isEqualTo(joined(there, "\n").strip());
          }
        }
        // Without its indentation a line may equal another one.
        case ChangeResult.Refused(List<ChangeProblem> problems) ->
            assertThat(problems.getFirst().kind())
                .as("seed %d", seed)
                .isEqualTo(ChangeProblem.Kind.AMBIGUOUS);
      }
    });
    assertThat(reached[0]).isGreaterThan(ROUNDS / 10);
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void similarityInLargeFilesIsGivenUp() {
    StringBuilder file = new StringBuilder();
    for (int line = 0; line < 40_000; line++) {
      file.append("const value").append(line * 7_919 % 40_009).append(" = compute(").append(line);
      file.append(", other, ".repeat(8)).append(");\n");
    }
    String searched = "const valueX = compose(1, another, ".repeat(3) + ");\n";

    ChangeResult result = apply(file.toString(), searched.repeat(200), "nothing\n");

    assertThat(kind(result)).isEqualTo(ChangeProblem.Kind.NOT_FOUND);
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void equalLinesAreSearchedInLinearTime() {
    ChangeResult result = apply("a\n".repeat(200_000), "a\n".repeat(20_000) + "b\n", "c\n");

    assertThat(kind(result)).isEqualTo(ChangeProblem.Kind.NOT_FOUND);
  }

  @Test
  void theClosestLinesAreShown() {
    ChangeResult result =
        apply(
            "one();\ntwo();\nfunction total(items) {\n  return items.length;\n}\n",
            "function total(items) {\n  return items.reduce((sum, item) => sum + item.price, 0);\n}\n",
            "x\n");

    ChangeProblem problem = ((ChangeResult.Refused) result).problems().getFirst();
    assertThat(problem.kind()).isEqualTo(ChangeProblem.Kind.NOT_FOUND);
    assertThat(problem.excerpt().map(ChangeProblem.Excerpt::firstLine)).contains(3);
    assertThat(problem.excerpt().get().difference()).contains("Line 4", "items.length", "reduce");
    assertThat(((ChangeResult.Refused) result).forModel())
        .contains("js/app.js, replacement 1", "function total(items) {");
  }

  private static void assertApplied(int seed, ChangeResult result, String text, MatchRung rung) {
    assertThat(result).as("seed %d", seed).isInstanceOf(ChangeResult.Applied.class);
    ChangeResult.Applied applied = (ChangeResult.Applied) result;
    assertThat(text(applied.files())).as("seed %d", seed).isEqualTo(text);
    assertThat(applied.notes()).containsExactly(new ChangeNote(PATH, 1, rung));
  }

  private static ChangeProblem.Kind kind(ChangeResult result) {
    return switch (result) {
      case ChangeResult.Applied(FileTree files, _) -> throw new AssertionError(text(files));
      case ChangeResult.Refused(List<ChangeProblem> problems) -> problems.getFirst().kind();
    };
  }

  private static ChangeResult apply(String file, String searched, String replacement) {
    AnswerPart edits =
        new AnswerPart.Edits(PATH.value(), List.of(new EditBlock(searched, replacement, 1)), 1);
    return ChangeSet.apply(
        new FileTree(Map.of(PATH, file.getBytes(StandardCharsets.UTF_8))),
        new Answer(List.of(edits), Optional.empty(), List.of()),
        new EditRules(EditLimits.DEFAULT),
        Set.of());
  }

  private static String text(FileTree files) {
    return new String(files.find(PATH).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static String joined(List<String> lines, String end) {
    return String.join(end, lines) + end;
  }
}
