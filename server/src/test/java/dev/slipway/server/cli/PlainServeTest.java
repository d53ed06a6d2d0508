package dev.slipway.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The short way reads command lines as the long one does, or leaves them to it. */
class PlainServeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve",
        "serve --port 0",
        "serve --port=8080 --data ./data",
        "serve --host 127.0.0.1 --preview-domain=https://apps.example.com",
        "serve --host [::1] --data=/var/lib/slipway --config other.toml",
        "serve --config=~/slipway.toml --port 80 --host ::1",
        "serve --data=a=b",
      })
  void readsPlainOnesAlike(String line) {
    String[] arguments = line.split(" ");
    ServeCommand command = new ServeCommand();
    new CommandLine(command).parseArgs(Arrays.copyOfRange(arguments, 1, arguments.length));
    assertThat(PlainServe.parse(arguments)).contains(command.asked());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "list",
        "serve --help",
        "serve -h",
        "serve --version",
        "serve --prot 1",
        "serve --port",
        "serve --port --data",
        "serve --port=",
        "serve --port 1 --port 2",
        "serve --config a --config b",
        "serve --port @file",
        "serve @file",
        "serve --data \"a",
        "serve more",
        "serve -- --port 1",
      })
  void leavesEverythingElseToTheLongWay(String line) {
    assertThat(PlainServe.parse(line.split(" "))).isEmpty();
  }

  @Test
  void takesTheUsualSettingsFile() {
    assertThat(PlainServe.parse("serve"))
        .hasValueSatisfying(run -> assertThat(run.config()).isEqualTo(Path.of("slipway.toml")));
  }
}
