// #if date
const DATE = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** A day some days from now, as records keep it: 2031-05-09. */
export function day(offset = 0) {
  const now = new Date();
  const wanted = new Date(now.getFullYear(), now.getMonth(), now.getDate() + offset);
  const two = (number) => String(number).padStart(2, '0');
  return `${wanted.getFullYear()}-${two(wanted.getMonth() + 1)}-${two(wanted.getDate())}`;
}

export const date = (value) => formatDay(value, DATE);

// #if notes
const LONG_DATE = new Intl.DateTimeFormat(undefined, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

export const longDate = (value) => formatDay(value, LONG_DATE);
// #end

/** Read as a day of the visitor's own calendar, whatever the time zone. */
function formatDay(value, format) {
  const [year, month, dayOfMonth] = String(value).slice(0, 10).split('-').map(Number);
  const made = new Date(year, month - 1, dayOfMonth);
  return Number.isNaN(made.getTime()) ? String(value) : format.format(made);
}
// #end
// #if time

const TIME = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });

export function time(value) {
  const [hours, minutes] = String(value).split(':').map(Number);
  const made = new Date(2000, 0, 1, hours, minutes);
  return Number.isNaN(made.getTime()) ? String(value) : TIME.format(made);
}
// #end
// #if number

const NUMBER = new Intl.NumberFormat();

export const number = (value) => NUMBER.format(value);
// #end
// #if money

const MONEY = new Intl.NumberFormat(undefined, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** Without a currency: what was typed in has none. */
export const money = (value) => MONEY.format(value);
// #end
