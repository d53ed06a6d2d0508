package dev.slipway.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a client and a server on this machine, and cuts what goes between them. */
public final class FaultProxy implements AutoCloseable {
  private final ServerSocket listening;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean whole = true;

  private FaultProxy(ServerSocket listening, int target) {
    this.listening = listening;
    this.target = target;
  }

  /** A proxy on a free port in front of another port of this machine. */
  public static FaultProxy before(int target) {
    try {
      ServerSocket listening = new ServerSocket(0, 64, loopback());
      FaultProxy proxy = new FaultProxy(listening, target);
      Thread.ofVirtual().name("fault-proxy").start(proxy::accept);
      return proxy;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Where it listens. */
  public int port() {
    return listening.getLocalPort();
  }

  /** Breaks every connection, and each new one as soon as it is made, until it is mended. */
  public void cut() {
    whole = false;
    open.forEach(FaultProxy::end);
  }

  /** Lets connections through again. */
  public void mend() {
    whole = true;
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        open.add(client);
        if (whole) {
          join(client);
        } else {
          end(client);
        }
      } catch (IOException closed) {
        // Either this proxy is closed, or the server does not answer: both end the connection.
      }
    }
  }

  private void join(Socket client) throws IOException {
    Socket server = new Socket();
    open.add(server);
    try {
      server.connect(new InetSocketAddress(loopback(), target));
    } catch (IOException refused) {
      end(client);
      throw refused;
    }
    Thread.ofVirtual().start(() -> pour(client, server));
    Thread.ofVirtual().start(() -> pour(server, client));
    if (!whole) {
      // It was cut between the check and the connection.
      end(client);
      end(server);
    }
  }

  private void pour(Socket from, Socket into) {
    try {
      from.getInputStream().transferTo(into.getOutputStream());
    } catch (IOException cut) {
      // The other direction is ended with this one.
    } finally {
      end(from);
      end(into);
      open.remove(from);
      open.remove(into);
    }
  }

  private static void end(Closeable socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // It is what was wanted.
    }
  }

  private static InetAddress loopback() {
    return InetAddress.ofLiteral("127.0.0.1");
  }

  @Override
  public void close() {
    end(listening);
    cut();
  }
}
