package dev.slipway.engine.compose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the first date and the first time of day in a prompt, in the forms that people write. */
final class DateWords {
  /**
   * What was found and where it stands.
   *
   * @param text a day as {@code 2027-06-12}, {@code 06-12} where no year is said, or {@code +100}
   *     for so many days from now; a time as {@code 15:30}
   */
  record Found(String text, int from, int to) {}

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> LONG_MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
  private static final Pattern YEAR = Pattern.compile("(?:19|20|21)\\d\\d");
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(am|pm)?");
  private static final int MONTHS_OF_YEAR = 12;
  private static final int[] LENGTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private final Sheet sheet;

  private DateWords(Sheet sheet) {
    this.sheet = sheet;
  }

  /** The first date; its words are taken as understood. */
  static Optional<Found> date(Sheet sheet) {
    DateWords words = new DateWords(sheet);
    for (int at = 0; at < sheet.size(); at++) {
      Optional<Found> found = words.dateAt(at);
      if (found.isPresent()) {
        sheet.use(at, found.get().to());
        return found;
      }
    }
    return Optional.empty();
  }

  /** The first time of day behind "at", or one that says what half of the day it is in. */
  static Optional<Found> time(Sheet sheet) {
    DateWords words = new DateWords(sheet);
    for (int at = 0; at < sheet.size(); at++) {
      Optional<Found> found = words.timeAt(at);
      if (found.isPresent()) {
        sheet.use(at, found.get().to());
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Found> dateAt(int at) {
    Matcher dotted = DOTTED.matcher(word(at));
    if (dotted.matches()) {
      return day(dotted.group(3), number(dotted.group(2)), number(dotted.group(1)), at, at + 1);
    }
    if (YEAR.matcher(word(at)).matches() && number(word(at + 1)) > 0 && number(word(at + 2)) > 0) {
      return day(word(at), number(word(at + 1)), number(word(at + 2)), at, at + 3);
    }
    if (isSlash(at + 1) && isSlash(at + 3) && YEAR.matcher(word(at + 4)).matches()) {
      return slashed(at);
    }
    if (word(at).equals("in")) {
      return ahead(at);
    }
    return named(at);
  }

  /** Day first, as most of the world writes it, but where the second number can be no month. */
  private Optional<Found> slashed(int at) {
    int one = number(word(at));
    int two = number(word(at + 2));
    boolean monthFirst = two > MONTHS_OF_YEAR;
    return day(word(at + 4), monthFirst ? one : two, monthFirst ? two : one, at, at + 5);
  }

  /** "In 100 days", "in three weeks". */
  private Optional<Found> ahead(int at) {
    return Amounts.in(sheet).stream()
        .filter(amount -> amount.from() == at + 1)
        .findFirst()
        .flatMap(amount -> {
          int days = amount.unit().startsWith("week") ? 7 : amount.unit().startsWith("day") ? 1 : 0;
          long ahead = Math.round(amount.value() * days);
          return ahead > 0 && ahead < 99_999
              ? Optional.of(new Found("+" + ahead, at, amount.to()))
              : Optional.empty();
        });
  }

  /** "12 June 2027", "12th of June", "June 12th, 2027", "June 2027". */
  private Optional<Found> named(int at) {
    int start = at;
    int day = dayNumber(start);
    int month = day > 0 ? month(skip(start + 1, "of")) : month(start);
    boolean impossible = day == 0 && dayNumber(at - 1) > 0;
    if (month == 0 || impossible) {
      return Optional.empty();
    }
    int end = (day > 0 ? skip(start + 1, "of") : start) + 1;
    if (day == 0) {
      int behind = skip(end, "the");
      day = dayNumber(behind);
      end = day > 0 ? behind + 1 : end;
    }
    int year = isComma(end) ? end + 1 : end;
    boolean dated = YEAR.matcher(word(year)).matches();
    if (day == 0 && !dated) {
      return Optional.empty();
    }
    return day(dated ? word(year) : "", month, Math.max(1, day), at, dated ? year + 1 : end);
  }

  private static Optional<Found> day(String year, int month, int day, int from, int to) {
    boolean real = month >= 1 && month <= MONTHS_OF_YEAR && day >= 1 && day <= LENGTHS[month - 1];
    String text = String.format(Locale.ROOT, "%02d-%02d", month, day);
    return real
        ? Optional.of(new Found(year.isEmpty() ? text : year + "-" + text, from, to))
        : Optional.empty();
  }

  private Optional<Found> timeAt(int at) {
    if (Set.of("noon", "midday").contains(word(at))) {
      return Optional.of(new Found("12:00", at, at + 1));
    }
    if (word(at).equals("midnight")) {
      return Optional.of(new Found("00:00", at, at + 1));
    }
    Matcher clock = CLOCK.matcher(word(at));
    if (!clock.matches()) {
      return Optional.empty();
    }
    boolean parted = isColon(at + 1) && word(at + 2).matches("[0-5]\\d(am|pm)?");
    int end = parted ? at + 3 : at + 1;
    String half = word(end - 1).replaceAll("\\d", "");
    if (half.isEmpty() && word(end).matches("am|pm|o'clock")) {
      half = word(end);
      end++;
    }
    boolean said = at > 0 && Set.of("at", "from").contains(word(at - 1));
    int hours = number(clock.group(1));
    hours = half.equals("pm") && hours < 12 ? hours + 12 : hours;
    hours = half.equals("am") && hours == 12 ? 0 : hours;
    int minutes = parted ? number(word(at + 2).replaceAll("\\D", "")) : 0;
    return (parted || said || !half.isEmpty()) && hours < 24
        ? Optional.of(new Found(String.format(Locale.ROOT, "%02d:%02d", hours, minutes), at, end))
        : Optional.empty();
  }

  private int dayNumber(int at) {
    Matcher day = DAY.matcher(word(at));
    return day.matches() ? number(day.group(1)) : 0;
  }

  private int month(int at) {
    int long_ = LONG_MONTHS.indexOf(word(at));
    int short_ = MONTHS.indexOf(word(at).replace("sept", "sep"));
    return Math.max(long_, short_) + 1;
  }

  private int skip(int at, String word) {
    return word(at).equals(word) ? at + 1 : at;
  }

  private boolean isSlash(int at) {
    return at < sheet.size() && sheet.at(at).is(Token.Type.SLASH);
  }

  private boolean isColon(int at) {
    return at < sheet.size() && sheet.at(at).is(Token.Type.COLON);
  }

  private boolean isComma(int at) {
    return at < sheet.size() && sheet.at(at).is(Token.Type.COMMA);
  }

  private static int number(String word) {
    return word.matches("\\d{1,4}") ? Integer.parseInt(word) : 0;
  }

  private String word(int at) {
    return at >= 0 && at < sheet.size() && sheet.at(at).isWord() ? sheet.at(at).lower() : "";
  }
}
