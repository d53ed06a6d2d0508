/** Days of the visitor's calendar, written as records keep them: 2031-05-09. */
const written = (date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((number) => String(number).padStart(2, '0'))
    .join('-');

const numbersOf = (day) => String(day).slice(0, 10).split('-').map(Number);

/** A day as a date of the visitor's own time zone. */
export function dateOf(day) {
  const [year, month, date] = numbersOf(day);
  return new Date(year, month - 1, date);
}

export const today = () => written(new Date());

/** The day some days after another one. */
export function dayAfter(day, count) {
  const date = dateOf(day);
  date.setDate(date.getDate() + Math.round(count));
  return Number.isNaN(date.getTime()) ? undefined : written(date);
}

/** How many days it is from one day to another; summer time takes none away. */
export function days(from, to) {
  const [start, end] = [from, to].map((day) => {
    const [year, month, date] = numbersOf(day);
    return Date.UTC(year, month - 1, date);
  });
  return Math.round((end - start) / 86_400_000);
}

/** The first day of the day, week, month or year that a day is in. */
export function startOf(period, day) {
  const [year, month] = String(day).split('-');
  switch (period) {
    case 'year':
      return `${year}-01-01`;
    case 'month':
      return `${year}-${month}-01`;
    case 'week':
      return dayAfter(day, -((dateOf(day).getDay() + 6) % 7));
    default:
      return String(day).slice(0, 10);
  }
}

/** The first day of the next one. */
export function nextOf(period, start) {
  const date = dateOf(start);
  switch (period) {
    case 'year':
      date.setFullYear(date.getFullYear() + 1);
      return written(date);
    case 'month':
      date.setMonth(date.getMonth() + 1);
      return written(date);
    default:
      return dayAfter(start, period === 'week' ? 7 : 1);
  }
}
