package dev.slipway.bench.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * All that is measured, on data of its own, running.
 *
 * @param cached ours with all apps, which keeps its answers
 * @param uncached ours with all apps, which keeps none
 * @param small ours with few apps, which keeps none
 * @param empty ours without an app
 * @param quiet ours without an app and without anything else to do
 * @param audited the audited stack with all apps
 * @param auditedEmpty the audited stack with few apps
 * @param nginx which serves two answers of ours as files
 * @param page a page of an app of ours
 * @param database the file of {@code uncached}, to be read beside it
 * @param bare a file with our tables and nothing in them, to be written
 */
record Servers(
    Peer cached,
    Peer uncached,
    Peer small,
    Peer empty,
    Peer quiet,
    Peer audited,
    Peer auditedEmpty,
    Peer nginx,
    Ask page,
    Path database,
    Path bare) {
  /** The answer that is kept and asked for by most. */
  static final String LIST = "/api/apps";

  /** Starts all of them. */
  static Servers start(Peers peers, Path work, Path scratch, Data.Folders data)
      throws IOException, InterruptedException {
    Path empty = scratch.resolve("empty");
    Path bare = scratch.resolve("bare");
    peers.slipway(bare, 0).close();
    Peer cached = peers.slipway(data.large(), Peers.CACHE);
    String app =
        Answers.json(Ask.get(cached.url(LIST + "?limit=1")))
            .path("apps")
            .path(0)
            .path("id")
            .stringValue("");
    Ask page = Ask.get(cached.url("/index.html")).with("Host", app + ".localhost:" + cached.port());
    return new Servers(
        cached,
        peers.slipway(data.copy(), 0),
        peers.slipway(data.small(), 0),
        peers.slipway(empty, Peers.CACHE),
        peers.slipway(scratch.resolve("quiet"), Peers.CACHE),
        peers.audited(data.large(), work),
        peers.audited(data.small(), work),
        peers.nginx(
            scratch.resolve("nginx"),
            Map.of(
                "list.json", Answers.body(Ask.get(cached.url(LIST))),
                "index.html", Answers.body(page))),
        page,
        data.copy().resolve("slipway.db"),
        bare.resolve("slipway.db"));
  }
}
