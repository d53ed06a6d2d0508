/** Times of day as minutes since midnight, and back: 570 is 09:30. */
const two = (number) => String(number).padStart(2, '0');

export const LAST = 24 * 60 - 1;

export function minutes(clock) {
  const [hours, rest] = String(clock).split(':').map(Number);
  return hours * 60 + rest;
}

export function clock(total) {
  const kept = Math.min(LAST, Math.max(0, total));
  return `${two(Math.floor(kept / 60))}:${two(kept % 60)}`;
}

const LONG = new Intl.DateTimeFormat(undefined, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});

const SHORT = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
});

function calendarDay(day) {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/** The day some days before or after another. */
export function shifted(day, by) {
  const wanted = calendarDay(day);
  wanted.setDate(wanted.getDate() + by);
  return `${wanted.getFullYear()}-${two(wanted.getMonth() + 1)}-${two(wanted.getDate())}`;
}

export const longDay = (day) => LONG.format(calendarDay(day));

export const shortDay = (day) => SHORT.format(calendarDay(day));

/** The time of the visitor's clock: 14:05. */
export function now() {
  const date = new Date();
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}
