package dev.slipway.engine.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds in a prompt what can be booked: "three rooms", "the tennis courts", "a car". */
final class Places {
  private static final Set<String> KNOWN =
      Set.of(
          "room",
          "court",
          "desk",
          "car",
          "table",
          "boat",
          "bike",
          "hall",
          "studio",
          "machine",
          "chair",
          "lane",
          "pitch",
          "field",
          "van",
          "vehicle",
          "kayak",
          "canoe",
          "space",
          "sauna",
          "projector",
          "camera",
          "piano",
          "seat",
          "booth",
          "office",
          "cabin",
          "bay",
          "instructor",
          "stylist",
          "therapist",
          "doctor",
          "garage",
          "kitchen",
          "lab",
          "printer",
          "trailer");

  /** What takes time itself and is no place to be. */
  private static final Set<String> TIMES =
      Set.of(
          "hour",
          "minute",
          "day",
          "week",
          "month",
          "person",
          "people",
          "slot",
          "user",
          "member",
          "booking",
          "reservation",
          "appointment",
          "half-hour",
          "pm",
          "am",
          "clock",
          "o'clock");

  private static final int MOST = 12;
  private static final int USUAL = 3;
  private static final int MOST_BETWEEN = 2;

  private final Planning planning;
  private final Sheet sheet;
  private final Amounts amounts;
  private int count;
  private String noun = "";

  Places(Planning planning) {
    this.planning = planning;
    this.sheet = planning.reading.sheet;
    this.amounts = new Amounts(sheet);
  }

  /** What can be booked, with its names. */
  Grouping grouping() {
    readCounted();
    if (noun.isEmpty()) {
      noun = known().orElseGet(this::subject);
    }
    for (int at = 0; at < sheet.size(); at++) {
      if (!noun.isEmpty() && noun.equals(planning.singular(sheet.at(at).lower()))) {
        sheet.use(at, at + 1);
      }
    }
    boolean unnamed = noun.isEmpty();
    String label = unnamed ? "Calendar" : Inflection.label(noun);
    return new Grouping(Inflection.fieldName(noun, "calendar"), label, names(label, unnamed));
  }

  private List<String> names(String label, boolean unnamed) {
    if (!planning.reading.groups.isEmpty()) {
      return planning.reading.groups;
    }
    if (unnamed) {
      return List.of("Appointments");
    }
    List<String> names = new ArrayList<>();
    int many = count > 0 ? count : USUAL;
    for (int number = 1; number <= many; number++) {
      names.add(many == 1 ? label : label + " " + number);
    }
    return names;
  }

  /** "Three rooms", "2 large meeting rooms": a number and the plural behind it. */
  private void readCounted() {
    for (int at = 0; at < sheet.size() && noun.isEmpty(); at++) {
      OptionalInt number = amounts.number(at);
      if (number.isPresent() && at + 1 < sheet.size() && sheet.at(at + 1).isWord("of")) {
        // "One of two vans" is said of each booking; how many there are comes behind it.
        sheet.use(at, at + 2);
        continue;
      }
      for (int end = at + 1; number.isPresent() && end <= at + 1 + MOST_BETWEEN; end++) {
        if (end >= sheet.size() || !sheet.at(end).isWord()) {
          break;
        }
        String word = sheet.at(end).lower();
        String one = planning.lexicon.inflection.singular(word);
        boolean single = number.getAsInt() == 1 && KNOWN.contains(one);
        boolean several = single || planning.lexicon.inflection.isPlural(word);
        if (TIMES.contains(one)) {
          break;
        }
        if (several && number.getAsInt() > 0 && number.getAsInt() <= MOST) {
          noun = one;
          count = number.getAsInt();
          sheet.use(at, end + 1);
          break;
        }
      }
    }
  }

  /** The first word that is known as something to book. */
  private Optional<String> known() {
    for (int at = 0; at < sheet.size(); at++) {
      String one = planning.lexicon.inflection.singular(sheet.at(at).lower());
      if (sheet.at(at).isWord() && KNOWN.contains(one)) {
        sheet.use(at, at + 1);
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private String subject() {
    List<String> words = planning.reading.subject.words();
    String last = words.isEmpty() ? "" : planning.lexicon.inflection.singular(words.getLast());
    return TIMES.contains(last) ? "" : last;
  }
}
