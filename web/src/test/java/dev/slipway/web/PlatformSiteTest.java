package dev.slipway.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.FailureCode;
import dev.slipway.core.failure.SlipwayException;
import dev.slipway.testkit.Samples;
import dev.slipway.web.http.Request;
import dev.slipway.web.http.Response;
import dev.slipway.web.http.Route;
import dev.slipway.web.http.Site;
import dev.slipway.web.http.Wire;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlatformSiteTest {
  private static final String HERE = "localhost:1";
  private static final List<String> URGENT = List.of("/health/live", "/health/ready", "/metrics");

  private final PlatformSite site =
      TestSite.of(
          Stream.concat(URGENT.stream(), Stream.of("/usual"))
              .map(path -> Route.get(path, _ -> Response.empty(200), "answers").open())
              .toList(),
          null);

  private int made;

  private @Nullable Wire refusal(String host, String uri) {
    return site.refusal(
        host,
        uri,
        () -> {
          made++;
          return SlipwayException.of(FailureCode.BUSY, "Full.");
        });
  }

  private Site.Choice.Handle chosen(String path) {
    Map<String, List<String>> headers = Map.of("host", List.of(HERE));
    return (Site.Choice.Handle)
        site.choose(
            new Request("GET", HERE, path, path, Map.of(), List.of(), headers, new byte[0]));
  }

  @Test
  void whatOperatorsAskIsTakenInByAFullServerAndNothingElse() {
    for (String path : URGENT) {
      assertThat(refusal(HERE, path)).as(path).isNull();
      assertThat(chosen(path).urgent()).as(path).isTrue();
    }
    assertThat(refusal(HERE, "/usual")).isNotNull();
    assertThat(chosen("/usual").urgent()).isFalse();
  }

  @Test
  void anAppDoesNotBecomeUrgentByTheNameOfAFile() {
    String app = Samples.appId() + ".localhost:1";
    assertThat(refusal(app, "/health")).isNotNull();
  }

  @Test
  void aRefusalIsMadeOnceForEachKindOfPage() {
    String app = Samples.appId() + ".localhost:1";
    assertThat(refusal(HERE, "/usual")).isSameAs(refusal(HERE, "/other"));
    assertThat(refusal(app, "/usual")).isNotSameAs(refusal(HERE, "/usual"));
    assertThat(made).isEqualTo(2);
    assertThat(refusal(HERE, "/usual")).extracting(Wire::status).isEqualTo(503);
  }

  @Test
  void wherePagesDifferARefusalTakesTheLongWay() {
    assertThat(refusal("elsewhere:1", "/usual")).isNull();
    assertThat(refusal(HERE, "/preview/" + Samples.appId() + "/")).isNull();
  }
}
