package dev.slipway.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the opening tags of a page, with the places of their attributes, in linear time. */
final class HtmlScan {
  private static final Set<String> RAW = Set.of("script", "style", "textarea", "title");

  private final String html;
  private final List<HtmlElement> elements = new ArrayList<>();
  private int at;
  private int labels;

  private HtmlScan(String html) {
    this.html = html;
  }

  static List<HtmlElement> of(String html) {
    HtmlScan scan = new HtmlScan(html);
    scan.scan();
    return scan.elements;
  }

  private void scan() {
    for (at = html.indexOf('<'); at >= 0 && at < html.length(); at = html.indexOf('<', at)) {
      char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
      if (html.startsWith("<!--", at)) {
        int end = html.indexOf("-->", at + 4);
        at = end < 0 ? html.length() : end + 3;
      } else if (Character.isLetter(next)) {
        element();
      } else {
        if (html.regionMatches(true, at, "</label", 0, 7)) {
          labels = Math.max(0, labels - 1);
        }
        at++;
      }
    }
  }

  private void element() {
    int start = at++;
    while (at < html.length()
        && (Character.isLetterOrDigit(html.charAt(at)) || html.charAt(at) == '-')) {
      at++;
    }
    int nameEnd = at;
    String name = html.substring(start + 1, nameEnd).toLowerCase(Locale.ROOT);
    List<HtmlElement.Attribute> attributes = new ArrayList<>();
    while (at < html.length() && html.charAt(at) != '>') {
      attribute(attributes);
    }
    at = Math.min(html.length(), at + 1);
    int end = at;
    String content = RAW.contains(name) ? raw(name) : "";
    elements.add(new HtmlElement(name, attributes, start, nameEnd, end, content, labels > 0));
    labels += name.equals("label") ? 1 : 0;
  }

  private void attribute(List<HtmlElement.Attribute> attributes) {
    char first = html.charAt(at);
    if (Character.isWhitespace(first) || first == '/') {
      at++;
      return;
    }
    int start = at++;
    while (at < html.length() && "=>/".indexOf(html.charAt(at)) < 0 && !isBlank(at)) {
      at++;
    }
    String name = html.substring(start, at).toLowerCase(Locale.ROOT);
    int equals = behindBlanks(at);
    if (equals >= html.length() || html.charAt(equals) != '=') {
      attributes.add(new HtmlElement.Attribute(name, "", at));
      return;
    }
    at = behindBlanks(equals + 1);
    value(name, attributes);
  }

  private void value(String name, List<HtmlElement.Attribute> attributes) {
    char quote = at < html.length() ? html.charAt(at) : ' ';
    boolean quoted = quote == '"' || quote == '\'';
    int start = quoted ? ++at : at;
    while (at < html.length()
        && (quoted ? html.charAt(at) != quote : html.charAt(at) != '>' && !isBlank(at))) {
      at++;
    }
    attributes.add(new HtmlElement.Attribute(name, html.substring(start, at), start));
    at += quoted && at < html.length() ? 1 : 0;
  }

  private String raw(String name) {
    int start = at;
    String closing = "</" + name;
    for (int end = html.indexOf("</", at); end >= 0; end = html.indexOf("</", end + 2)) {
      if (html.regionMatches(true, end, closing, 0, closing.length())) {
        at = end;
        return html.substring(start, end);
      }
    }
    at = html.length();
    return html.substring(start);
  }

  private int behindBlanks(int from) {
    int behind = from;
    while (behind < html.length() && isBlank(behind)) {
      behind++;
    }
    return behind;
  }

  private boolean isBlank(int place) {
    return Character.isWhitespace(html.charAt(place));
  }
}
