package dev.slipway.testkit;

import dev.slipway.core.app.AppHit;
import dev.slipway.core.app.AppId;
import dev.slipway.core.app.AppListing;
import dev.slipway.core.app.AppQuery;
import dev.slipway.core.app.AppSearch;
import dev.slipway.core.app.AppSort;
import dev.slipway.core.app.AppStatus;
import dev.slipway.core.paging.Page;
import dev.slipway.core.paging.Position;
import dev.slipway.core.version.FilePath;
import dev.slipway.core.version.FileTree;
import dev.slipway.core.version.Version;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Questions about apps, versions, generations and logs. */
final class RandomQueries {
  private final Random random;
  private final RandomTexts texts;

  RandomQueries(Random random, RandomTexts texts) {
    this.random = random;
    this.texts = texts;
  }

  Function<StorageUnderTest, String> next(AppId app) {
    int limit = 1 + random.nextInt(100);
    AppStatus[] all = AppStatus.values();
    AppStatus status = random.nextInt(3) == 0 ? null : all[random.nextInt(all.length)];
    AppSort sort = random.nextBoolean() ? AppSort.CREATED : AppSort.UPDATED;
    return switch (random.nextInt(6)) {
      case 0 -> storage -> storage.apps().find(app) + versions(storage, app);
      case 1 -> storage -> storage.generations().history(app, limit).toString();
      case 2 ->
          storage ->
              storage.events().read(app, limit / 4, limit) + " " + storage.events().last(app);
      case 3 -> storage -> counts(storage);
      case 4 -> list(status, sort, limit);
      default -> search(texts.words(2), limit);
    };
  }

  private static String versions(StorageUnderTest storage, AppId app) {
    StringBuilder all = new StringBuilder();
    for (Version version : storage.versions().history(app, Integer.MAX_VALUE, 5)) {
      all.append(version).append(storage.versions().entries(app, version.number()));
      storage
          .versions()
          .tree(app, version.number())
          .map(FileTree::files)
          .map(RandomQueries::readable)
          .ifPresent(all::append);
    }
    return all.toString();
  }

  private static Map<FilePath, String> readable(Map<FilePath, byte[]> files) {
    Map<FilePath, String> readable = new TreeMap<>();
    files.forEach(
        (path, content) -> readable.put(path, new String(content, StandardCharsets.UTF_8)));
    return readable;
  }

  private static String counts(StorageUnderTest storage) {
    List<Long> counts = Arrays.stream(AppStatus.values()).map(storage.apps()::count).toList();
    return "counts " + storage.apps().count(null) + counts;
  }

  private static Function<StorageUnderTest, String> list(
      @Nullable AppStatus status, AppSort sort, int limit) {
    return storage -> {
      StringBuilder all = new StringBuilder("apps " + status + sort);
      Position after = null;
      do {
        AppListing listing = storage.apps().list(new AppQuery(status, sort, limit, after));
        all.append(listing);
        after = listing.page().next();
      } while (after != null);
      return all.toString();
    };
  }

  private static Function<StorageUnderTest, String> search(String text, int limit) {
    return storage -> {
      StringBuilder all = new StringBuilder("search " + text);
      Position after = null;
      do {
        Page<AppHit> page = storage.apps().search(new AppSearch(text, limit, after));
        all.append(page);
        after = page.next();
      } while (after != null);
      return all.toString();
    };
  }
}
