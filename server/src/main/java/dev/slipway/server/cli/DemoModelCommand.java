package dev.slipway.server.cli;

import dev.slipway.server.demo.DemoModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slipway demo-model}: runs a stand-in for a language model until it is told to stop. */
@Command(
    name = "demo-model",
    description = "Run a stand-in for a language model, to see what models do without a key.",
    mixinStandardHelpOptions = true)
final class DemoModelCommand implements Callable<Integer> {
  /** As fast as a large model writes, so that files can be seen to grow. */
  private static final Duration PAUSE = Duration.ofMillis(45);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8090",
      description = "The port; 0 takes a free one.")
  private int port;

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    if (port < 0 || port > 65_535) {
      throw CommandFailure.unable("--port must be a whole number from 0 to 65535.");
    }
    try (DemoModel demo =
        DemoModel.start(port, PAUSE, label -> out.println("asked; it gets " + label))) {
      CountDownLatch stop = new CountDownLatch(1);
      StopSignals.listen(stop);
      out.printf(
          """
          The demo model answers at %1$s. Ctrl-C stops it.
          It writes the same small app for everybody. Start Slipway with it in a second terminal:

              OPENAI_BASE_URL=%1$s OPENAI_API_KEY=demo ./slipway serve

          and make an app; a further prompt changes it. These words in a prompt make it fail:

              demo broken   an edit that does not fit, put right when it is told so
              demo cut      the answer breaks off once, and is gone on with
              demo gone     the answer breaks off every time
              demo hang     silence in the middle
              demo late     no answer at all
              demo 429      it was asked too much
              demo 500      an error; five of them open the breaker

          """,
          demo.address());
      out.flush();
      stop.await();
      return 0;
    } catch (IOException taken) {
      throw CommandFailure.unable(
          "Port %d cannot be listened on; another program may hold it. Choose another with --port."
              .formatted(port));
    }
  }
}
