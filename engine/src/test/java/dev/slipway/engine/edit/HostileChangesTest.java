package dev.slipway.engine.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.engine.answer.Answer;
import dev.slipway.engine.answer.AnswerPart;
import dev.slipway.engine.answer.RandomAnswers;
import dev.slipway.engine.answer.Readings;
import dev.slipway.testkit.AnswerExample;
import dev.slipway.testkit.Volume;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HostileChangesTest {
  private static final EditRules RULES = new EditRules(EditLimits.DEFAULT);

  @Test
  void brokenAnswersChangeNothingButWhatTheyName() {
    int rounds = Volume.of(60, 2_000);
    for (AnswerExample example : AnswerExample.all()) {
      for (int seed = 0; seed < rounds; seed++) {
        Random random = new Random(example.name().hashCode() * 31L + seed);
        String text = RandomAnswers.mutated(example.answer(), random);

        assertChangesOnlyWhatIsNamed(example.base(), text);
      }
    }
  }

  @Test
  void tagsInAnyOrderChangeNothingButWhatTheyName() {
    FileTree base =
        new FileTree(
            Map.of(
                new FilePath("a.html"), new byte[] {'a'}, new FilePath("c.css"), new byte[] {'c'}));
    int rounds = Volume.of(2_000, 200_000);
    for (int seed = 0; seed < rounds; seed++) {
      assertChangesOnlyWhatIsNamed(base, RandomAnswers.soup(new Random(seed)));
    }
  }

  private static void assertChangesOnlyWhatIsNamed(FileTree base, String text) {
    Answer answer = Readings.whole(text).answer();
    switch (ChangeSet.apply(base, answer, RULES, Set.of())) {
      case ChangeResult.Applied(FileTree files, _) -> {
        Set<String> named = named(answer);
        Set<FilePath> all = new HashSet<>(base.files().keySet());
        all.addAll(files.files().keySet());
        for (FilePath path : all) {
          if (!named.contains(path.value())) {
            assertThat(files.find(path)).as("%s in%n%s", path, text).isEqualTo(base.find(path));
          }
        }
      }
      case ChangeResult.Refused refused ->
          assertThat(refused.forModel() + refused.forPerson()).isNotBlank();
    }
  }

  private static Set<String> named(Answer answer) {
    Set<String> named = new HashSet<>();
    for (AnswerPart.Action action : answer.actions()) {
      named.add(action.path().startsWith("./") ? action.path().substring(2) : action.path());
      if (action instanceof AnswerPart.Rename(_, String to, _)) {
        named.add(to.startsWith("./") ? to.substring(2) : to);
      }
    }
    return named;
  }
}
