package dev.slipway.engine.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Adds to a page what every page needs and models forget. */
final class PageFixer {
  private static final Set<String> NEED_NO_LABEL =
      Set.of("hidden", "submit", "button", "reset", "image");

  private static final Set<String> FIELDS = Set.of("input", "select", "textarea");

  private final TextEdits edits;
  private final List<HtmlElement> elements;

  PageFixer(TextEdits edits, List<HtmlElement> elements) {
    this.edits = edits;
    this.elements = elements;
  }

  /**
   * Mends what can be.
   *
   * @param needsModule whether a script imports or exports
   */
  void fix(Predicate<HtmlElement> needsModule) {
    language();
    head();
    labels();
    for (HtmlElement element : elements) {
      if (PageReferences.isScript(element)
          && !element.value("type").strip().equals("module")
          && needsModule.test(element)) {
        module(element);
      }
    }
  }

  private void language() {
    elements.stream()
        .filter(each -> each.name().equals("html") && !each.has("lang"))
        .findFirst()
        .ifPresent(each -> insert(each, " lang=\"en\"", "The page says its language."));
  }

  private void head() {
    HtmlElement head =
        elements.stream().filter(each -> each.name().equals("head")).findFirst().orElse(null);
    if (head == null) {
      return;
    }
    String added = "";
    String said = "";
    if (elements.stream().noneMatch(PageFixer::saysCharset)) {
      added += "\n  <meta charset=\"utf-8\">";
      said += "The page says its encoding. ";
    }
    if (elements.stream().noneMatch(PageFixer::isViewport)) {
      added += "\n  <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">";
      said += "The page fits small screens.";
    }
    if (!added.isEmpty()) {
      edits.replace(head.end(), head.end(), added, said.strip());
    }
  }

  private static boolean saysCharset(HtmlElement element) {
    return element.name().equals("meta")
        && (element.has("charset")
            || element.value("content").toLowerCase(Locale.ROOT).contains("charset"));
  }

  private static boolean isViewport(HtmlElement element) {
    return element.name().equals("meta")
        && element.value("name").strip().equalsIgnoreCase("viewport");
  }

  private void labels() {
    Set<String> labelled =
        elements.stream()
            .filter(each -> each.name().equals("label"))
            .map(each -> each.value("for").strip())
            .collect(Collectors.toSet());
    for (HtmlElement element : elements) {
      boolean named =
          element.labelled()
              || element.has("aria-label")
              || element.has("aria-labelledby")
              || element.has("title")
              || (element.has("id") && labelled.contains(element.value("id").strip()));
      if (FIELDS.contains(element.name()) && !named && needsLabel(element)) {
        label(element);
      }
    }
  }

  private static boolean needsLabel(HtmlElement element) {
    return !NEED_NO_LABEL.contains(element.value("type").strip().toLowerCase(Locale.ROOT));
  }

  private void label(HtmlElement element) {
    String placeholder = element.value("placeholder").strip();
    String name = element.value("name").strip();
    String words = placeholder.isEmpty() ? worded(name) : placeholder;
    // A quote inside would end the attribute, and what is filled in later is not known here.
    if (!words.isEmpty() && words.indexOf('"') < 0 && words.indexOf('{') < 0) {
      insert(element, " aria-label=\"" + words + "\"", "A field says what it is for.");
    }
  }

  /** A name as words, such as "First name" for firstName. */
  private static String worded(String name) {
    String words =
        name.replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toUpperCase(Locale.ROOT)
            + words.substring(1).toLowerCase(Locale.ROOT);
  }

  private void module(HtmlElement element) {
    String sentence = "A script that imports or exports is loaded as a module.";
    if (element.find("type").isPresent()) {
      HtmlElement.Attribute type = element.find("type").get();
      if (!type.value().isEmpty()) {
        edits.replace(type.start(), type.start() + type.value().length(), "module", sentence);
      }
    } else {
      insert(element, " type=\"module\"", sentence);
    }
  }

  private void insert(HtmlElement element, String attribute, String sentence) {
    edits.replace(element.nameEnd(), element.nameEnd(), attribute, sentence);
  }
}
