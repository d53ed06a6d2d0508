package dev.slipway.engine.compose;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Singular and plural, labels and names. */
final class Inflection {
  /** Names that mean something else to a record, to a script or to a form. */
  private static final Set<String> RESERVED =
      Set.of(
          "id",
          "createdAt",
          "updatedAt",
          "revision",
          "constructor",
          "prototype",
          "toString",
          "valueOf",
          "hasOwnProperty",
          "isPrototypeOf",
          "propertyIsEnumerable",
          "toLocaleString",
          "group",
          "column",
          "done",
          "order",
          // A form's own names: a control of the same name would stand in their place.
          "elements",
          "hidden",
          "reset",
          "querySelector",
          "addEventListener",
          "reportValidity",
          "requestSubmit");

  /** One letter before a hyphen is no word of its own: "e-mail" is named {@code email}. */
  private static final Pattern INITIAL = Pattern.compile("\\b([a-z])-(?=[a-z])");

  private static final Map<String, String> PARTICIPLES =
      Map.ofEntries(
          Map.entry("feed", "fed"),
          Map.entry("cut", "cut"),
          Map.entry("do", "done"),
          Map.entry("see", "seen"),
          Map.entry("take", "taken"),
          Map.entry("give", "given"),
          Map.entry("send", "sent"),
          Map.entry("pay", "paid"),
          Map.entry("buy", "bought"),
          Map.entry("read", "read"),
          Map.entry("call", "called"),
          Map.entry("trim", "trimmed"),
          Map.entry("mop", "mopped"),
          Map.entry("swap", "swapped"));

  private static final int MAXIMUM_NAME = 30;
  private static final int MAXIMUM_LABEL = 60;

  private final Map<String, String> pluralOf = new HashMap<>();
  private final Map<String, String> singularOf = new HashMap<>();
  private final Set<String> uncountable = new HashSet<>();

  /** Rows of singular and plural; the same word twice has no plural. */
  Inflection(List<List<String>> rows) {
    for (List<String> row : rows) {
      if (row.get(0).equals(row.get(1))) {
        uncountable.add(row.get(0));
      } else {
        pluralOf.put(row.get(0), row.get(1));
        singularOf.put(row.get(1), row.get(0));
      }
    }
  }

  boolean isUncountable(String word) {
    return uncountable.contains(word);
  }

  String plural(String word) {
    String irregular = pluralOf.get(word);
    if (irregular != null) {
      return irregular;
    }
    if (uncountable.contains(word) || word.isEmpty()) {
      return word;
    }
    char last = word.charAt(word.length() - 1);
    if (last == 'y' && word.length() > 1 && !isVowel(word.charAt(word.length() - 2))) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    boolean hissing = last == 's' || last == 'x' || last == 'z';
    return word + (hissing || word.endsWith("ch") || word.endsWith("sh") ? "es" : "s");
  }

  /** What was done: "watered", "fed", "cut". */
  String participle(String verb) {
    String irregular = PARTICIPLES.get(verb);
    if (irregular != null) {
      return irregular;
    }
    if (verb.endsWith("e")) {
      return verb + "d";
    }
    char last = verb.charAt(verb.length() - 1);
    boolean consonant = verb.length() > 1 && !isVowel(verb.charAt(verb.length() - 2));
    return last == 'y' && consonant ? verb.substring(0, verb.length() - 1) + "ied" : verb + "ed";
  }

  /** The doing itself: "watering", "servicing". */
  String gerund(String verb) {
    String done = PARTICIPLES.getOrDefault(verb, "");
    boolean doubled = done.endsWith("ed") && done.length() == verb.length() + 3;
    boolean silent = verb.endsWith("e") && !verb.endsWith("ee") && verb.length() > 2;
    String stem = silent ? verb.substring(0, verb.length() - 1) : verb;
    return stem + (doubled ? verb.substring(verb.length() - 1) : "") + "ing";
  }

  String singular(String word) {
    String irregular = singularOf.get(word);
    if (irregular != null) {
      return irregular;
    }
    if (uncountable.contains(word) || pluralOf.containsKey(word) || !isPlural(word)) {
      return word;
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    for (String ending : List.of("sses", "xes", "ches", "shes", "zzes")) {
      if (word.endsWith(ending)) {
        return word.substring(0, word.length() - 2);
      }
    }
    return word.substring(0, word.length() - 1);
  }

  /** Whether a word looks like several of something. */
  boolean isPlural(String word) {
    if (singularOf.containsKey(word)) {
      return true;
    }
    return word.length() > 3
        && word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !word.endsWith("is")
        && !uncountable.contains(word)
        && !pluralOf.containsKey(word);
  }

  /** The first letter made a capital; the others stay. */
  static String label(String words) {
    if (words.isEmpty()) {
      return words;
    }
    int end = words.offsetByCodePoints(0, 1);
    String label = words.substring(0, end).toUpperCase(Locale.ROOT) + words.substring(end);
    int most = Math.min(label.codePointCount(0, label.length()), MAXIMUM_LABEL);
    return label.substring(0, label.offsetByCodePoints(0, most)).strip();
  }

  /** A name in camel case of ASCII letters and digits, or the fallback where nothing is left. */
  static String fieldName(String words, String fallback) {
    StringBuilder name = new StringBuilder();
    for (String part : INITIAL.matcher(ascii(words)).replaceAll("$1").split("[^a-z0-9]+")) {
      if (name.isEmpty()) {
        name.append(part);
      } else if (!part.isEmpty()) {
        name.append(Character.toUpperCase(part.charAt(0))).append(part, 1, part.length());
      }
    }
    if (name.length() > MAXIMUM_NAME) {
      name.setLength(MAXIMUM_NAME);
    }
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      return fallback;
    }
    return RESERVED.contains(name.toString()) ? name + "Value" : name.toString();
  }

  /** A name for a collection: small letters, digits and hyphens, a letter first. */
  static String collectionName(String words) {
    StringBuilder name = new StringBuilder();
    for (String part : ascii(words).split("[^a-z0-9]+")) {
      if (!part.isEmpty()) {
        name.append(name.isEmpty() ? "" : "-").append(part);
      }
    }
    if (name.length() > MAXIMUM_NAME) {
      name.setLength(MAXIMUM_NAME);
    }
    if (!name.isEmpty() && name.charAt(name.length() - 1) == '-') {
      name.setLength(name.length() - 1);
    }
    boolean named = !name.isEmpty() && Character.isLetter(name.charAt(0));
    return named ? name.toString() : "records";
  }

  private static String ascii(String words) {
    StringBuilder plain = new StringBuilder();
    String apart = Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    for (int at = 0; at < apart.length(); at++) {
      char letter = apart.charAt(at);
      if (letter == 'ß') {
        plain.append("ss");
      } else if (letter != '\'' && Character.getType(letter) != Character.NON_SPACING_MARK) {
        plain.append(letter < 128 ? letter : ' ');
      }
    }
    return plain.toString();
  }

  private static boolean isVowel(char letter) {
    return "aeiou".indexOf(letter) >= 0;
  }
}
