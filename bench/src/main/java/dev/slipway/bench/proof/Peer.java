package dev.slipway.bench.proof;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A server in a process of its own on a free port, ended with this. */
final class Peer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String FIRST_LINE = "HTTP/1.1 200";

  private final Process process;
  private final int port;

  private Peer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts a command and waits until it answers at the path. */
  static Peer start(
      int port, String path, Path log, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    Peer peer = new Peer(builder.start(), port);
    try {
      peer.await(path);
      return peer;
    } catch (IllegalStateException late) {
      peer.close();
      throw late;
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  int port() {
    return port;
  }

  private void await(String path) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      if (answers(path)) {
        return;
      }
      Thread.sleep(2);
    }
    throw new IllegalStateException("this did not start: " + process.info().commandLine());
  }

  /** On a bare socket, since a client would take more time to be made than there is to measure. */
  private boolean answers(String path) {
    try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      String request =
          "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n\r\n"
              .formatted(path, port);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] status = socket.getInputStream().readNBytes(FIRST_LINE.length());
      return FIRST_LINE.equals(new String(status, StandardCharsets.US_ASCII));
    } catch (IOException notYet) {
      return false;
    }
  }

  /** What the process holds in memory, in megabytes. */
  double residentMegabytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      }
    }
    throw new IOException("the system does not say what process " + process.pid() + " holds");
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(Duration.ofSeconds(20))) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
