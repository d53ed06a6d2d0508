package dev.slipway.server.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;

/**
 * Ends the process on purpose: the first signal asks it to stop, the second does not ask.
 *
 * <p>Shutdown hooks cannot hear a second signal. What can is an old class of the JDK's that the
 * compiler warns of and nothing replaces, so it is reached by name; where it is missing, the JVM's
 * own treatment of signals stays.
 */
final class StopSignals {
  private static final int AT_ONCE = 130;

  private StopSignals() {}

  static void listen(CountDownLatch stop) {
    InvocationHandler onSignal =
        (_, method, _) -> {
          if (method.getName().equals("handle")) {
            if (stop.getCount() == 0) {
              Runtime.getRuntime().halt(AT_ONCE);
            }
            stop.countDown();
          }
          return null;
        };
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object proxy =
          Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, onSignal);
      for (String name : new String[] {"TERM", "INT"}) {
        Object named = signal.getConstructor(String.class).newInstance(name);
        signal.getMethod("handle", signal, handler).invoke(null, named, proxy);
      }
    } catch (ReflectiveOperationException missing) {
      Runtime.getRuntime().addShutdownHook(new Thread(stop::countDown));
    }
  }
}
