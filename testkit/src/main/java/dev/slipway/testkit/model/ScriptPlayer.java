package dev.slipway.testkit.model;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** Plays a script on a connection. */
final class ScriptPlayer {
  private ScriptPlayer() {}

  static void play(ModelScript script, ModelExchange exchange, Socket socket)
      throws IOException, InterruptedException {
    OutputStream out = socket.getOutputStream();
    for (ModelScript.Step step : script.steps()) {
      switch (step) {
        case ModelScript.Step.Send(byte[] bytes, int most) -> send(out, bytes, most);
        case ModelScript.Step.Flood(byte[] bytes) -> flood(out, bytes, exchange);
        case ModelScript.Step.Await(CountDownLatch latch) -> latch.await();
        case ModelScript.Step.Hang _ -> exchange.awaitClose();
        case ModelScript.Step.Cut _ -> end(socket);
        case ModelScript.Step.Reset _ -> reset(socket);
      }
    }
  }

  private static void send(OutputStream out, byte[] bytes, int most) throws IOException {
    for (int at = 0; at < bytes.length; at += Math.min(most, bytes.length - at)) {
      out.write(bytes, at, Math.min(most, bytes.length - at));
      out.flush();
    }
  }

  private static void flood(OutputStream out, byte[] bytes, ModelExchange exchange) {
    try {
      while (exchange.closedAt() == 0) {
        out.write(bytes);
      }
    } catch (IOException closed) {
      exchange.markClosed();
    }
  }

  /** Ends our direction first, so that what was sent arrives before the connection is gone. */
  private static void end(Socket socket) throws IOException {
    socket.shutdownOutput();
  }

  private static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }
}
