package dev.slipway.engine.model;

import dev.slipway.engine.check.Finding;
import dev.slipway.engine.edit.ChangeProblem;
import dev.slipway.engine.edit.ChangeResult;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is wrong with an answer.
 *
 * @param forModel for the model that wrote it
 * @param forPerson why there is no version, in a sentence without a name
 * @param fingerprints what is wrong, in a form that is the same when it is wrong again
 * @param paths the files that it is about
 */
record Faults(String forModel, String forPerson, Set<String> fingerprints, Set<String> paths) {
  private static final int MOST = 10;

  static Faults of(ChangeResult.Refused refused) {
    return new Faults(
        refused.forModel(),
        refused.forPerson(),
        refused.problems().stream().map(Faults::fingerprint).collect(Collectors.toSet()),
        refused.problems().stream()
            .map(ChangeProblem::path)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** Another search that is not found is another fault; the same one again is the same. */
  private static String fingerprint(ChangeProblem problem) {
    return problem.kind()
        + "\n"
        + problem.path()
        + "\n"
        + problem.block()
        + "\n"
        + problem.sentence()
        + problem
            .excerpt()
            .map(excerpt -> "\n" + excerpt.firstLine() + excerpt.difference())
            .orElse("");
  }

  static Faults of(List<Finding> findings) {
    StringBuilder words =
        new StringBuilder("Your changes were tried on a copy, and the app would not work:\n");
    for (Finding finding : findings.subList(0, Math.min(MOST, findings.size()))) {
      words.append("- ").append(place(finding)).append(finding.sentence()).append('\n');
    }
    if (findings.size() > MOST) {
      words.append("- and ").append(findings.size() - MOST).append(" more.\n");
    }
    Finding first = findings.getFirst();
    return new Faults(
        words.append("The changes are in the copy; change it from there.").toString(),
        "The app was left as it is, since what the model wrote would not work. In %s%s"
            .formatted(place(first), first.sentence()),
        findings.stream().map(Finding::fingerprint).collect(Collectors.toSet()),
        findings.stream().map(Finding::path).collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private static String place(Finding finding) {
    return finding.path() + ", line " + finding.line() + ": ";
  }
}
