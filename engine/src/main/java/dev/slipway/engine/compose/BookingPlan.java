package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Plans times of shared things that nobody else can have at once. */
final class BookingPlan implements KindPlan {
  /** What every booking has anyway, by other names. */
  private static final Set<String> TIMES =
      Set.of(
          "date",
          "day",
          "time",
          "start",
          "end",
          "startTime",
          "endTime",
          "from",
          "to",
          "until",
          "duration",
          "slot",
          "timeSlot",
          "hours",
          "bookings");

  private static final Set<String> NAMES =
      Set.of(
          "title",
          "name",
          "who",
          "what",
          "purpose",
          "bookedBy",
          "organiser",
          "organizer",
          "player",
          "customer",
          "client",
          "subject",
          "fullName",
          "customerName",
          "yourName",
          "reason");

  /** Words for what a booking app does anyway. */
  private static final Set<String> PROMISES =
      Set.of(
          "double",
          "bookings",
          "booked",
          "overlaps",
          "overlapping",
          "overlap",
          "conflicts",
          "clashes",
          "twice",
          "reserve",
          "office",
          "slots",
          "slot",
          "open");

  private static final OpenHours USUAL = new OpenHours(8, 20);
  private static final int HOUR = 60;
  private static final int STEP = 30;
  private static final int LEAST = 5;
  private static final String[][] SLOTS = {
    {"09:00", "10:30"},
    {"10:00", "11:00"},
    {"13:00", "14:30"},
    {"14:30", "15:30"},
    {"16:00", "17:00"}
  };

  @Override
  public Kind kind() {
    return Kind.BOOKING;
  }

  @Override
  public void plan(Draft draft, Planning planning) {
    Grouping places = new Places(planning).grouping();
    draft.grouping = Optional.of(places);
    draft.rules.add(new Rule(RuleType.NO_OVERLAP, places.field(), ""));
    draft.name(planning.file.one(), planning.plural(planning.file.one()));
    draft.fields.removeIf(field -> isGiven(field, places, planning));
    Field title =
        draft.fields.stream()
            .filter(field -> field.type() == FieldType.TEXT && NAMES.contains(field.name()))
            .findFirst()
            .orElse(Field.of("title", planning.file.lead(), FieldType.TEXT));
    draft.fields.remove(title);
    draft.titleField = title.name();
    draft.fields.addAll(
        0,
        List.of(
            title,
            Field.of("date", "Day", FieldType.DATE),
            Field.of("from", "From", FieldType.TIME),
            Field.of("to", "To", FieldType.TIME)));
    readTimes(draft, planning.reading.sheet);
    retitle(draft, planning, places);
    readPromise(planning.reading.sheet);
  }

  /** The thing itself and its times are no fields of the prompt: "with three rooms, date". */
  private static boolean isGiven(Field field, Grouping places, Planning planning) {
    String label = field.label().toLowerCase(Locale.ROOT);
    String last = planning.singular(label.substring(label.lastIndexOf(' ') + 1));
    return TIMES.contains(field.name())
        || last.equals(places.label().toLowerCase(Locale.ROOT))
        || last.equals("booking")
        || field.name().equals(places.field());
  }

  /** "Room booking for three rooms" says it twice; the title does not. */
  private static void retitle(Draft draft, Planning planning, Grouping places) {
    Subject subject = planning.reading.subject;
    String thing = places.label().toLowerCase(Locale.ROOT);
    boolean counted = planning.singular(subject.purpose()).endsWith(thing);
    if (planning.reading.name.isPresent() || !(counted || subject.ours())) {
      return;
    }
    String noun = subject.words().isEmpty() ? thing : planning.singular(subject.noun());
    draft.title =
        Inflection.label(noun + " " + (subject.head().isEmpty() ? "booking" : subject.head()));
  }

  /** "Open from 8 to 18", "one hour slots", "30 minutes each". */
  private static void readTimes(Draft draft, Sheet sheet) {
    Optional<OpenHours> said = OpenHours.read(sheet);
    OpenHours open = said.orElse(USUAL);
    said.ifPresent(_ -> draft.settings.put("bounded", "yes"));
    Amounts amounts = new Amounts(sheet);
    OptionalInt minutes = amounts.before(List.of("minute", "minutes", "min"));
    OptionalInt hours = amounts.before(List.of("hour", "hours"));
    int length = minutes.orElse(hours.orElse(1) * HOUR);
    int fits = length < LEAST || length > (open.closes() - open.opens()) * HOUR ? HOUR : length;
    draft.settings.put("opens", Integer.toString(open.opens()));
    draft.settings.put("closes", Integer.toString(open.closes()));
    draft.settings.put("length", Integer.toString(fits));
    draft.settings.put("step", Integer.toString(Math.min(STEP, fits)));
  }

  private static void readPromise(Sheet sheet) {
    for (int at = 0; at < sheet.size(); at++) {
      if (PROMISES.contains(sheet.at(at).lower())) {
        sheet.use(at, at + 1);
      }
    }
  }

  @Override
  public List<Map<String, String>> samples(Blueprint blueprint, Samples samples) {
    String title = blueprint.entity().titleField();
    boolean meeting = blueprint.grouping().filter(each -> each.field().equals("room")).isPresent();
    List<String> names = samples.found(meeting ? "meeting" : "name");
    List<Map<String, String>> rows = new ArrayList<>();
    for (int row = 0; row < SLOTS.length; row++) {
      Map<String, String> values = new LinkedHashMap<>(samples.row(row));
      values.put(title, ScriptText.quoted(names.get(row % names.size())));
      values.put("date", row < SLOTS.length - 1 ? "day(0)" : "day(1)");
      values.put("from", ScriptText.quoted(SLOTS[row][0]));
      values.put("to", ScriptText.quoted(SLOTS[row][1]));
      values.remove("order");
      rows.add(values);
    }
    return rows;
  }

  @Override
  public Scope scope(Draft draft) {
    return new Scope(
        true,
        Set.of(draft.titleField, "date", "from", "to"),
        true,
        Set.of("room", "place", "court", "table", "desk"),
        false,
        Set.of());
  }

  @Override
  public List<Setting> settings(Draft draft) {
    int opens = Integer.parseInt(draft.settings.getOrDefault("opens", "8"));
    int closes = Integer.parseInt(draft.settings.getOrDefault("closes", "20"));
    return List.of(
        new Setting("hours", "opening hours", "", new Setting.Text("\\d{1,2}-\\d{1,2}")),
        new Setting(
            "length",
            "minutes at once",
            "60",
            new Setting.Count(
                LEAST,
                Math.max(LEAST, (closes - opens) * HOUR),
                1,
                Map.of("minute", 1, "min", 1, "hour", HOUR),
                Set.of())));
  }

  @Override
  public List<Edit> read(Draft draft, Verb verb, Sheet clause) {
    boolean said =
        Set.of("hours", "open", "opening", "opens", "times").stream().anyMatch(clause::says);
    Optional<OpenHours> hours = said ? OpenHours.anywhere(clause) : OpenHours.read(clause);
    if (hours.isEmpty() || verb == Verb.REMOVE) {
      return List.of();
    }
    clause.useWords(Set.of("hours", "open", "opening", "opens", "times", "booking", "bookings"));
    return List.of(new Edit.Set("hours", hours.get().opens() + "-" + hours.get().closes()));
  }

  @Override
  public String value(Draft draft, Setting setting) {
    return setting.name().equals("hours")
        ? draft.settings.get("opens") + "-" + draft.settings.get("closes")
        : draft.settings.getOrDefault(setting.name(), setting.usual());
  }

  @Override
  public void set(Draft draft, Setting setting, String value) {
    if (!setting.name().equals("hours")) {
      draft.settings.put(setting.name(), value);
      return;
    }
    int cut = value.indexOf('-');
    draft.settings.put("opens", value.substring(0, cut));
    draft.settings.put("closes", value.substring(cut + 1));
    draft.settings.put("bounded", "yes");
  }

  @Override
  public void settle(Draft draft) {
    int opens = Integer.parseInt(draft.settings.getOrDefault("opens", "8"));
    int closes = Integer.parseInt(draft.settings.getOrDefault("closes", "20"));
    int length = Integer.parseInt(draft.settings.getOrDefault("length", "60"));
    int fits = Math.min(length, (closes - opens) * HOUR);
    draft.settings.put("length", Integer.toString(fits));
    draft.settings.put("step", Integer.toString(Math.min(STEP, fits)));
  }

  @Override
  public List<Idea> ideas(Blueprint blueprint) {
    String thing = blueprint.grouping().map(Grouping::label).orElse("Room");
    String next = thing + " " + (blueprint.groups().size() + 1);
    return new IdeaList(blueprint)
        .group(next, "Add “" + next + "”", "One more that can be booked.")
        .field(
            Field.of("notes", "Notes", FieldType.LONG_TEXT),
            "Add notes",
            "What else there is to know, in the plan of the day.")
        .field(
            Field.of("phone", "Phone", FieldType.PHONE),
            "Add a phone number",
            "Whom to call when plans change.")
        .set(
            "length",
            "30",
            "Suggest half an hour",
            "A press on a free time then asks for thirty minutes.")
        .all();
  }
}
