package dev.slipway.bench.proof;

import static dev.slipway.bench.proof.Servers.LIST;

import dev.slipway.bench.fill.FillDatabase;
import dev.slipway.bench.fill.ZipfWords;
import dev.slipway.bench.proof.Scenario.Bar;
import dev.slipway.bench.proof.Scenario.Server;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the servers are asked for. */
final class Scenarios {
  private static final int MANY = 64;
  private static final int FEW = 4;
  private static final int HUNDRED = 100;
  private static final int THOUSAND = 1_000;
  private static final int DEEP_PAGE = 50_000;
  private static final int PAGE = 20;
  private static final String STEPS = "/api/apps?limit=100";
  private static final String PROMPT = "{\"prompt\":\"track the books I read, with author\"}";
  private static final String COLUMNS =
      "SELECT id, name, description, status, version, kind, created_at, updated_at FROM apps ";

  private final Servers servers;
  private final int apps;
  private final ZipfWords words;

  Scenarios(Servers servers, int apps, ZipfWords words) {
    this.servers = servers;
    this.apps = apps;
    this.words = words;
  }

  /** All of them; fails where servers answer differently. */
  List<Scenario> all() throws IOException, InterruptedException {
    Answers.requireSame(list(servers.cached()), list(servers.audited()));
    Answers.requireSame(list(servers.uncached()), list(servers.audited()));
    return List.of(
        cachedList(MANY),
        cachedList(HUNDRED),
        cachedList(THOUSAND),
        uncachedList(),
        deepPage(),
        search("a word that a tenth of all apps hold", 0.1),
        search("a usual word", 0.001),
        search("a rare word", 0.00003),
        oneApp(),
        previewFile(),
        promptToRunning(),
        creates());
  }

  private static Ask list(Peer peer) {
    return Ask.get(peer.url(LIST));
  }

  private Scenario cachedList(int connections) {
    Map<Server, Source> sources = new LinkedHashMap<>();
    sources.put(Server.SLIPWAY, list(servers.cached()));
    sources.put(Server.AUDITED, list(servers.audited()));
    sources.put(Server.NGINX, Ask.get(servers.nginx().url("/list.json")));
    return new Scenario(
        "List of 20 apps, cached",
        connections,
        sources,
        List.of(new Bar.Faster(Server.AUDITED, 20), new Bar.Faster(Server.NGINX, 0.9)));
  }

  private Scenario uncachedList() {
    Map<Server, Source> sources = new LinkedHashMap<>();
    sources.put(Server.SLIPWAY, list(servers.uncached()));
    sources.put(Server.AUDITED, fresh(servers.audited().url(LIST)));
    sources.put(Server.SMALL, list(servers.small()));
    sources.put(
        Server.DATABASE,
        Statements.reading(
            servers.database(), COLUMNS + "ORDER BY created_at DESC, id DESC LIMIT ?", PAGE + 1));
    return new Scenario(
        "List of 20 apps, from the database",
        MANY,
        sources,
        List.of(new Bar.Faster(Server.AUDITED, 15), new Bar.Faster(Server.SMALL, 1 / 1.3)));
  }

  private Scenario deepPage() throws IOException, InterruptedException {
    int page = Math.min(DEEP_PAGE, apps / PAGE);
    String cursor = "";
    String time = "";
    for (long row = 0; row < (page - 1L) * PAGE; row += 100) {
      long left = (page - 1L) * PAGE - row;
      JsonNode step =
          Answers.json(
              Ask.get(
                  servers
                      .uncached()
                      .url(left < 100 ? LIST + "?limit=" + left + cursor : STEPS + cursor)));
      cursor = "&cursor=" + step.path("nextCursor").stringValue("");
      time = step.path("apps").path((int) Math.min(left, 100) - 1).path("createdAt").asString();
    }
    String deep = LIST + "?limit=20" + cursor;
    Map<Server, Source> sources = new LinkedHashMap<>();
    sources.put(Server.SLIPWAY, Ask.get(servers.uncached().url(deep)));
    sources.put(Server.AUDITED, fresh(servers.audited().url(LIST + "?limit=20&cursor=" + time)));
    sources.put(Server.FIRST_PAGE, list(servers.uncached()));
    return new Scenario(
        String.format(Locale.ROOT, "Page %,d of %,d apps, from the database", page, apps),
        MANY,
        sources,
        List.of(new Bar.Faster(Server.AUDITED, 15), new Bar.Faster(Server.FIRST_PAGE, 1 / 1.2)));
  }

  private Scenario search(String what, double share) {
    String word = words.word(words.rankHeldBy(share, FillDatabase.WORDS_OF_AN_APP));
    String asked = LIST + "?q=" + word;
    Map<Server, Source> sources = new LinkedHashMap<>();
    sources.put(Server.SLIPWAY, Ask.get(servers.uncached().url(asked)));
    sources.put(Server.AUDITED, fresh(servers.audited().url(asked)));
    return new Scenario(
        "Search for " + what,
        FEW,
        sources,
        List.of(new Bar.Within(20), new Bar.Faster(Server.AUDITED, 20)));
  }

  private Scenario oneApp() throws IOException, InterruptedException {
    JsonNode listed = Answers.json(list(servers.cached())).path("apps");
    String id = listed.path(7).path("id").stringValue("");
    Map<Server, Source> sources = new LinkedHashMap<>();
    sources.put(Server.SLIPWAY, Ask.get(servers.cached().url(LIST + "/" + id)));
    sources.put(Server.AUDITED, Ask.get(servers.audited().url(LIST + "/" + id)));
    sources.put(
        Server.DATABASE, Statements.reading(servers.database(), COLUMNS + "WHERE id = ?", id));
    return new Scenario("One app, cached", MANY, sources, List.of());
  }

  private Scenario creates() {
    Map<Server, Source> sources = new LinkedHashMap<>();
    sources.put(Server.SLIPWAY, Ask.post(servers.empty().url(LIST), PROMPT));
    sources.put(Server.AUDITED, Ask.post(servers.auditedEmpty().url(LIST), PROMPT));
    sources.put(
        Server.DATABASE,
        Statements.writing(
            servers.bare(),
            "INSERT INTO apps (id, name, prompt, description, status, runtime, engine, version,"
                + " metadata, event_seq, words, created_at, updated_at) VALUES"
                + " (hex(randomblob(13)), 'books', 'track the books I read, with author', '',"
                + " 'queued', 'static', 'auto', 0, '{}', 0, 'track the books i read with author',"
                + " 1, 1)"));
    return new Scenario(
        "Durable creates", MANY, sources, List.of(new Bar.Faster(Server.AUDITED, 3)));
  }

  private Scenario promptToRunning() {
    Ask ask = Ask.post(servers.quiet().url(LIST), PROMPT).with("Prefer", "wait=10");
    Map<Server, Source> sources = new LinkedHashMap<>();
    sources.put(Server.SLIPWAY, ask);
    return new Scenario("From a prompt to its running app", 1, sources, List.of(new Bar.Half(60)));
  }

  private Scenario previewFile() {
    Map<Server, Source> sources = new LinkedHashMap<>();
    sources.put(Server.SLIPWAY, servers.page());
    sources.put(Server.NGINX, Ask.get(servers.nginx().url("/index.html")));
    return new Scenario(
        "A file of an app", MANY, sources, List.of(new Bar.Faster(Server.NGINX, 0.8)));
  }

  /** The audited stack keeps answers; this asks it not to. */
  private static Ask fresh(String url) {
    return Ask.get(url).with("cache-control", "no-cache");
  }
}
