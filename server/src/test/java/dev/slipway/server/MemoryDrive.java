package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Looks at all cards once, two at a time, and then turns over the pairs. */
final class MemoryDrive implements AppDrive {
  @Override
  public void use(Page page, List<String> fields) {
    Locator cards = page.locator("#board button");
    int count = cards.count();
    assertThat(count).isEqualTo(AppSettings.of(page).number("cards"));
    Map<String, List<Integer>> places = new HashMap<>();
    for (int at = 0; at < count; at++) {
      cards.nth(at).press("Enter");
      String sign = sign(cards.nth(at));
      places.computeIfAbsent(sign, _ -> new ArrayList<>()).add(at);
    }
    assertThat(page.locator("#moves")).hasText(Integer.toString(count / 2));
    for (List<Integer> pair : places.values()) {
      assertThat(pair).hasSize(2);
      if (!cards.nth(pair.get(0)).getAttribute("data-state").equals("found")) {
        cards.nth(pair.get(0)).click();
        cards.nth(pair.get(1)).click();
      }
      assertThat(cards.nth(pair.get(0))).hasAttribute("data-state", "found");
    }
    assertThat(page.locator("#news")).hasText(Pattern.compile("^All pairs found in .+"));
    page.locator("#sign").waitFor();
    page.locator("#who").fill("Ada");
    page.locator("[data-action=sign]").click();
    page.locator("#best [data-field=name]:text-is('Ada')").waitFor();
    cards.first().press("ArrowRight");
    assertThat(cards.nth(1).evaluate("card => card === document.activeElement")).isEqualTo(true);
  }

  @Override
  public String left(Page page) {
    return page.locator("#best").innerText();
  }

  private static String sign(Locator card) {
    return card.getAttribute("aria-label").replaceAll("Card \\d+: |, found", "");
  }
}
