package dev.slipway.engine.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.answer.Answer;
import dev.slipway.engine.answer.AnswerPart;
import dev.slipway.engine.answer.AnswerPart.Delete;
import dev.slipway.engine.answer.AnswerPart.Edits;
import dev.slipway.engine.answer.AnswerPart.Rename;
import dev.slipway.engine.answer.AnswerPart.Whole;
import dev.slipway.engine.answer.EditBlock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeSetTest {
  private static final FileTree BASE =
      new FileTree(
          Map.of(
              new FilePath("a.js"), bytes("one();\ntwo();\n"),
              new FilePath("b.js"), bytes("three();\n"),
              new FilePath("x.bin"), new byte[] {(byte) 0xFF, 0}));

  @Test
  void changesThatGoTogetherAreAllApplied() {
    FileTree files =
        applied(
            new Rename("a.js", "js/a.js", 1),
            edit("js/a.js", "one();\n", "uno();\n"),
            edit("js/a.js", "two();\n", "due();\n"),
            new Delete("b.js", 1),
            new Whole("c.js", "c\n", 1));

    assertThat(files.files().keySet())
        .extracting(FilePath::value)
        .containsExactly("c.js", "js/a.js", "x.bin");
    assertThat(files.find(new FilePath("js/a.js"))).contains(bytes("uno();\ndue();\n"));
  }

  @Test
  void anEditBeforeARenameGoesAlong() {
    assertThat(
            applied(edit("a.js", "one();\n", "uno();\n"), new Rename("a.js", "c.js", 1))
                .find(new FilePath("c.js")))
        .contains(bytes("uno();\ntwo();\n"));
  }

  @Test
  void laterReplacementsSeeWhatEarlierOnesLeft() {
    assertThat(
            applied(edit("a.js", "one();\n", "new();\n"), edit("a.js", "new();\n", "newer();\n"))
                .find(new FilePath("a.js")))
        .contains(bytes("newer();\ntwo();\n"));
  }

  @Test
  void whatDoesNotGoTogetherIsRefused() {
    Edits edit = edit("a.js", "one();\n", "uno();\n");
    assertRefused(ChangeProblem.Kind.TWICE, edit, new Whole("a.js", "x", 2));
    assertRefused(ChangeProblem.Kind.TWICE, new Whole("a.js", "x", 1), edit);
    assertRefused(ChangeProblem.Kind.TWICE, new Whole("a.js", "x", 1), new Delete("a.js", 2));
    assertRefused(ChangeProblem.Kind.NO_FILE, new Delete("a.js", 1), edit);
    assertRefused(ChangeProblem.Kind.NO_FILE, new Delete("gone.js", 1));
    assertRefused(ChangeProblem.Kind.NO_FILE, new Rename("gone.js", "c.js", 1));
    assertRefused(ChangeProblem.Kind.EXISTS, new Rename("a.js", "b.js", 1));
    assertRefused(ChangeProblem.Kind.PATH, new Rename("a.js", "../b.js", 1));
    assertRefused(ChangeProblem.Kind.PROTECTED, new Rename("a.js", "blueprint.json", 1));
    assertRefused(ChangeProblem.Kind.NO_TEXT, edit("x.bin", "one();\n", "uno();\n"));
    assertRefused(ChangeProblem.Kind.LIMIT, new Whole("a.js/b.js", "x", 1));
    assertRefused(ChangeProblem.Kind.LIMIT, new Whole("c.js", "x".repeat(101), 1));
    assertRefused(
        ChangeProblem.Kind.LIMIT,
        new Whole("c.js", "x", 1),
        new Whole("d.js", "x", 1),
        new Whole("e.js", "x", 1));
  }

  @Test
  void allProblemsAreToldAtOnce() {
    ChangeResult.Refused refused =
        refused(
            new Whole("/a.js", "x", 1),
            edit("a.js", "nowhere to be found\n", "x\n"),
            edit("gone.js", "x\n", "y\n"));

    assertThat(refused.problems())
        .extracting(ChangeProblem::kind)
        .containsExactly(
            ChangeProblem.Kind.PATH, ChangeProblem.Kind.NOT_FOUND, ChangeProblem.Kind.NO_FILE);
    assertThat(refused.forModel()).contains("/a.js", "a.js, replacement 1", "a.js, b.js, x.bin");
    assertThat(refused.forPerson()).contains("left as it is", "2 more");
  }

  private static void assertRefused(ChangeProblem.Kind kind, AnswerPart... parts) {
    assertThat(refused(parts).problems()).extracting(ChangeProblem::kind).containsExactly(kind);
  }

  private static ChangeResult.Refused refused(AnswerPart... parts) {
    ChangeResult result = apply(parts);
    assertThat(result).as(List.of(parts).toString()).isInstanceOf(ChangeResult.Refused.class);
    return (ChangeResult.Refused) result;
  }

  private static FileTree applied(AnswerPart... parts) {
    return switch (apply(parts)) {
      case ChangeResult.Applied(FileTree files, _) -> files;
      case ChangeResult.Refused refused -> throw new AssertionError(refused.forModel());
    };
  }

  private static ChangeResult apply(AnswerPart... parts) {
    return ChangeSet.apply(
        BASE,
        new Answer(List.of(parts), Optional.empty(), List.of()),
        new EditRules(new EditLimits(100, 5, 1_000)),
        Set.of(new FilePath("blueprint.json")));
  }

  private static Edits edit(String path, String search, String replace) {
    return new Edits(path, List.of(new EditBlock(search, replace, 1)), 1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
