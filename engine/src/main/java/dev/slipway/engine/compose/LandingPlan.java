package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans a page that presents something and takes messages. */
final class LandingPlan implements KindPlan {
  /** What asks for each section, in the order of the page. */
  private static final Map<String, Set<String>> ASKED = new LinkedHashMap<>();

  static {
    ASKED.put("about", Set.of("about", "story", "bio", "biography", "introduction"));
    ASKED.put("menu", Set.of("menu", "dishes", "drinks", "breads"));
    ASKED.put("prices", Set.of("prices", "pricing", "rates", "packages"));
    ASKED.put("services", Set.of("services", "offers", "classes", "treatments"));
    ASKED.put("products", Set.of("products", "assortment"));
    ASKED.put("gallery", Set.of("gallery", "photos", "pictures", "works", "projects", "images"));
    ASKED.put(
        "events", Set.of("events", "tour", "gigs", "concerts", "shows", "workshops", "dates"));
    ASKED.put("hours", Set.of("hours", "opening", "open"));
    ASKED.put("team", Set.of("team", "people", "staff", "members"));
    ASKED.put("voices", Set.of("testimonials", "reviews", "quotes"));
    ASKED.put("faq", Set.of("faq", "questions", "faqs"));
    ASKED.put("address", Set.of("map", "address", "location", "directions"));
    ASKED.put("newsletter", Set.of("newsletter", "mailing"));
  }

  private static final Set<String> SEEN =
      Set.of("contact", "form", "sign-up", "signup", "list", "section", "sections", "portfolio");
  private static final int MOST_PLACE = 3;

  @Override
  public Kind kind() {
    return Kind.LANDING;
  }

  @Override
  public void plan(Draft draft, Planning planning) {
    Sheet sheet = planning.reading.sheet;
    String what = what(planning);
    draft.title =
        planning
            .reading
            .name
            .map(Inflection::label)
            .orElse(what.isEmpty() ? planning.file.title() : Inflection.label(what));
    draft.fields.clear();
    draft.fields.add(Field.of("name", "Name", FieldType.TEXT));
    draft.fields.add(Field.of("email", "Email", FieldType.EMAIL));
    draft.fields.add(Field.of("message", "Message", FieldType.LONG_TEXT));
    draft.titleField = "name";
    draft.name("message", "messages");
    place(sheet).ifPresent(place -> draft.settings.put("place", place));
    Trade trade = Trade.of(what + " " + draft.title);
    draft.settings.put("what", what);
    draft.settings.put(trade.figure(), "yes");
    List<String> sections = sections(sheet, trade);
    draft.settings.put("sections", String.join(", ", sections));
    if (sections.contains("hours")) {
      draft.settings.put(
          "hours", OpenHours.read(sheet).map(o -> o.opens() + "-" + o.closes()).orElse("8-18"));
    }
    if (sections.contains("newsletter")) {
      draft.settings.put("newsletter", "yes");
      draft.related.add(
          new Entity(
              "subscriber",
              "subscribers",
              "subscribers",
              "email",
              List.of(Field.of("email", "Email", FieldType.EMAIL))));
    }
  }

  private static String what(Planning planning) {
    Subject subject = planning.reading.subject;
    return subject.purpose().isEmpty() ? subject.noun() : subject.purpose();
  }

  /** "In Lisbon", "in Porto Alegre": the words in capitals behind "in". */
  private static Optional<String> place(Sheet sheet) {
    for (int at = 0; at + 1 < sheet.size(); at++) {
      int end = at + 1;
      while (end < sheet.size() && end <= at + MOST_PLACE && isCapital(sheet.at(end))) {
        end++;
      }
      if (Set.of("in", "from", "near").contains(sheet.at(at).lower()) && end > at + 1) {
        sheet.use(at, end);
        return Optional.of(sheet.text(at + 1, end));
      }
    }
    return Optional.empty();
  }

  private static boolean isCapital(Token token) {
    return token.isWord() && Character.isUpperCase(token.text().codePointAt(0));
  }

  private static List<String> sections(Sheet sheet, Trade trade) {
    List<String> found = new ArrayList<>();
    ASKED.forEach((section, words) -> {
      for (int at = 0; at < sheet.size(); at++) {
        if (words.contains(sheet.at(at).lower())) {
          sheet.use(at, at + 1);
          if (!found.contains(section)) {
            found.add(section);
          }
        }
      }
    });
    for (int at = 0; at < sheet.size(); at++) {
      if (SEEN.contains(sheet.at(at).lower())) {
        sheet.use(at, at + 1);
      }
    }
    if (!found.contains("about")) {
      found.addFirst("about");
    }
    if (found.size() == 1) {
      trade.usual().stream().filter(each -> !found.contains(each)).forEach(found::add);
    }
    return found;
  }

  @Override
  public Map<String, String> constants(Blueprint blueprint, Lexicon lexicon) {
    Map<String, String> constants = new LinkedHashMap<>();
    constants.put("content", new LandingContent(blueprint).script());
    return constants;
  }

  @Override
  public String description(Blueprint blueprint, KindFile file) {
    String place = blueprint.settings().getOrDefault("place", "");
    String line = Trade.of(blueprint.title() + " " + blueprint.settings().get("what")).line();
    return (place.isEmpty() ? line : line + ", in " + place) + ".";
  }

  @Override
  public List<Map<String, String>> samples(Blueprint blueprint, Samples samples) {
    return List.of();
  }

  /** What is said of a trade: the words for it, a drawing, a line, a text and what it offers. */
  record Trade(String figure, String line, String about, List<String> offers) {
    private static final List<List<String>> ROWS = WordFile.table("app/landing/trades.tsv", 5);

    static Trade of(String words) {
      List<String> said = List.of(words.toLowerCase(Locale.ROOT).split("[ -]+"));
      for (List<String> row : ROWS) {
        boolean known =
            List.of(row.getFirst().split("\\|")).stream()
                .anyMatch(word -> said.contains(word) || said.contains(word + "s"));
        if (known) {
          String offers = row.get(4);
          return new Trade(
              row.get(1),
              row.get(2),
              row.get(3),
              offers.isEmpty() ? List.of() : List.of(offers.split("\\|")));
        }
      }
      return new Trade(
          "arch",
          "Glad that you are here",
          "Here is room for what you do, for whom, and what makes it yours. Two or three"
              + " sentences are enough.",
          List.of("The first thing~What it is good for", "The second thing~For whom it is made"));
    }

    /** The sections that such a page has where the prompt names none. */
    List<String> usual() {
      return switch (figure) {
        case "cup", "loaf" -> List.of("menu", "hours", "address");
        case "note" -> List.of("events");
        case "lens" -> List.of("gallery", "prices");
        default -> List.of("services");
      };
    }
  }
}
