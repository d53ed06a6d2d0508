import { day } from './format.js';

/** Days as records keep them, and the stretches of them that are compared. */
export function shifted(date, by) {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  const made = new Date(year, month - 1, dayOfMonth + by);
  const two = (number) => String(number).padStart(2, '0');
  return `${made.getFullYear()}-${two(made.getMonth() + 1)}-${two(made.getDate())}`;
}

/** The records of the last days, and of as many days before; all have nothing to compare with. */
export function spans(records, range) {
  const dated = records
    .filter(({ date }) => date)
    .sort((one, other) => one.date.localeCompare(other.date));
  if (range === 'all') {
    return { now: dated, before: [] };
  }
  const today = day();
  const start = shifted(today, 1 - Number(range));
  const earlier = shifted(start, -Number(range));
  return {
    now: dated.filter(({ date }) => date >= start && date <= today),
    before: dated.filter(({ date }) => date >= earlier && date < start),
  };
}

/** One figure of many: rates are averaged, everything else is added up; null where there is none. */
export function figure(records, metric) {
  const values = records.map((record) => record[metric.name]).filter(Number.isFinite);
  if (values.length === 0) {
    return null;
  }
  const sum = values.reduce((total, value) => total + value, 0);
  return metric.measure === 'average' ? sum / values.length : sum;
}

/** The value of each day on which there is one, all records of a day together. */
export function course(records, metric) {
  const days = [...new Set(records.map(({ date }) => date))];
  return days
    .map((date) => ({ date, value: figure(records.filter((each) => each.date === date), metric) }))
    .filter(({ value }) => value !== null);
}
