package dev.slipway.engine.compose;

import java.util.Optional;
import java.util.Set;

/**
 * Between which hours something is open: "open from 8 to 18", "between 9:00 and 5 pm".
 *
 * @param opens the first hour
 * @param closes the hour at its end
 */
record OpenHours(int opens, int closes) {
  private static final Set<String> BEGIN = Set.of("from", "between", "open");
  private static final Set<String> BETWEEN = Set.of("to", "and", "until", "till");
  private static final Set<String> HALVES = Set.of("am", "pm");
  private static final int NOON = 12;
  private static final int DAY = 24;

  /** The hours that a prompt says, or empty where it says none. */
  static Optional<OpenHours> read(Sheet sheet) {
    return read(sheet, true);
  }

  /** The hours of a clause that is about them: "change the opening hours to 9 to 17". */
  static Optional<OpenHours> anywhere(Sheet sheet) {
    return read(sheet, true).or(() -> read(sheet, false));
  }

  private static Optional<OpenHours> read(Sheet sheet, boolean begun) {
    for (int at = 0; at < sheet.size(); at++) {
      if (begun && !BEGIN.contains(sheet.at(at).lower())) {
        continue;
      }
      int opens = hour(sheet, at + 1);
      int joint = end(sheet, at + 1);
      boolean joined =
          joint < sheet.size()
              && (BETWEEN.contains(sheet.at(joint).lower()) || sheet.at(joint).joined());
      int last = joined && sheet.at(joint).joined() ? joint : joint + 1;
      int closes = joined ? hour(sheet, last) : -1;
      closes += closes >= 0 && closes <= opens && closes <= NOON ? NOON : 0;
      if (opens >= 0 && closes > opens && closes <= DAY) {
        boolean open = at > 0 && sheet.at(at - 1).isWord("open");
        sheet.use(open ? at - 1 : at, end(sheet, last));
        return Optional.of(new OpenHours(opens, closes));
      }
    }
    return Optional.empty();
  }

  /** The hour at a place: 9, 18h, 5pm, 5 pm; less than none where there is none. */
  private static int hour(Sheet sheet, int at) {
    if (at >= sheet.size() || !sheet.at(at).isWord()) {
      return -1;
    }
    String word = sheet.at(at).lower();
    String digits = word.replaceFirst("(am|pm|h)$", "");
    if (digits.isEmpty() || digits.length() > 2 || !digits.chars().allMatch(OpenHours::isDigit)) {
      return -1;
    }
    int hour = Integer.parseInt(digits);
    boolean evening = word.endsWith("pm") || sheet.at(end(sheet, at) - 1).isWord("pm");
    return evening && hour < NOON ? hour + NOON : hour;
  }

  /** Behind an hour with its minutes and its half of the day: behind "9:00 am". */
  private static int end(Sheet sheet, int at) {
    int end = at + 1;
    if (end + 1 < sheet.size() && sheet.at(end).is(Token.Type.COLON)) {
      boolean minutes = sheet.at(end + 1).lower().chars().allMatch(OpenHours::isDigit);
      end += minutes ? 2 : 0;
    }
    while (end < sheet.size() && HALVES.contains(sheet.at(end).lower())) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(int each) {
    return each >= '0' && each <= '9';
  }
}
