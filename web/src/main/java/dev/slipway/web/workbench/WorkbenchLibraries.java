package dev.slipway.web.workbench;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.web.gateway.MediaTypes;
import dev.slipway.web.gateway.Resources;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import java.util.HashMap;
import java.util.Map;

/** Serves the modules of other people that the workbench loads; only those of a fixed list. */
public final class WorkbenchLibraries {
  private final Resources resources = new Resources(WorkbenchLibraries.class, "/");
  private final Map<String, String> files = readTable();

  /** One of them; its address holds its version, so that it never changes. */
  public Response find(Request request) {
    String path = request.parameter("path");
    String file = files.get(path);
    if (file == null) {
      throw SlipwayException.of(FailureCode.FILE_NOT_FOUND, "There is no such library.");
    }
    byte[] content =
        resources
            .find(file)
            .orElseThrow(
                () -> SlipwayException.of(FailureCode.INTERNAL, "missing library " + file));
    return Response.of(200, MediaTypes.of(path), content)
        .with("cache-control", "public, max-age=31536000, immutable");
  }

  private static Map<String, String> readTable() {
    Map<String, String> files = new HashMap<>();
    new Resources(WorkbenchLibraries.class, "")
        .text("libraries.tsv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", 2))
        .forEach(columns -> files.put(columns[0], columns[1]));
    return Map.copyOf(files);
  }
}
