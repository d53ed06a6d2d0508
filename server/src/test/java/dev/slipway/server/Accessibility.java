package dev.slipway.server;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What axe-core finds wrong with a page, as far as it is serious. */
final class Accessibility {
  private static final String SCRIPT = script();

  private Accessibility() {}

  /** The serious and critical findings, each with the elements that it is about. */
  static List<String> problems(Page page) {
    // Handed over through the debugger, so that no content policy of the page stands in its way.
    page.evaluate(SCRIPT);
    List<?> found =
        (List<?>)
            page.evaluate(
                "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
                    + ".filter(({impact}) => ['serious', 'critical'].includes(impact))"
                    + ".map(({id, nodes}) => ({id, nodes: nodes.map(({target, failureSummary}) =>"
                    + " target.join(' ') + ': ' + failureSummary).join('; ')}))");
    return found.stream()
        .map(each -> (Map<?, ?>) each)
        .map(each -> each.get("id") + ": " + each.get("nodes"))
        .toList();
  }

  private static String script() {
    String path = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    try (InputStream stream = Accessibility.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("axe-core is not where it was: " + path);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
