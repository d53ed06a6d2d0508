package dev.slipway.server;

import dev.slipway.server.settings.Settings;
import dev.slipway.server.settings.SettingsException;
import dev.slipway.web.http.Capacity;
import dev.slipway.web.http.HttpFront;
import dev.slipway.web.http.Patience;
import dev.slipway.web.http.Site;
import dev.slipway.web.security.HostNames;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The addresses and names of a server.
 *
 * <p>On this machine only, it listens on both loopback addresses: a browser may try either for a
 * name below {@code localhost}, and another program on the other one would answer in its place.
 */
final class Listener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
  private static final int LOOPS = Math.max(2, Runtime.getRuntime().availableProcessors());
  private static final String FOUR = "127.0.0.1";
  private static final String SIX = "::1";

  private final Settings settings;
  private final List<String> addresses;
  private final int port;
  private final FutureTask<Vertx> loops = new FutureTask<>(Listener::openVertx);
  private @Nullable HttpFront front;

  private Listener(Settings settings, List<String> addresses, int port) {
    this.settings = settings;
    this.addresses = addresses;
    this.port = port;
  }

  private static Vertx openVertx() {
    return Vertx.vertx(
        new VertxOptions()
            .setPreferNativeTransport(true)
            .setEventLoopPoolSize(LOOPS)
            .setWorkerPoolSize(2)
            .setInternalBlockingPoolSize(2)
            .setBlockedThreadCheckInterval(100)
            .setBlockedThreadCheckIntervalUnit(TimeUnit.MILLISECONDS)
            .setMaxEventLoopExecuteTime(100)
            .setMaxEventLoopExecuteTimeUnit(TimeUnit.MILLISECONDS));
  }

  /** Finds out which addresses and which port it will be, before anything else is opened. */
  static Listener reserve(Settings settings) throws SettingsException {
    List<String> addresses = addresses(settings.host());
    int port = settings.port();
    for (String address : addresses) {
      port = probe(address, port);
    }
    return new Listener(settings, addresses, port);
  }

  /** Opens the event loops beside whatever is opened next; what is given back closes them. */
  AutoCloseable openLoops() {
    Thread.ofPlatform().daemon().name("event-loops-opening").start(loops);
    return this::closeLoops;
  }

  private static List<String> addresses(String host) {
    List<String> addresses = new ArrayList<>();
    addresses.add(host.equals("localhost") ? FOUR : host);
    if (addresses.getFirst().equals(FOUR) && hasSix()) {
      addresses.add(SIX);
    }
    return addresses;
  }

  private static boolean hasSix() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral(SIX), 0));
      return true;
    } catch (IOException none) {
      return false;
    }
  }

  /** The port, free at this moment on the address. */
  private static int probe(String address, int port) throws SettingsException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getAllByName(address)[0], port));
      return socket.getLocalPort();
    } catch (IOException taken) {
      throw cannotListen(address, port);
    }
  }

  private static SettingsException cannotListen(String address, int port) {
    return new SettingsException(
        "Port %d on %s cannot be listened on; another program may hold it. Choose another with --port."
            .formatted(port, address));
  }

  /** Starts to answer. */
  HttpFront serve(Site site) throws SettingsException, InterruptedException {
    HttpFront opened = new HttpFront(opened(), site, LOOPS, Capacity.of(LOOPS), Patience.USUAL);
    front = opened;
    for (String address : addresses) {
      try {
        opened.listen(address, port);
      } catch (HttpFront.ListenException taken) {
        throw cannotListen(address, port);
      }
    }
    return opened;
  }

  private Vertx opened() throws InterruptedException {
    try {
      return loops.get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException("the event loops could not be opened", failure);
    }
  }

  int port() {
    return port;
  }

  boolean stopping() {
    HttpFront opened = front;
    return opened != null && opened.stopping();
  }

  /** The exact names that it answers to. */
  HostNames names() {
    Set<String> platform = new TreeSet<>();
    for (String name : List.of("localhost", FOUR, "[" + SIX + "]", settings.host())) {
      platform.add(name + ":" + port);
      if (port == 80) {
        platform.add(name);
      }
    }
    for (String name : settings.hostNames()) {
      platform.add(name);
      platform.add(name + ":" + port);
    }
    String domain = settings.previewDomain().orElse("localhost:" + port);
    String scheme = domain.startsWith("https://") ? "https" : "http";
    return new HostNames(platform, scheme, "." + domain.replaceFirst("^https?://", ""));
  }

  /** What the workbench may show in frames. */
  String frameSource() {
    HostNames names = names();
    return names.previewScheme() + "://*" + names.previewSuffix();
  }

  /** Where the workbench is. */
  String url() {
    boolean loopback = addresses.getFirst().equals(FOUR) || addresses.getFirst().equals(SIX);
    String host = loopback ? "localhost" : settings.host();
    return "http://" + host + ":" + port + "/";
  }

  /** Lets what is in work end, and answers no more. */
  @Override
  public void close() {
    HttpFront opened = front;
    if (opened != null) {
      opened.close();
    }
  }

  private void closeLoops() {
    try {
      opened().close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException failure) {
      LOG.warn("the event loops did not close cleanly", failure);
    }
  }
}
