package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The files of trackers fit together, whatever the trackers can do. */
class TrackerFilesTest {
  private static final int BLUEPRINTS = 150;
  private static final int MOST_LINES = 200;
  private static final Composer COMPOSER = new Composer();
  private static final Pattern IMPORT =
      Pattern.compile("import (?:\\{([^}]+)}|\\* as (\\w+)) from './([a-z]+\\.js)';");
  private static final Pattern EXPORT =
      Pattern.compile("export (?:async )?(?:function|const) (\\w+)");

  @Test
  void everyNameThatIsImportedIsThereAndUsedWhateverTheAppCanDo() {
    forEach((seed, path, text, app) -> {
      String body = IMPORT.matcher(text).replaceAll("");
      for (MatchResult each : IMPORT.matcher(text).results().toList()) {
        String from = app.text("js/" + each.group(3));
        if (each.group(1) == null) {
          Matcher used = Pattern.compile("\\b" + each.group(2) + "\\.(\\w+)").matcher(body);
          assertThat(used.results().map(name -> name.group(1)).toList())
              .as("seed %d: %s", seed, path)
              .isNotEmpty()
              .allSatisfy(name -> assertThat(exports(from)).contains(name));
        } else {
          for (String name : each.group(1).strip().split(",\\s*")) {
            assertThat(body)
                .as("seed %d: %s", seed, path)
                .containsPattern("\\b" + Pattern.quote(name) + "\\b");
            assertThat(exports(from)).as("seed %d: %s", seed, path).contains(name);
          }
        }
      }
    });
  }

  @Test
  void everyModuleIsReachedAndShort() {
    forEach((seed, path, text, app) -> {
      if (!path.equals("js/main.js")) {
        return;
      }
      Set<String> reached = new LinkedHashSet<>();
      Deque<String> open = new ArrayDeque<>(List.of(path));
      while (!open.isEmpty()) {
        String next = open.pop();
        if (reached.add(next)) {
          IMPORT
              .matcher(app.text(next))
              .results()
              .forEach(each -> open.push("js/" + each.group(3)));
        }
      }
      assertThat(reached)
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(WrittenApps.scripts(app));
      assertThat(reached)
          .filteredOn(each -> !List.of("js/model.js", "js/fields.js").contains(each))
          .allSatisfy(
              each -> assertThat(app.text(each).lines().count()).as(each).isLessThan(MOST_LINES));
    });
  }

  private interface Check {
    void check(int seed, String path, String text, AppTexts app);
  }

  private static void forEach(Check check) {
    for (int seed = 0; seed < BLUEPRINTS; seed++) {
      AppTexts app = AppTexts.of(COMPOSER.write(blueprint(seed)));
      for (String path : WrittenApps.scripts(app)) {
        check.check(seed, path, app.text(path), app);
      }
    }
  }

  private static Set<String> exports(String text) {
    Set<String> names = new TreeSet<>();
    EXPORT.matcher(text).results().forEach(each -> names.add(each.group(1)));
    return names;
  }

  /** A tracker with some of all that trackers can have. */
  private static Blueprint blueprint(int seed) {
    Random random = new Random(seed);
    Blueprint full = TrackerBlueprints.full();
    List<Rule> rules = some(full.rules(), random);
    List<Total> totals = some(full.totals(), random);
    List<Chart> charts = some(full.charts(), random);
    List<Derived> derived = some(full.derived(), random);
    Set<Feature> features = new TreeSet<>(some(Arrays.asList(Feature.values()), random));
    keep(features, Feature.TOTALS, !totals.isEmpty());
    keep(features, Feature.CHARTS, !charts.isEmpty());
    keep(features, Feature.WARNINGS, !rules.isEmpty());
    boolean bare = random.nextInt(4) == 0;
    boolean alone = random.nextInt(3) == 0;
    Entity entity = bare ? bare(full.entity(), random) : full.entity();
    return new Blueprint(
        Kind.TRACKER,
        full.title(),
        full.description(),
        alone && bare ? List.of(entity) : List.of(entity, full.related().getFirst()),
        full.grouping(),
        List.copyOf(bare ? without(features) : features),
        bare ? List.of() : totals,
        bare ? List.of() : charts,
        bare ? List.of() : rules,
        bare ? List.of() : derived,
        Map.of(),
        List.of(),
        new Theme(
            "teal",
            List.of(Scheme.values()).get(random.nextInt(3)),
            List.of(Tone.values()).get(random.nextInt(5))));
  }

  private static Set<Feature> without(Set<Feature> features) {
    features.removeAll(Set.of(Feature.TOTALS, Feature.CHARTS, Feature.WARNINGS));
    return features;
  }

  /** The entity with its title and some more fields that lead nowhere else. */
  private static Entity bare(Entity entity, Random random) {
    List<Field> fields =
        entity.fields().stream()
            .filter(field -> field.type() != FieldType.RELATION)
            .filter(field -> field.name().equals(entity.titleField()) || random.nextInt(3) == 0)
            .toList();
    return new Entity(
        entity.singular(), entity.plural(), entity.collection(), entity.titleField(), fields);
  }

  private static void keep(Set<Feature> features, Feature feature, boolean wanted) {
    if (wanted) {
      features.add(feature);
    } else {
      features.remove(feature);
    }
  }

  private static <V> List<V> some(List<V> all, Random random) {
    return all.stream().filter(_ -> random.nextInt(2) == 0).toList();
  }
}
