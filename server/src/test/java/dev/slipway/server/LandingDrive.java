package dev.slipway.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes to the owner of a page, who then reads it. */
final class LandingDrive implements AppDrive {
  private static final Set<String> OWN = Set.of("name", "email", "message");

  @Override
  public void use(Page page, List<String> fields) {
    assertThat(page.locator("h1").innerText()).isNotBlank();
    List<String> sections = List.of(AppSettings.of(page).text("sections").split(", "));
    assertThat(sections).hasSizeGreaterThanOrEqualTo(2);
    for (String section : sections) {
      assertThat(page.locator("section#" + section)).isVisible();
      assertThat(page.locator("#nav [href='#" + section + "']")).hasCount(1);
    }
    if (sections.contains("hours")) {
      assertThat(page.locator("#hours tr")).hasCount(7);
      assertThat(page.locator("#hours .state")).hasText(Pattern.compile("^(Open|Closed) now, .+"));
    }
    if (sections.contains("newsletter")) {
      signUp(page);
    }
    write(page, fields);
    page.locator("#messages-link").click();
    page.waitForSelector("body[data-ready=true]");
    Locator message = page.locator("#messages [data-record]");
    assertThat(message).hasCount(1);
    assertThat(message).containsText("Are dogs welcome?");
    assertThat(message).containsText("Ann");
    if (sections.contains("newsletter")) {
      assertThat(page.locator("#subscribers")).containsText("bea@example.org");
    }
    // Each field has a line of its own.
    assertThat(message.locator("p")).hasCount(fields.size());
  }

  /** Name, address and message are needed, and nothing else. */
  private static void write(Page page, List<String> fields) {
    Locator form = page.locator("[data-form=record]");
    form.locator("[type=submit]").click();
    assertThat(form.locator(".field .problem")).hasCount(OWN.size());
    form.locator("[name=name]").fill("Ann");
    form.locator("[name=email]").fill("ann@example.org");
    form.locator("[name=message]").fill("Are dogs welcome?");
    fields.stream()
        .filter(field -> !OWN.contains(field))
        .forEach(field -> AppForm.fill(form, field));
    form.locator("[type=submit]").click();
    assertThat(form.locator(".thanks")).hasText("Thank you: your message has arrived.");
  }

  /** An address for the newsletter is kept apart from the messages, for the owner to see. */
  private static void signUp(Page page) {
    Locator form = page.locator("[data-form=newsletter]");
    form.locator("[name=email]").fill("bea@example.org");
    form.locator("[type=submit]").click();
    assertThat(form.locator(".thanks")).hasText("Thank you: you are on the list.");
  }

  @Override
  public String left(Page page) {
    page.locator("[data-record]").first().waitFor();
    return page.locator("#messages").innerText();
  }
}
