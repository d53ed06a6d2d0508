package dev.slipway.server;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** Fills in the form of a made app as a visitor would: by what the fields are. */
final class AppForm {
  static final String SAMPLE = "Sample entry";

  private final Page page;

  AppForm(Page page) {
    this.page = page;
  }

  /** Adds a record; afterwards there is one more. Tells whether it has the sample text in it. */
  boolean add(List<String> fields) {
    int before = page.locator("[data-record]").count();
    openForm(fields.getFirst());
    StringBuilder selector = new StringBuilder("form");
    fields.forEach(field -> selector.append(":has([name='").append(field).append("'])"));
    Locator form = page.locator(selector.toString()).first();
    boolean texted = false;
    for (String field : fields) {
      fill(form, field);
      texted |= form.locator("[name='" + field + "']").first().inputValue().equals(SAMPLE);
    }
    form.locator("button[type=submit], button:not([type])").first().click();
    page.waitForFunction(
        "count => document.querySelectorAll('[data-record]').length > count", before);
    return texted;
  }

  private void openForm(String field) {
    if (page.locator("[data-form=record] [name='" + field + "']:visible").count() == 0) {
      Locator marked = page.locator("[data-action=add]:visible");
      if (marked.count() > 0) {
        marked.first().click();
      } else {
        page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions()
                    .setName(
                        Pattern.compile(
                            "^(add|new|write)\\b(?!.*sample)", Pattern.CASE_INSENSITIVE)))
            .first()
            .click();
      }
    }
    page.locator("[name='" + field + "']")
        .first()
        .waitFor(
            new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
  }

  /** Fills in what a visitor would, by what the control of the field is. */
  static void fill(Locator form, String field) {
    Locator control = form.locator("[name='" + field + "']");
    String tag = (String) control.first().evaluate("element => element.localName");
    String type = String.valueOf(control.first().evaluate("element => element.type"));
    switch (type) {
      case "radio" -> control.first().press("ArrowRight");
      case "checkbox" -> control.first().press("Space");
      case "date" -> control.fill("2026-03-04");
      case "time" -> control.fill("09:30");
      case "datetime-local" -> control.fill("2026-03-04T09:30");
      case "number", "range" -> control.fill("7");
      case "email" -> control.fill("ann@example.org");
      case "url" -> control.fill("https://example.org/");
      case "tel" -> control.fill("+351 21 000 0000");
      case "hidden", "file" -> {
        // Nothing that a visitor types.
      }
      default -> {
        if (tag.equals("select")) {
          control.evaluate(
              "element => { element.selectedIndex = element.options.length - 1;"
                  + " element.dispatchEvent(new Event('change', {bubbles: true})); }");
        } else {
          control.fill(SAMPLE);
        }
      }
    }
  }
}
