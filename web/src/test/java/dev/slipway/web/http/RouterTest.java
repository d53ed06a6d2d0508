package dev.slipway.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.web.http.Router.Match;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {
  private static final Handler NOTHING = request -> Response.empty(204);
  private final Router router =
      new Router(
          List.of(
              Route.get("/apps/{id}", NOTHING, "one"),
              Route.of("POST", "/apps/import", NOTHING, "import"),
              Route.get("/apps/import", NOTHING, "literal"),
              Route.of("PUT", "/apps/{id}/files/{path*}", NOTHING, "file")));

  @Test
  void literalsWinOverParameters() {
    assertThat(router.match("GET", "/apps/import"))
        .isInstanceOfSatisfying(
            Match.Found.class, found -> assertThat(found.route().summary()).isEqualTo("literal"));
  }

  @Test
  void parametersAreDecodedAndTheLastMayTakeTheRest() {
    assertThat(router.match("PUT", "/apps/a%20b/files/js/main%2Bx.js"))
        .isInstanceOfSatisfying(
            Match.Found.class,
            found ->
                assertThat(found.parameters())
                    .isEqualTo(Map.of("id", "a b", "path", "js/main+x.js")));
  }

  @Test
  void aKnownPathWithAnotherMethodNamesTheOnesItTakes() {
    assertThat(router.match("DELETE", "/apps/import"))
        .isEqualTo(new Match.WrongMethod(List.of("GET", "POST")));
    assertThat(router.match("HEAD", "/apps/x")).isInstanceOf(Match.Found.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/apps",
        "/apps/",
        "/apps/a/b",
        "/apps/..",
        "/apps/%2e%2e",
        "/apps/%2F",
        "/apps/%5C",
        "/apps/%00",
        "/apps/%",
        "/apps/%g0",
        "/apps/%ff",
        "apps/x",
        "*",
        ""
      })
  void nothingElseIsFound(String path) {
    Match match = router.match("GET", path);
    if (match instanceof Match.Found found) {
      assertThat(found.parameters().get("id")).as(path).isEmpty();
    } else {
      assertThat(match).as(path).isInstanceOf(Match.Nothing.class);
    }
  }
}
