const DAYS = 7;
const MONDAY = 1;
const two = (number) => String(number).padStart(2, '0');

/** The day of a date as the records keep it: 2031-05-09. */
export const dayOf = (date) =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** A day some days before or after another. */
export function shifted(day, by) {
  const [year, month, date] = day.split('-').map(Number);
  return dayOf(new Date(year, month - 1, date + by));
}

export const today = () => dayOf(new Date());

/** The seven days of the week that a day lies in, from the first day of the visitor's week. */
export function weekOf(day) {
  const back = (dateOf(day).getDay() - firstDay() + DAYS) % DAYS;
  return Array.from({ length: DAYS }, (_, at) => shifted(day, at - back));
}

/** 0 for Sunday, 1 for Monday … */
function firstDay() {
  const locale = new Intl.Locale(navigator.language);
  const info = locale.getWeekInfo?.() ?? locale.weekInfo;
  return (info?.firstDay ?? MONDAY) % DAYS;
}

export function dateOf(day) {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

const LONG = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const SHORT = new Intl.DateTimeFormat(undefined, { weekday: 'short' });
const SPAN = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric' });

/** "Monday 3 March", in the words of the visitor. */
export const longDay = (day) => LONG.format(dateOf(day));

export const weekday = (day) => SHORT.format(dateOf(day));

/** "3 – 9 March 2031". */
export const span = (days) => SPAN.formatRange(dateOf(days[0]), dateOf(days.at(-1)));
