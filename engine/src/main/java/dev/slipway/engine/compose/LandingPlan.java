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
  private static final String SECTIONS = "sections";
  private static final String HOURS = "hours";
  private static final String NEWSLETTER = "newsletter";

  /** What people call a section, where its name says little. */
  private static final Map<String, String> NAMES =
      Map.of(
          "faq", "questions and answers",
          "voices", "testimonials",
          "hours", "opening hours",
          "events", "dates");

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
    draft.settings.put(SECTIONS, String.join(", ", sections));
    if (sections.contains(HOURS)) {
      OpenHours.read(sheet)
          .ifPresent(open -> draft.settings.put(HOURS, open.opens() + "-" + open.closes()));
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

  @Override
  public Scope scope(Draft draft) {
    return new Scope(
        true, Set.of(draft.titleField), false, Set.of(), false, Set.of("headline", "website"));
  }

  @Override
  public List<Setting> settings(Draft draft) {
    Map<String, String> phrases = new LinkedHashMap<>();
    ASKED.keySet().forEach(section -> phrases.put(NAMES.getOrDefault(section, section), section));
    ASKED.forEach((section, words) -> words.forEach(word -> phrases.putIfAbsent(word, section)));
    return List.of(
        new Setting(SECTIONS, "sections", "about", new Setting.Several(", ", phrases)),
        new Setting(HOURS, "opening hours", "", new Setting.Text("\\d{1,2}-\\d{1,2}")),
        new Setting("place", "the place", "", new Setting.Text("[^\\r\\n]{1,60}")));
  }

  @Override
  public List<Edit> read(Draft draft, Verb verb, Sheet clause) {
    if (verb == Verb.REMOVE) {
      return List.of();
    }
    boolean said = Set.of("hours", "open", "opening", "opens").stream().anyMatch(clause::says);
    Optional<OpenHours> hours = said ? OpenHours.anywhere(clause) : Optional.empty();
    if (hours.isPresent()) {
      clause.useWords(Set.of("hours", "open", "opening", "opens"));
      return List.of(new Edit.Set(HOURS, hours.get().opens() + "-" + hours.get().closes()));
    }
    return moved(clause).stream().map(place -> (Edit) new Edit.Set("place", place)).toList();
  }

  /** "Change the place to Porto", "we moved to Porto". */
  private static Optional<String> moved(Sheet clause) {
    boolean said = Set.of("place", "city", "town", "moved", "move").stream().anyMatch(clause::says);
    for (int at = clause.size() - 2; said && at >= 0; at--) {
      if (clause.at(at).isWord("to")) {
        String place = clause.text(at + 1, clause.size());
        clause.use(0, clause.size());
        return place.isEmpty() || place.length() > 60
            ? Optional.empty()
            : Optional.of(Inflection.label(place));
      }
    }
    return Optional.empty();
  }

  @Override
  public void set(Draft draft, Setting setting, String value) {
    draft.settings.put(setting.name(), value);
    String sections = draft.settings.getOrDefault(SECTIONS, "about");
    if (setting.name().equals(HOURS) && !List.of(sections.split(", ")).contains(HOURS)) {
      draft.settings.put(SECTIONS, sections + ", " + HOURS);
    }
  }

  @Override
  public void settle(Draft draft) {
    List<String> sections = List.of(draft.settings.getOrDefault(SECTIONS, "about").split(", "));
    if (sections.contains(HOURS)) {
      draft.settings.putIfAbsent(HOURS, "8-18");
    } else {
      draft.settings.remove(HOURS);
    }
    boolean there = draft.related.stream().anyMatch(each -> each.singular().equals("subscriber"));
    if (!sections.contains(NEWSLETTER)) {
      draft.settings.remove(NEWSLETTER);
      draft.related.removeIf(each -> each.singular().equals("subscriber"));
    } else {
      draft.settings.put(NEWSLETTER, "yes");
      if (!there) {
        draft.related.add(subscribers());
      }
    }
  }

  private static Entity subscribers() {
    Field email = Field.of("email", "Email", FieldType.EMAIL);
    return new Entity("subscriber", "subscribers", "subscribers", "email", List.of(email));
  }

  @Override
  public List<Idea> ideas(Blueprint blueprint) {
    return new IdeaList(blueprint)
        .include(SECTIONS, "faq", "Add questions and answers", "What visitors ask again and again.")
        .include(
            SECTIONS,
            HOURS,
            "Add opening hours",
            "A table of the week, and at the top whether it is open now.")
        .include(
            SECTIONS,
            NEWSLETTER,
            "Add a newsletter",
            "A sign-up; the addresses stand below the messages.")
        .include(SECTIONS, "voices", "Add what people say", "A few words of those who were there.")
        .field(
            Field.of("phone", "Phone", FieldType.PHONE),
            "Ask for a phone number",
            "One more line of the form, to call back.")
        .all();
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
