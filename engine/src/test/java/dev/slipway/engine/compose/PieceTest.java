package dev.slipway.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PieceTest {
  private static final Map<String, String> OTHERS =
      Map.of(
          "head.html", "<head>\n<!-- #if dark -->\n<dark>\n<!-- #end -->\n",
          "outer.html", "<outer>\n<!-- #include head.html -->\n");

  private static String other(String name) {
    return Optional.ofNullable(OTHERS.get(name)).orElseThrow();
  }

  private static String selected(String lines, String... traits) {
    return Piece.of(lines, PieceTest::other).of(Set.of(traits)).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a; '';'first last'",
        "a; a;'first one last'",
        "a|b; b;'first one last'",
        "a|b; c;'first last'",
        "!a; '';'first one last'",
        "!a; a;'first last'",
        "!a|b; a b;'first one last'",
      })
  void keepsTheLinesWhoseConditionHolds(String condition, String traits, String expected) {
    for (String[] comment : new String[][] {{"// ", ""}, {"/* ", " */"}, {"<!-- ", " -->"}}) {
      String open = "  " + comment[0] + "#if " + condition + comment[1];
      String lines = "first\n" + open + "\none\n" + comment[0] + "#end" + comment[1] + "\nlast\n";
      assertThat(selected(lines, traits.split(" "))).isEqualTo(expected.replace(' ', '\n') + "\n");
    }
  }

  @Test
  void leavesAnInnerPartOutWithTheOuterOne() {
    String lines = "// #if a\none\n// #if b\ntwo\n// #end\nthree\n// #end\nfour\n";
    assertThat(selected(lines)).isEqualTo("four\n");
    assertThat(selected(lines, "b")).isEqualTo("four\n");
    assertThat(selected(lines, "a")).isEqualTo("one\nthree\nfour\n");
    assertThat(selected(lines, "a", "b")).isEqualTo("one\ntwo\nthree\nfour\n");
  }

  @Test
  void leavesNoTracesOfWhatItLeavesOut() {
    assertThat(selected("\n\n// #if a\none\n// #end\n\n\n\ntwo  \n\n// #if a\nx\n// #end\n"))
        .isEqualTo("two\n");
  }

  @Test
  void putsOtherFilesInTheirPlacesWithTheirConditions() {
    assertThat(selected("a\n  <!-- #include outer.html -->\nb\n"))
        .isEqualTo("a\n<outer>\n<head>\nb\n");
    assertThat(selected("<!-- #include head.html -->\n", "dark")).isEqualTo("<head>\n<dark>\n");
  }

  @Test
  void tellsWhichModulesAVariantImports() {
    Piece piece =
        Piece.of(
            """
            import { a } from './a.js';
            // #if b
            import { b } from './b.js';
            // #end
            export { c } from './a.js';
            """,
            PieceTest::other);
    assertThat(piece.of(Set.of("b")).imports()).containsExactly("a.js", "b.js");
    assertThat(piece.of(Set.of("c")).imports()).containsExactly("a.js");
  }

  @Test
  void keepsAVariantForTheTraitsThatItAsksFor() {
    Piece piece = Piece.of("// #if a\none\n// #end\n", PieceTest::other);
    assertThat(piece.of(Set.of("a", "b"))).isSameAs(piece.of(Set.of("a", "c")));
    assertThat(piece.of(Set.of("b"))).isNotEqualTo(piece.of(Set.of("a")));
  }

  @Test
  void refusesAConditionWithoutItsEnd() {
    Piece piece = Piece.of("// #if a\none\n", PieceTest::other);
    assertThatThrownBy(() -> piece.of(Set.of("a"))).hasMessageContaining("#end");
  }

  @Test
  void fillsInValuesThatStayValues() {
    Map<String, String> values = Map.of("one", "{{two}}", "two", "2");
    assertThat(Piece.fill("<{{one}}|{{two}}>", values)).isEqualTo("<{{two}}|2>");
    assertThatThrownBy(() -> Piece.fill("{{three}}", values)).hasMessageContaining("three");
  }

  @Test
  void escapesWhatMarkupWouldRead() {
    assertThat(Piece.escaped("<a href=\"x\" title='y'>&</a>"))
        .isEqualTo("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;");
  }
}
