import { groupOf } from './groups.js';
import { settings } from './model.js';
import { clock, LAST, minutes } from './times.js';

const OPENS = settings.opens * 60;
const CLOSES = Math.min(LAST, settings.closes * 60);

/** The bookings of one thing on one day, in order. */
export const taken = (records, place, day) =>
  records
    .filter((record) => groupOf(record) === place && record.date === day)
    .sort((one, other) => one.from.localeCompare(other.from));

/** The other bookings at a time that is wanted. */
export const clashes = (records, wanted) =>
  taken(records, groupOf(wanted), wanted.date).filter(
    (other) => other.id !== wanted.id && wanted.from < other.to && wanted.to > other.from,
  );

/** The first time from the wanted one on that is free for as long; null where the day has none. */
export function nextFree(records, wanted) {
  const length = minutes(wanted.to) - minutes(wanted.from);
  let start = minutes(wanted.from);
  for (const other of taken(records, groupOf(wanted), wanted.date)) {
    if (other.id !== wanted.id && minutes(other.to) > start) {
      if (minutes(other.from) >= start + length) {
        break;
      }
      start = minutes(other.to);
    }
  }
  return start + length <= Math.max(CLOSES, minutes(wanted.to)) ? clock(start) : null;
}

/** The hours that a day shows: those it is open, and more where something is booked outside. */
export function hours(records, day) {
  const here = records.filter((record) => record.date === day);
  const first = Math.min(OPENS, ...here.map((record) => minutes(record.from)));
  const last = Math.max(CLOSES, ...here.map((record) => minutes(record.to)));
  return { from: Math.floor(first / 60) * 60, to: Math.ceil(last / 60) * 60 };
}

/** A day of one thing in pieces: what is booked, and what is free between. */
export function pieces(records, place, day, { from, to }) {
  const found = [];
  let at = from;
  for (const record of taken(records, place, day)) {
    if (minutes(record.from) > at) {
      found.push({ from: at, to: minutes(record.from) });
    }
    found.push({ from: minutes(record.from), to: minutes(record.to), record });
    at = Math.max(at, minutes(record.to));
  }
  if (at < to) {
    found.push({ from: at, to });
  }
  return found;
}
