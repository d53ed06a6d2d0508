package dev.slipway.bench.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts each kind of server on data of its own, as its users would, and ends all of them. */
final class Peers implements AutoCloseable {
  /** Bytes of answers that a server keeps, which is the usual setting. */
  static final long CACHE = 64L << 20;

  private final Path home;
  private final Path logs;
  private final List<Peer> started = new ArrayList<>();

  /** Takes the project's folder and a folder for logs. */
  Peers(Path home, Path logs) {
    this.home = home;
    this.logs = logs;
  }

  /** The product, by its launcher, with so many bytes of answers kept. */
  Peer slipway(Path data, long cacheBytes) throws IOException, InterruptedException {
    int port = Peer.freePort();
    return started(
        Peer.start(
            port,
            "/health/ready",
            logs.resolve("slipway-" + port + ".log"),
            Map.of("SLIPWAY_CACHE_BYTES", "" + cacheBytes),
            List.of(
                home.resolve("slipway").toString(),
                "serve",
                "--port",
                "" + port,
                "--data",
                data.toString())));
  }

  /**
   * The audited stack, on a database of its own with the apps of a data folder of Slipway: a copy
   * that goes with the logs, since what one measurement writes would be in the way of the next.
   */
  Peer audited(Path data, Path work) throws IOException, InterruptedException {
    Path slipwayDatabase = data.resolve("slipway.db");
    Path database = work.resolve("audited-" + data.getFileName() + ".db");
    Path folder = home.resolve("bench/peers/express");
    if (!Files.isDirectory(folder.resolve("node_modules"))) {
      run(folder, "npm", "ci", "--no-fund", "--no-audit");
    }
    if (!Files.exists(database)) {
      Path part = Files.createTempDirectory(logs, "audited").resolve("part");
      run(folder, "node", "fill.mjs", slipwayDatabase.toString(), part.toString());
      Files.move(part, database, StandardCopyOption.ATOMIC_MOVE);
    }
    Path copy = Files.createTempDirectory(logs, "audited").resolve("apps.db");
    Files.copy(database, copy);
    int port = Peer.freePort();
    return started(
        Peer.start(
            port,
            "/api/apps?limit=1",
            logs.resolve("audited.log"),
            Map.of("NODE_ENV", "production"),
            List.of("node", folder.resolve("server.mjs").toString(), copy.toString(), "" + port)));
  }

  /** nginx, which serves the given files. */
  Peer nginx(Path folder, Map<String, byte[]> files) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    int port = Peer.freePort();
    Path settings = folder.resolve("nginx.conf");
    Files.writeString(
        settings,
        Files.readString(home.resolve("bench/peers/nginx.conf"))
            .replace("FOLDER", folder.toString())
            .replace("PORT", "" + port));
    return started(
        Peer.start(
            port,
            "/" + files.keySet().iterator().next(),
            logs.resolve("nginx.log"),
            Map.of(),
            List.of("nginx", "-p", folder.toString(), "-c", settings.toString())));
  }

  private Peer started(Peer peer) {
    started.add(peer);
    return peer;
  }

  @Override
  public void close() {
    started.forEach(Peer::close);
  }

  private static void run(Path folder, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed: " + output);
    }
  }
}
