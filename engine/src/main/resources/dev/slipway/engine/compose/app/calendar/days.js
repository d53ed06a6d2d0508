/** Days as records keep them, 2031-05-09, in the calendar of the visitor. */
const two = (number) => String(number).padStart(2, '0');

function parsed(day) {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

const written = (date) =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

const MONTH = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric' });
const LONG = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const SHORT = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric' });
const WEEKDAY = new Intl.DateTimeFormat(undefined, { weekday: 'short' });
const FULL_WEEKDAY = new Intl.DateTimeFormat(undefined, { weekday: 'long' });

export const monthName = (day) => MONTH.format(parsed(day));
export const longDay = (day) => LONG.format(parsed(day));
export const shortDay = (day) => SHORT.format(parsed(day));
export const monthOf = (day) => day.slice(0, 7);
export const number = (day) => parsed(day).getDate();

export function shifted(day, by) {
  const date = parsed(day);
  date.setDate(date.getDate() + by);
  return written(date);
}

/** The same day of another month, or its last day where it is shorter. */
export function shiftedMonths(day, by) {
  const date = parsed(day);
  const last = new Date(date.getFullYear(), date.getMonth() + by + 1, 0);
  return written(new Date(last.getFullYear(), last.getMonth(), Math.min(date.getDate(), last.getDate())));
}

/** The day that weeks begin with where the visitor lives: 1 is Monday, 7 is Sunday. */
export function firstOfWeek() {
  const locale = new Intl.Locale(navigator.language);
  const week = locale.getWeekInfo?.() ?? locale.weekInfo;
  return week?.firstDay ?? 1;
}

/** The weeks that a month touches, each of seven days. */
export function weeks(day) {
  const date = parsed(day);
  const first = new Date(date.getFullYear(), date.getMonth(), 1);
  const lead = (first.getDay() - (firstOfWeek() % 7) + 7) % 7;
  const days = new Date(date.getFullYear(), date.getMonth() + 1, 0).getDate();
  const start = shifted(written(first), -lead);
  return Array.from({ length: Math.ceil((lead + days) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, at) => shifted(start, week * 7 + at)),
  );
}

/** The first or the last day of a day's week. */
export function edgeOfWeek(day, last) {
  const place = (parsed(day).getDay() - (firstOfWeek() % 7) + 7) % 7;
  return shifted(day, last ? 6 - place : -place);
}

export const weekdays = (day) =>
  weeks(day)[0].map((each) => ({
    short: WEEKDAY.format(parsed(each)),
    long: FULL_WEEKDAY.format(parsed(each)),
  }));
