package dev.slipway.testkit.model;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A language model's server that does what it is told, on a real socket of this machine.
 *
 * <p>Scripts are played in the order of the requests; when none is left, the one for all others is.
 * Every request is kept.
 */
public final class ScriptedModelServer implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;

  private final ServerSocket listening;
  private final Queue<ModelScript> scripts = new ConcurrentLinkedQueue<>();
  private final AtomicReference<ModelScript> others =
      new AtomicReference<>(ModelScript.status(500, "{\"error\":{\"message\":\"no script\"}}"));
  private final List<ModelExchange> exchanges = new ArrayList<>();
  private final BlockingQueue<ModelExchange> arrivals = new LinkedBlockingQueue<>();
  private final Set<Closeable> open = ConcurrentHashMap.newKeySet();

  private ScriptedModelServer(ServerSocket listening) {
    this.listening = listening;
  }

  /** Listens on a free port. */
  public static ScriptedModelServer start() {
    try {
      ScriptedModelServer server =
          new ScriptedModelServer(new ServerSocket(0, 256, InetAddress.ofLiteral("127.0.0.1")));
      Thread.ofVirtual().name("scripted-model").start(server::accept);
      return server;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Plays a script for the next request that has none yet. */
  public void next(ModelScript script) {
    scripts.add(script);
  }

  /** Plays a script for all requests that have none of their own. */
  public void always(ModelScript script) {
    others.set(script);
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  /** How many requests came so far. */
  public int requests() {
    synchronized (exchanges) {
      return exchanges.size();
    }
  }

  /** The next request in order of arrival, waited for if it has not come yet. */
  public ModelExchange taken() throws InterruptedException {
    ModelExchange exchange = arrivals.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (exchange == null) {
      throw new AssertionError("no request came");
    }
    return exchange;
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        // The server is closed; nobody waits for it.
      }
    }
  }

  private void serve(Socket socket) {
    ModelExchange exchange = null;
    try (socket) {
      socket.setTcpNoDelay(true);
      exchange = RequestReader.read(socket.getInputStream());
      ModelScript script = scriptFor(exchange);
      ModelExchange asked = exchange;
      Thread.ofVirtual().start(() -> watch(socket, asked));
      ScriptPlayer.play(script, exchange, socket);
    } catch (IOException gone) {
      // Nobody reads what is sent, which is seen here before the watcher sees it.
      if (exchange != null && !listening.isClosed()) {
        exchange.markClosed();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
      if (exchange != null) {
        exchange.markPlayed();
      }
    }
  }

  private ModelScript scriptFor(ModelExchange exchange) {
    ModelScript script = scripts.poll();
    synchronized (exchanges) {
      exchanges.add(exchange);
    }
    arrivals.add(exchange);
    return script == null ? others.get() : script;
  }

  /** A client sends nothing after its request, so that the next thing read is its end. */
  private static void watch(Socket socket, ModelExchange exchange) {
    try {
      if (socket.getInputStream().read() < 0) {
        exchange.markClosed();
      }
    } catch (IOException torn) {
      if (!socket.isClosed()) {
        exchange.markClosed();
      }
    }
  }

  @Override
  public void close() {
    end(listening);
    open.forEach(ScriptedModelServer::end);
  }

  private static void end(Closeable socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // It is what was wanted.
    }
  }
}
