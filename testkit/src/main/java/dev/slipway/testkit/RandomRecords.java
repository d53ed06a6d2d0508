package dev.slipway.testkit;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Operations on an app's own data. */
final class RandomRecords {
  private static final RecordLimits LIMITS = new RecordLimits(25, 900);
  private static final List<String> FIELDS = List.of("f", "g", "missing");

  private final Random random;
  private final RandomTexts texts;

  RandomRecords(Random random, RandomTexts texts) {
    this.random = random;
    this.texts = texts;
  }

  Function<StorageUnderTest, String> next(AppId app, Instant now) {
    RecordKey key = new RecordKey(app, collection(), "id" + random.nextInt(30));
    Json document = document();
    Long revision = random.nextBoolean() ? null : (long) (1 + random.nextInt(3));
    return switch (random.nextInt(7)) {
      case 0, 1, 2 -> storage -> "create " + storage.records().create(key, document, LIMITS, now);
      case 3 ->
          storage -> "replace " + storage.records().replace(key, document, revision, LIMITS, now);
      case 4 ->
          storage -> "delete " + storage.records().delete(key) + " " + storage.records().usage(app);
      case 5 -> storage -> storage.records().find(key) + " " + storage.records().collections(app);
      default -> walk(app);
    };
  }

  private String collection() {
    return random.nextInt(3) == 0 ? "others" : "things";
  }

  private Json document() {
    StringBuilder document = new StringBuilder("{");
    for (String field : List.of("f", "g")) {
      if (random.nextInt(5) > 0) {
        document.append(document.length() > 1 ? "," : "");
        document.append('"').append(field).append("\":").append(value());
      }
    }
    return new Json(document.append('}').toString());
  }

  private String value() {
    return switch (random.nextInt(8)) {
      case 0 -> "null";
      case 1 -> Boolean.toString(random.nextBoolean());
      case 2 -> Integer.toString(random.nextInt(7) - 3);
      case 3 -> Double.toString((random.nextInt(13) - 6) / 4.0);
      case 4 -> "[1]";
      default -> "\"" + texts.word() + "\"";
    };
  }

  private RecordFilter filter() {
    String field = FIELDS.get(random.nextInt(FIELDS.size()));
    Operator[] all = Operator.values();
    Operator any = all[random.nextInt(all.length)];
    return switch (random.nextInt(4)) {
      case 0 ->
          new RecordFilter(
              field,
              random.nextBoolean() ? Operator.EQUAL : Operator.NOT_EQUAL,
              new Operand.Bool(random.nextBoolean()));
      case 1 ->
          new RecordFilter(
              field,
              any == Operator.CONTAINS ? Operator.LESS : any,
              new Operand.Numeric((random.nextInt(13) - 6) / 4.0));
      default -> new RecordFilter(field, any, new Operand.Text(texts.word()));
    };
  }

  /** Every page of a listing, with the positions that the storage itself gives. */
  private Function<StorageUnderTest, String> walk(AppId app) {
    String collection = collection();
    String field = random.nextInt(3) == 0 ? null : FIELDS.get(random.nextInt(FIELDS.size()));
    RecordSort sort = new RecordSort(field, random.nextBoolean());
    List<RecordFilter> filters = new ArrayList<>();
    for (int more = random.nextInt(3); more > 0; more--) {
      filters.add(filter());
    }
    int limit = 1 + random.nextInt(10);
    return storage -> {
      StringBuilder all = new StringBuilder("records " + sort + filters);
      Position after = null;
      do {
        Page<AppRecord> page =
            storage.records().list(new RecordQuery(app, collection, filters, sort, limit, after));
        // The position itself is the storage's own affair.
        all.append(page.items()).append(page.next() != null);
        after = page.next();
      } while (after != null);
      return all.toString();
    };
  }
}
