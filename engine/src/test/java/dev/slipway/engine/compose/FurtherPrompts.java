package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Further prompts as people write them, and as they mistype them; the same ones each time. */
final class FurtherPrompts {
  private static final List<String> TEMPLATES =
      List.of(
          "add a %s",
          "add %s and %s",
          "please add a %s field",
          "remove the %s",
          "remove %s and %s",
          "rename %s to %s",
          "call it %s",
          "call the %s %s",
          "make %s a number",
          "make %s a choice of %s and %s",
          "make it %d minutes",
          "make it %d minutes work and %d minutes break",
          "use %d cards",
          "%d questions",
          "goal %d",
          "set a goal of %d for %s",
          "two points for a win and %d for a draw",
          "open from %d to %d",
          "change the opening hours to %d to %d",
          "add %d more rooms",
          "add a fourth room",
          "add room %s",
          "rename room 1 to %s",
          "remove room %d",
          "add %s to the options",
          "remove the option %s",
          "rename the question to where do we %s?",
          "add a %s section",
          "remove the %s section",
          "make it about %s",
          "sort by %s",
          "chart %s by month",
          "chart the %s by %s",
          "warn me when %s is over %d",
          "total %s",
          "also track %s",
          "make it green and dark",
          "use a playful look in red",
          "without %s",
          "no walls",
          "make it faster",
          "no undo",
          "let people add options",
          "make it anonymous",
          "show the names",
          "only days",
          "use metric units",
          "add notes",
          "lowest score first",
          "two players",
          "%d seconds for each question",
          "change the date to %d June 2031",
          "change the place to %s",
          "make it a tip calculator",
          "reverse the cards",
          "rename the %s column to %s",
          "add a search box and a filter by %s",
          "remove the charts",
          "add a login");

  private static final List<String> WORDS =
      List.of(
          "due date",
          "notes",
          "rating",
          "phone number",
          "email",
          "priority",
          "category",
          "price",
          "amount",
          "status",
          "title",
          "name",
          "date",
          "time",
          "place",
          "question",
          "answer",
          "front",
          "back",
          "box",
          "ramen",
          "pizza",
          "room 2",
          "speed",
          "area",
          "temperature",
          "faq",
          "newsletter",
          "opening hours",
          "gallery",
          "about",
          "revenue",
          "orders",
          "visitors",
          "region",
          "score",
          "opponent",
          "home",
          "away",
          "points",
          "the solar system",
          "author",
          "genre",
          "quantity",
          "paid",
          "tags",
          "photo",
          "goal",
          "option",
          "column",
          "doing",
          "done",
          "publishers",
          "companies",
          "habit",
          "times a week",
          "event",
          "every year",
          "result",
          "guests",
          "attending",
          "id",
          "model",
          "settings",
          "constructor",
          "x",
          "Ünïcode",
          "日本",
          "…",
          "a b c d e f g h i j k l m n");

  private FurtherPrompts() {}

  /** A prompt that some words and numbers are put into, now and then mistyped. */
  static String random(Random random) {
    String template = any(TEMPLATES, random);
    StringBuilder prompt = new StringBuilder();
    int at = 0;
    for (int mark = template.indexOf('%'); mark >= 0; mark = template.indexOf('%', at)) {
      prompt.append(template, at, mark);
      boolean digits = template.charAt(mark + 1) == 'd';
      prompt.append(digits ? Integer.toString(number(random)) : any(WORDS, random));
      at = mark + 2;
    }
    prompt.append(template.substring(at));
    return mistyped(prompt.toString(), random);
  }

  private static int number(Random random) {
    return random.nextInt(6) == 0 ? random.nextInt(1_000_000_000) : random.nextInt(60);
  }

  private static String mistyped(String prompt, Random random) {
    List<String> words = new ArrayList<>(List.of(prompt.split(" ")));
    int place = random.nextInt(words.size());
    switch (random.nextInt(12)) {
      case 0 -> words.add(place, words.get(place));
      case 1 -> words.remove(place);
      case 2 -> Collections.swap(words, place, random.nextInt(words.size()));
      case 3 -> words.set(place, typo(words.get(place), random));
      case 4 -> words.replaceAll(word -> word.toUpperCase(Locale.ROOT));
      case 5 -> words.addAll(List.of("and", "also", any(TEMPLATES, random).replace("%", "")));
      case 6 ->
          words.set(
              place,
              words.get(place) + any(List.of(",", ".", ";", ":", "(", ")", "/", "“", "?"), random));
      case 7 -> words.add(place, HostilePrompts.random(random.nextInt(10_000) * 100 + 1));
      default -> {
        // As it should be.
      }
    }
    return String.join(" ", words);
  }

  private static String typo(String word, Random random) {
    if (word.length() < 3) {
      return word;
    }
    int at = random.nextInt(word.length() - 1);
    return random.nextBoolean()
        ? word.substring(0, at) + word.substring(at + 1)
        : word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }

  private static String any(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
