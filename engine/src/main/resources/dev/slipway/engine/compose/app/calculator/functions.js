const DAY = 86_400_000;
const dateOf = (days) => new Date(days * DAY);

/** A day as a number, so that days can be counted: 2031-05-09 is 22408. */
export const dayNumber = (day) => Date.parse(`${day}T00:00:00Z`) / DAY;

/** The whole months from one day to another. */
function wholeMonths(from, to) {
  const [one, other] = [dateOf(from), dateOf(to)];
  const months =
    (other.getUTCFullYear() - one.getUTCFullYear()) * 12 + other.getUTCMonth() - one.getUTCMonth();
  return other.getUTCDate() < one.getUTCDate() ? months - 1 : months;
}

function nextbirthday(born, on) {
  const birth = dateOf(born);
  const inYear = (year) => Date.UTC(year, birth.getUTCMonth(), birth.getUTCDate()) / DAY;
  const year = dateOf(on).getUTCFullYear();
  return inYear(year) >= on ? inYear(year) : inYear(year + 1);
}

/** What the formulas can reckon with beside the four kinds of sums. */
export const functions = {
  abs: Math.abs,
  min: Math.min,
  max: Math.max,
  sqrt: Math.sqrt,
  if: (condition, one, other) => (condition ? one : other),
  years: (from, to) => Math.floor(wholeMonths(from, to) / 12),
  months: (from, to) => ((wholeMonths(from, to) % 12) + 12) % 12,
  nextbirthday,
};
