package dev.slipway.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what a page loads and where it leads to. */
final class PageReferences {
  private static final Set<String> LOADING =
      Set.of("script", "img", "iframe", "audio", "video", "source", "track", "embed", "input");

  private static final Map<String, String> BY_HREF = Map.of("link", "href", "a", "href");

  /** Relations of links that load nothing. */
  private static final Set<String> NOT_LOADED =
      Set.of("canonical", "alternate", "author", "license", "me", "next", "prev", "help");

  private PageReferences() {}

  static List<Reference> of(String html, List<HtmlElement> elements) {
    // Nothing can be said of addresses that have another base.
    if (elements.stream().anyMatch(each -> each.name().equals("base"))) {
      return List.of();
    }
    TextPlaces places = new TextPlaces(html);
    List<Reference> references = new ArrayList<>();
    for (HtmlElement element : elements) {
      String name =
          BY_HREF.getOrDefault(element.name(), LOADING.contains(element.name()) ? "src" : "");
      boolean loads =
          !element.name().equals("link") || !NOT_LOADED.contains(element.value("rel").strip());
      if (loads) {
        element
            .find(name)
            .filter(each -> !each.value().isBlank())
            .ifPresent(each -> references.add(reference(element, each, places)));
      }
    }
    return references;
  }

  private static Reference reference(
      HtmlElement element, HtmlElement.Attribute attribute, TextPlaces places) {
    return new Reference(
        attribute.value(),
        attribute.start(),
        attribute.start() + attribute.value().length(),
        places.line(attribute.start()),
        element.name().equals("a") ? Reference.Type.LINK : Reference.Type.ASSET);
  }

  /** Whether an element is a script of the page, and no data. */
  static boolean isScript(HtmlElement element) {
    String type = element.value("type").strip();
    return element.name().equals("script")
        && (type.isEmpty() || type.equals("module") || type.endsWith("javascript"));
  }

  /** Whether the names of bare imports are given in the page. */
  static boolean mapsImports(List<HtmlElement> elements) {
    return elements.stream()
        .anyMatch(
            each -> each.name().equals("script") && each.value("type").strip().equals("importmap"));
  }
}
