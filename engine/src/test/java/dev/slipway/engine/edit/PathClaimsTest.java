package dev.slipway.engine.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.version.FilePath;
import org.junit.jupiter.api.Test;

class PathClaimsTest {
  private final PathClaims claims = new PathClaims();

  @Test
  void takesDifferentPaths() {
    assertThat(claims.claim(new FilePath("index.html"))).isEmpty();
    assertThat(claims.claim(new FilePath("css/site.css"))).isEmpty();
    assertThat(claims.claim(new FilePath("css/print.css"))).isEmpty();
  }

  @Test
  void refusesTheSamePathTwice() {
    claims.claim(new FilePath("a.txt"));

    assertThat(claims.claim(new FilePath("a.txt"))).contains(new FilePath("a.txt"));
  }

  @Test
  void refusesNamesThatDifferOnlyByCase() {
    claims.claim(new FilePath("Css/ä.css"));

    assertThat(claims.claim(new FilePath("css/Ä.css"))).contains(new FilePath("Css/ä.css"));
  }

  @Test
  void refusesAFileWhereAFolderIs() {
    claims.claim(new FilePath("css/deep/site.css"));

    assertThat(claims.claim(new FilePath("css"))).contains(new FilePath("css/deep/site.css"));
    assertThat(claims.claim(new FilePath("css/Deep"))).contains(new FilePath("css/deep/site.css"));
  }

  @Test
  void refusesAFolderWhereAFileIs() {
    claims.claim(new FilePath("css"));

    assertThat(claims.claim(new FilePath("css/deep/site.css"))).contains(new FilePath("css"));
  }
}
