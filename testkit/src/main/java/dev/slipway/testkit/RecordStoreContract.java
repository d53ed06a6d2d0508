package dev.slipway.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.app.AppId;
import dev.slipway.core.json.Json;
import dev.slipway.core.paging.Page;
import dev.slipway.core.paging.Position;
import dev.slipway.core.record.AppRecord;
import dev.slipway.core.record.RecordFilter;
import dev.slipway.core.record.RecordFilter.Operand;
import dev.slipway.core.record.RecordFilter.Operator;
import dev.slipway.core.record.RecordKey;
import dev.slipway.core.record.RecordLimits;
import dev.slipway.core.record.RecordQuery;
import dev.slipway.core.record.RecordSort;
import dev.slipway.core.record.RecordWrite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of an app's own data does. */
public abstract class RecordStoreContract extends StorageContract {
  private static final Instant T0 = Samples.START;
  private static final RecordLimits WIDE = new RecordLimits(10_000, 10_000_000);

  private static RecordKey key(AppId app, String id) {
    return new RecordKey(app, "things", id);
  }

  private AppRecord written(RecordKey key, String document, Instant at) {
    RecordWrite write = storage().records().create(key, new Json(document), WIDE, at);
    assertThat(write).isInstanceOf(RecordWrite.Written.class);
    return ((RecordWrite.Written) write).record();
  }

  private List<String> ids(AppId app, RecordSort sort, RecordFilter... filters) {
    return page(app, List.of(filters), sort, 1_000, null).items().stream()
        .map(AppRecord::id)
        .toList();
  }

  private Page<AppRecord> page(
      AppId app, List<RecordFilter> filters, RecordSort sort, int limit, @Nullable Position after) {
    return storage().records().list(new RecordQuery(app, "things", filters, sort, limit, after));
  }

  private AppId app() {
    return running("app", T0).id();
  }

  @Test
  void keepsADocumentAsItWasGiven() {
    AppId app = app();
    String document = "{\"b\":1.50,\"a\":\"ü \\u0041\",\"n\":null,\"o\":{\"x\":[1,2]},\"b2\":true}";
    AppRecord record = written(key(app, "one"), document, T0);
    assertThat(record).isEqualTo(new AppRecord("one", new Json(document), 1, T0, T0));
    assertThat(storage().records().find(key(app, "one"))).contains(record);
    assertThat(storage().records().find(key(app, "two"))).isEmpty();
    assertThat(storage().records().find(new RecordKey(app, "others", "one"))).isEmpty();
  }

  @Test
  void neverMixesTheRecordsOfTwoApps() {
    AppId mine = app();
    AppId yours = app();
    written(key(mine, "one"), "{\"whose\":\"mine\"}", T0);
    AppRecord other = written(key(yours, "one"), "{\"whose\":\"yours\"}", T0);
    assertThat(storage().records().delete(key(mine, "one"))).isTrue();
    assertThat(storage().records().find(key(yours, "one"))).contains(other);
    assertThat(ids(mine, RecordSort.CREATED)).isEmpty();
    assertThat(storage().records().usage(mine)).isEqualTo(new RecordLimits(0, 0));
  }

  @Test
  void refusesASecondRecordOfTheSameIdAndARecordOfNoApp() {
    AppId app = app();
    written(key(app, "one"), "{}", T0);
    assertThat(storage().records().create(key(app, "one"), new Json("{\"a\":1}"), WIDE, T0))
        .isEqualTo(new RecordWrite.Exists());
    assertThat(storage().records().find(key(app, "one")).orElseThrow().document().text())
        .isEqualTo("{}");
    assertThat(storage().records().create(key(Samples.appId(), "one"), new Json("{}"), WIDE, T0))
        .isEqualTo(new RecordWrite.Missing());
  }

  @Test
  void replacesWithAHigherRevisionAndOnlyTheExpectedOne() {
    AppId app = app();
    RecordKey key = key(app, "one");
    written(key, "{\"a\":1}", T0);
    Instant later = T0.plusSeconds(5);
    assertThat(storage().records().replace(key, new Json("{\"a\":2}"), 1L, WIDE, later))
        .isEqualTo(
            new RecordWrite.Written(new AppRecord("one", new Json("{\"a\":2}"), 2, T0, later)));
    assertThat(storage().records().replace(key, new Json("{\"a\":3}"), 1L, WIDE, later))
        .isEqualTo(new RecordWrite.RevisionMoved(2));
    assertThat(storage().records().find(key).orElseThrow().document().text())
        .isEqualTo("{\"a\":2}");
    assertThat(storage().records().replace(key, new Json("{}"), null, WIDE, later))
        .isInstanceOf(RecordWrite.Written.class);
    assertThat(storage().records().replace(key(app, "two"), new Json("{}"), null, WIDE, later))
        .isEqualTo(new RecordWrite.Missing());
  }

  @Test
  void losesNoChangeWhenManyReplaceAtOnce() {
    AppId app = app();
    RecordKey key = key(app, "one");
    written(key, "{}", T0);
    List<Integer> tries =
        together(
            4,
            worker ->
                () -> {
                  int replaced = 0;
                  while (replaced < 10) {
                    long revision = storage().records().find(key).orElseThrow().revision();
                    RecordWrite write =
                        storage().records().replace(key, new Json("{}"), revision, WIDE, T0);
                    replaced += write instanceof RecordWrite.Written ? 1 : 0;
                  }
                  return replaced;
                });
    assertThat(tries).containsOnly(10);
    assertThat(storage().records().find(key).orElseThrow().revision()).isEqualTo(41);
  }

  @Test
  void countsRecordsAndBytesAndStopsAtTheLimits() {
    AppId app = app();
    RecordLimits narrow = new RecordLimits(2, 30);
    assertThat(storage().records().create(key(app, "a"), new Json("{\"t\":\"ü\"}"), narrow, T0))
        .isInstanceOf(RecordWrite.Written.class);
    assertThat(storage().records().usage(app)).isEqualTo(new RecordLimits(1, 10));
    Json large = new Json("{\"t\":\"" + "x".repeat(20) + "\"}");
    assertThat(storage().records().create(key(app, "b"), large, narrow, T0))
        .isEqualTo(new RecordWrite.Full("30 bytes"));
    assertThat(storage().records().replace(key(app, "a"), large, null, narrow, T0))
        .isInstanceOf(RecordWrite.Written.class);
    assertThat(storage().records().create(key(app, "b"), new Json("{}"), narrow, T0))
        .isInstanceOf(RecordWrite.Written.class);
    assertThat(storage().records().usage(app)).isEqualTo(new RecordLimits(2, 30));
    assertThat(storage().records().create(key(app, "c"), new Json("{}"), narrow, T0))
        .isEqualTo(new RecordWrite.Full("2 records"));
    assertThat(storage().records().replace(key(app, "b"), new Json("{\"a\":1}"), null, narrow, T0))
        .isEqualTo(new RecordWrite.Full("30 bytes"));
    assertThat(storage().records().delete(key(app, "a"))).isTrue();
    assertThat(storage().records().delete(key(app, "a"))).isFalse();
    assertThat(storage().records().usage(app)).isEqualTo(new RecordLimits(1, 2));
  }

  @Test
  void namesTheCollectionsThatHoldRecords() {
    AppId app = app();
    assertThat(storage().records().collections(app)).isEmpty();
    for (String name : List.of("tasks", "books", "a-b")) {
      written(new RecordKey(app, name, "one"), "{}", T0);
    }
    storage().records().delete(new RecordKey(app, "tasks", "one"));
    assertThat(storage().records().collections(app)).containsExactly("a-b", "books");
  }

  @Test
  void goesWithItsApp() {
    AppId app = app();
    written(key(app, "one"), "{}", T0);
    storage().apps().delete(app);
    assertThat(storage().records().find(key(app, "one"))).isEmpty();
    assertThat(storage().records().usage(app)).isEqualTo(new RecordLimits(0, 0));
    assertThat(storage().records().collections(app)).isEmpty();
  }

  @Test
  void listsByCreationWithIdsBreakingTies() {
    AppId app = app();
    written(key(app, "b"), "{}", T0);
    written(key(app, "a"), "{}", T0);
    written(key(app, "0"), "{}", T0.plusNanos(1_000));
    assertThat(ids(app, RecordSort.CREATED)).containsExactly("a", "b", "0");
    assertThat(ids(app, new RecordSort(null, true))).containsExactly("0", "b", "a");
  }

  @Test
  void sortsMissingThenNumbersThenTexts() {
    AppId app = app();
    List<String> inOrder =
        List.of(
            "{\"f\":-1.5}",
            "{\"f\":false}",
            "{\"f\":0.5}",
            "{\"f\":true}",
            "{\"f\":10}",
            "{\"f\":1e3}",
            "{\"f\":\"\"}",
            "{\"f\":\"10\"}",
            "{\"f\":\"9\"}",
            "{\"f\":\"B\"}",
            "{\"f\":\"a\"}",
            "{\"f\":\"ä\"}",
            "{\"f\":\"\uFFFD\"}",
            "{\"f\":\"🚀\"}");
    List<String> expected = new ArrayList<>();
    for (int number = inOrder.size() - 1; number >= 0; number--) {
      written(key(app, "r" + (10 + number)), inOrder.get(number), T0.minusSeconds(number));
    }
    for (String missing : List.of("{}", "{\"f\":null}", "{\"f\":[1]}", "{\"f\":{}}")) {
      String id = "m" + expected.size();
      written(key(app, id), missing, T0);
      expected.add(id);
    }
    for (int number = 0; number < inOrder.size(); number++) {
      expected.add("r" + (10 + number));
    }
    assertThat(ids(app, new RecordSort("f", false))).containsExactlyElementsOf(expected);
    assertThat(ids(app, new RecordSort("f", true))).containsExactlyElementsOf(expected.reversed());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void givesEveryRecordOnceOverPagesInEveryOrder(int limit) {
    AppId app = app();
    String[] values = {"1", "1", "\"a\"", "\"a b\"", "null", "null", "2.5", "true", "\"\""};
    for (int number = 0; number < values.length; number++) {
      written(key(app, "id" + number), "{\"f\":" + values[number] + "}", T0);
    }
    for (RecordSort sort :
        List.of(
            RecordSort.CREATED,
            new RecordSort(null, true),
            new RecordSort("f", false),
            new RecordSort("f", true),
            new RecordSort("none", false))) {
      List<String> paged = new ArrayList<>();
      Position after = null;
      do {
        Page<AppRecord> page = page(app, List.of(), sort, limit, after);
        page.items().forEach(record -> paged.add(record.id()));
        after = page.next();
      } while (after != null);
      assertThat(paged).as("%s", sort).containsExactlyElementsOf(ids(app, sort));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "n | EQUAL | 2 | two",
        "n | NOT_EQUAL | 2 | text,one,none,yes",
        "n | LESS | 2 | one",
        "n | LESS_OR_EQUAL | 2 | two,one",
        "n | GREATER | 1 | two",
        "n | GREATER_OR_EQUAL | 1 | two,one",
        "t | EQUAL | 'Ab' | one",
        "t | GREATER | 'Ab' | two",
        "t | LESS | 'b' | one,none",
        "t | CONTAINS | 'B' | two,one",
        "t | CONTAINS | '%' | none",
        "t | NOT_EQUAL | 'Ab' | text,two,none,yes",
        "y | EQUAL | true | yes",
        "y | NOT_EQUAL | true | text,two,one,none",
        "nothing | EQUAL | 'x' | ''",
        "nothing | NOT_EQUAL | 'x' | text,two,one,none,yes"
      })
  void filtersByTypeAndValue(String field, Operator operator, String operand, String expected) {
    AppId app = app();
    written(key(app, "text"), "{\"n\":\"2\",\"t\":5,\"y\":\"true\"}", T0);
    written(key(app, "two"), "{\"n\":2.0,\"t\":\"xb\",\"y\":1}", T0);
    written(key(app, "one"), "{\"n\":1,\"t\":\"Ab\",\"y\":false}", T0);
    written(key(app, "none"), "{\"n\":null,\"t\":\"100%\"}", T0);
    written(key(app, "yes"), "{\"n\":true,\"t\":[\"Ab\"],\"y\":true}", T0);
    Operand value =
        switch (operand) {
          case "true" -> new Operand.Bool(true);
          default ->
              operand.matches("[0-9]+")
                  ? new Operand.Numeric(Double.parseDouble(operand))
                  : new Operand.Text(operand);
        };
    List<String> ids = expected.isEmpty() ? List.of() : List.of(expected.split(","));
    assertThat(ids(app, RecordSort.CREATED, new RecordFilter(field, operator, value)))
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void meetsAllFiltersAtOnceAndPagesThroughThem() {
    AppId app = app();
    for (int number = 0; number < 20; number++) {
      written(key(app, "id" + (10 + number)), "{\"n\":" + number + "}", T0);
    }
    List<RecordFilter> filters =
        List.of(
            new RecordFilter("n", Operator.GREATER_OR_EQUAL, new Operand.Numeric(5)),
            new RecordFilter("n", Operator.LESS, new Operand.Numeric(9)));
    Page<AppRecord> first = page(app, filters, new RecordSort("n", true), 3, null);
    assertThat(first.items()).extracting(AppRecord::id).containsExactly("id18", "id17", "id16");
    Page<AppRecord> second = page(app, filters, new RecordSort("n", true), 3, first.next());
    assertThat(second.items()).extracting(AppRecord::id).containsExactly("id15");
    assertThat(second.next()).isNull();
  }
}
