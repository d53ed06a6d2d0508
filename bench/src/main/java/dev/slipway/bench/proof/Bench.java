package dev.slipway.bench.proof;

import dev.slipway.bench.fill.FillDatabase;
import dev.slipway.bench.fill.ZipfWords;
import dev.slipway.bench.proof.Scenario.Bar;
import dev.slipway.bench.proof.Scenario.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The servers that are measured, and what is asked of them. */
final class Bench {
  private static final int MANY = 64;
  private static final int FEW = 4;
  private static final long CACHE = 64L << 20;
  private static final String LIST = "/api/apps";
  private static final String DEEP_PAGES = "/api/apps?limit=100";
  private static final String PROMPT = "{\"prompt\":\"track the books I read, with author\"}";

  private final Peer cached;
  private final Peer uncached;
  private final Peer small;
  private final Peer empty;
  private final Peer audited;
  private final Peer auditedEmpty;
  private final Peer nginx;
  private final long startMillis;
  private final String preview;
  private final String previewHost;
  private final int apps;
  private final ZipfWords words;

  private Bench(
      Peers peers, Path work, Path smallData, Path largeData, Path copy, int apps, ZipfWords words)
      throws IOException, InterruptedException {
    this.apps = apps;
    this.words = words;
    peers.slipway(work.resolve("warm"), 0).close();
    long begun = System.nanoTime();
    this.cached = peers.slipway(largeData, CACHE);
    this.startMillis = (System.nanoTime() - begun) / 1_000_000;
    this.uncached = peers.slipway(copy, 0);
    this.small = peers.slipway(smallData, 0);
    this.empty = peers.slipway(Files.createTempDirectory(work, "empty"), CACHE);
    this.audited =
        peers.audited(largeData.resolve("slipway.db"), work.resolve("audited-" + apps + ".db"));
    this.auditedEmpty =
        peers.audited(
            smallData.resolve("slipway.db"), Files.createTempDirectory(work, "a").resolve("a.db"));
    JsonNode made = Answers.json(Ask.get(cached.url(LIST + "?limit=1"))).path("apps").path(0);
    this.previewHost = made.path("id").stringValue("") + ".localhost:" + cached.port();
    this.preview = "/index.html";
    this.nginx =
        peers.nginx(
            work.resolve("nginx"),
            Map.of(
                "list.json", Answers.body(Ask.get(cached.url(LIST))),
                "index.html", Answers.body(page())));
  }

  static Bench open(
      Peers peers, Path work, Path smallData, Path largeData, Path copy, int apps, ZipfWords words)
      throws IOException, InterruptedException {
    return new Bench(peers, work, smallData, largeData, copy, apps, words);
  }

  private Ask page() {
    return Ask.get(cached.url(preview)).with("Host", previewHost);
  }

  List<Scenario> scenarios() throws IOException, InterruptedException {
    Answers.requireSame(Ask.get(cached.url(LIST)), Ask.get(audited.url(LIST)));
    Answers.requireSame(Ask.get(uncached.url(LIST)), Ask.get(audited.url(LIST)));
    return List.of(
        cachedList(),
        uncachedList(),
        deepPage(),
        search("a word that a tenth of all apps hold", 0.1),
        search("a usual word", 0.001),
        search("a rare word", 0.00003),
        oneApp(),
        creates(),
        previewFile());
  }

  private Scenario cachedList() {
    return new Scenario(
        "List of 20 apps, cached",
        MANY,
        ordered(
            Server.SLIPWAY, Ask.get(cached.url(LIST)),
            Server.AUDITED, Ask.get(audited.url(LIST)),
            Server.NGINX, Ask.get(nginx.url("/list.json"))),
        List.of(new Bar.Faster(Server.AUDITED, 20), new Bar.Faster(Server.NGINX, 0.9)));
  }

  private Scenario uncachedList() {
    return new Scenario(
        "List of 20 apps, from the database",
        MANY,
        ordered(
            Server.SLIPWAY, Ask.get(uncached.url(LIST)),
            Server.AUDITED, fresh(audited.url(LIST)),
            Server.SMALL, Ask.get(small.url(LIST))),
        List.of(new Bar.Faster(Server.AUDITED, 15), new Bar.Faster(Server.SMALL, 1 / 1.3)));
  }

  private Scenario deepPage() throws IOException, InterruptedException {
    String cursor = "";
    String time = "";
    long rows = Math.min(1_000_000, apps) - 40L;
    for (long row = 0; row < rows; row += 100) {
      JsonNode page = Answers.json(Ask.get(uncached.url(DEEP_PAGES + cursor)));
      cursor = "&cursor=" + page.path("nextCursor").stringValue("");
      time = page.path("apps").path(99).path("createdAt").stringValue(time);
      if (row + 200 > rows) {
        break;
      }
    }
    String deep = LIST + "?limit=20" + cursor;
    return new Scenario(
        String.format(Locale.ROOT, "The last page of %,d apps", apps),
        MANY,
        ordered(
            Server.SLIPWAY, Ask.get(uncached.url(deep)),
            Server.AUDITED, fresh(audited.url(LIST + "?limit=20&cursor=" + time)),
            Server.FIRST_PAGE, Ask.get(uncached.url(LIST))),
        List.of(new Bar.Faster(Server.AUDITED, 15), new Bar.Faster(Server.FIRST_PAGE, 1 / 1.2)));
  }

  private Scenario search(String what, double share) {
    String asked = LIST + "?q=" + words.word(words.rankHeldBy(share, FillDatabase.WORDS_OF_AN_APP));
    return new Scenario(
        "Search for " + what,
        FEW,
        ordered(
            Server.SLIPWAY, Ask.get(uncached.url(asked)),
            Server.AUDITED, fresh(audited.url(asked))),
        List.of(new Bar.Within(20), new Bar.Faster(Server.AUDITED, 20)));
  }

  private Scenario oneApp() throws IOException, InterruptedException {
    String id =
        Answers.json(Ask.get(cached.url(LIST))).path("apps").path(7).path("id").stringValue("");
    return new Scenario(
        "One app, cached",
        MANY,
        ordered(
            Server.SLIPWAY, Ask.get(cached.url(LIST + "/" + id)),
            Server.AUDITED, Ask.get(audited.url(LIST + "/" + id))),
        List.of());
  }

  private Scenario creates() {
    return new Scenario(
        "Durable creates",
        MANY,
        ordered(
            Server.SLIPWAY, Ask.post(empty.url(LIST), PROMPT),
            Server.AUDITED, Ask.post(auditedEmpty.url(LIST), PROMPT)),
        List.of(new Bar.Faster(Server.AUDITED, 3)));
  }

  private Scenario previewFile() {
    return new Scenario(
        "A file of an app",
        MANY,
        ordered(Server.SLIPWAY, page(), Server.NGINX, Ask.get(nginx.url("/index.html"))),
        List.of(new Bar.Faster(Server.NGINX, 0.8)));
  }

  private static Ask fresh(String url) {
    return Ask.get(url).with("cache-control", "no-cache");
  }

  /** What starting takes and what a server at rest holds, as lines of Markdown. */
  String atRest() throws IOException {
    return String.format(
        Locale.ROOT,
        "Start to first answer with %,d apps: %d ms (bar: 800 ms). Memory at rest after the load: %.0f MB"
            + " (bar: 200 MB, asked for before any load).%n",
        apps,
        startMillis,
        residentMegabytes(cached.pid()));
  }

  private static double residentMegabytes(long pid) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      }
    }
    return Double.NaN;
  }

  private static Map<Server, Ask> ordered(Server one, Ask first, Server two, Ask second) {
    Map<Server, Ask> asks = new LinkedHashMap<>();
    asks.put(one, first);
    asks.put(two, second);
    return asks;
  }

  private static Map<Server, Ask> ordered(
      Server one, Ask first, Server two, Ask second, Server three, Ask third) {
    Map<Server, Ask> asks = ordered(one, first, two, second);
    asks.put(three, third);
    return asks;
  }
}
