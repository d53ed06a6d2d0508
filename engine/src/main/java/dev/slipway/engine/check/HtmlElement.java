package dev.slipway.engine.check;

import java.util.List;
import java.util.Optional;

/**
 * The opening tag of an element of a page.
 *
 * @param name in lower case
 * @param attributes as they are written
 * @param start where the tag begins
 * @param nameEnd where its name ends
 * @param end where the tag ends
 * @param content what stands in a script, a style sheet or a title; empty in other elements
 * @param labelled whether it stands within a label
 */
record HtmlElement(
    String name,
    List<Attribute> attributes,
    int start,
    int nameEnd,
    int end,
    String content,
    boolean labelled) {
  /**
   * One attribute.
   *
   * @param name in lower case
   * @param value as it is written, without quotes
   * @param start where the value begins
   */
  record Attribute(String name, String value, int start) {}

  Optional<Attribute> find(String attribute) {
    return attributes.stream().filter(each -> each.name.equals(attribute)).findFirst();
  }

  /** An attribute's value, or an empty text. */
  String value(String attribute) {
    return find(attribute).map(Attribute::value).orElse("");
  }

  boolean has(String attribute) {
    return find(attribute).isPresent();
  }
}
