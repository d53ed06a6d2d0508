package dev.slipway.server.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** What the commands that speak to a server share. */
abstract class ClientCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  private final ServerClient server = ServerClient.ofEnvironment(System.getenv());

  final ServerClient server() {
    return server;
  }

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  final void printRow(JsonNode app) {
    out()
        .printf(
            "%s  %-10s  %s%n",
            app.path("id").stringValue(""),
            app.path("status").stringValue(""),
            app.path("name").stringValue(""));
  }

  final void printSuggestions(JsonNode suggestions) {
    for (JsonNode suggestion : suggestions) {
      out()
          .printf(
              "%3d  %s%n     %s%n     %s%n",
              suggestion.path("number").asInt(0),
              suggestion.path("title").stringValue(""),
              suggestion.path("description").stringValue(""),
              suggestion.path("previewUrl").stringValue(""));
    }
  }
}
