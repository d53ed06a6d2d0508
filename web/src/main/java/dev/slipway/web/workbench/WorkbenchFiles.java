package dev.slipway.web.workbench;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.web.gateway.MediaTypes;
import dev.slipway.web.gateway.Resources;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Serves the workbench's files, which come with the product. */
public final class WorkbenchFiles {
  private static final String SCRIPTS = "default-src 'none'; script-src 'self'";
  private static final String POLICY =
      "; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'; frame-src 'self' ";

  private final Resources resources = new Resources(WorkbenchFiles.class, "");
  private final Map<String, String> inlineScripts = new ConcurrentHashMap<>();
  private final String frameSource;

  /** Takes the source that the policy lets frames come from, such as {@code http://*.localhost}. */
  public WorkbenchFiles(String frameSource) {
    this.frameSource = frameSource;
  }

  /** The page itself. */
  public Response index(Request request) {
    return file("index.html");
  }

  /** One of its files. */
  public Response find(Request request) {
    return file(request.parameter("path"));
  }

  private Response file(String path) {
    byte[] content =
        (path.isEmpty() || path.endsWith(".class") || path.endsWith("/")
                ? java.util.Optional.<byte[]>empty()
                : resources.find(path))
            .orElseThrow(
                () -> SlipwayException.of(FailureCode.FILE_NOT_FOUND, "There is no such file."));
    String type = MediaTypes.of(path);
    String inline =
        type.startsWith("text/html")
            ? inlineScripts.computeIfAbsent(path, _ -> InlineScripts.sources(content))
            : "";
    return Response.of(200, type, content)
        .with("content-security-policy", SCRIPTS + inline + POLICY + frameSource)
        .with("cache-control", "no-cache");
  }
}
