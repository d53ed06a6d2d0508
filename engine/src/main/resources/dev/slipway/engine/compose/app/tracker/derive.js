import { days, dayAfter, today } from './days.js';

const round = (number) => Math.round((number + Number.EPSILON) * 100) / 100;

/** How each value follows from its inputs; undefined where one of them is missing. */
const DERIVATIONS = {
  product: (one, other) => round(one * other),
  difference: (one, other) => round(one - other),
  // From 22:00 to 06:00 it is past midnight.
  hoursBetween: (from, to) => round(((minutes(to) - minutes(from) + 1440) % 1440) / 60),
  nextDate: (date, count) => dayAfter(date, count),
  daysUntil: (date) => days(today(), date),
  bodyMass: (kilograms, height) => {
    const metres = height > 3 ? height / 100 : height;
    return metres > 0 ? Math.round((kilograms / metres ** 2) * 10) / 10 : undefined;
  },
};

/** The records with the values that follow from their fields. */
export const derive = (derived, records) => derived.reduce(withValue, records);

function withValue(records, { name, derivation, inputs }) {
  if (derivation === 'perHundred') {
    return withRates(records, name, inputs);
  }
  return records.map((record) => {
    const values = inputs.map((input) => inputOf(record, input));
    const complete = values.every((value) => value !== undefined && value !== null && value !== '');
    return { ...record, [name]: complete ? DERIVATIONS[derivation](...values) : undefined };
  });
}

/** What was used for each hundred that a counter has gone on since the record before. */
function withRates(records, name, [quantity, counter]) {
  const counted = records
    .filter((record) => Number.isFinite(record[counter]))
    .sort((one, other) => one[counter] - other[counter]);
  const before = new Map(counted.map((record, at) => [record.id, counted[at - 1]?.[counter]]));
  return records.map((record) => {
    const advance = record[counter] - before.get(record.id);
    const known = advance > 0 && Number.isFinite(inputOf(record, quantity));
    return { ...record, [name]: known ? round((inputOf(record, quantity) / advance) * 100) : undefined };
  });
}

/** A number may stand in the place of a field. */
const inputOf = (record, input) => (/^-?\d/.test(input) ? Number(input) : record[input]);

function minutes(time) {
  const [hours, more] = time.split(':').map(Number);
  return hours * 60 + more;
}
