const HOUR = 3_600_000;
// #if !set-daysOnly
const MINUTE = 60_000;
const SECOND = 1000;
// #end

/** The moment of an event; one of every year has its next one. Without a time it is the midnight. */
export function momentOf({ date, time, yearly }, now = new Date()) {
  const [year, month, day] = String(date).split('-').map(Number);
  const [hours = 0, minutes = 0] = time ? time.split(':').map(Number) : [];
  const inYear = (wanted) => new Date(wanted, month - 1, day, hours, minutes);
  if (!yearly) {
    return inYear(year);
  }
  const nearest = inYear(Math.max(year, now.getFullYear()));
  return endOf(nearest) > now ? nearest : inYear(nearest.getFullYear() + 1);
}

/** An event stays what it is until its day is over. */
export const endOf = (moment) =>
  new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + 1);

// #if set-daysOnly
/** Days by the calendar: what is tomorrow is one day away at any hour of today. */
export const leftTo = (moment, now = new Date()) => ({ days: Math.max(0, daysBetween(now, moment)) });

export const isReached = (moment, now) => daysBetween(now, moment) <= 0;
// #end
// #if !set-daysOnly
/** The whole days by the calendar, so that a change of the clocks adds or takes none. */
export function leftTo(moment, now = new Date()) {
  const later = (days) => {
    const date = new Date(now);
    date.setDate(date.getDate() + days);
    return date;
  };
  let days = Math.max(0, daysBetween(now, moment));
  if (days > 0 && later(days) > moment) {
    days -= 1;
  }
  const rest = Math.max(0, moment - later(days));
  return {
    days,
    hours: Math.floor(rest / HOUR),
    minutes: Math.floor((rest % HOUR) / MINUTE),
    seconds: Math.floor((rest % MINUTE) / SECOND),
  };
}

export const isReached = (moment, now) => moment <= now;
// #end

/** Midnights from one day to another; less than nothing where it lies before. */
export function daysBetween(one, other) {
  const midnight = (date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(other) - midnight(one)) / (24 * HOUR));
}

/** The events with their moments: the nearest first, those that are over apart. */
export function sorted(records, now = new Date()) {
  const all = records
    .map((record) => ({ record, moment: momentOf(record, now) }))
    .filter(({ moment }) => !Number.isNaN(moment.getTime()))
    .sort((one, other) => one.moment - other.moment);
  return {
    coming: all.filter(({ moment }) => endOf(moment) > now),
    past: all.filter(({ moment }) => endOf(moment) <= now).reverse(),
  };
}

const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'full' });
const DAY_AND_TIME = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' });
const RELATIVE = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

export const whenOf = (record, moment) => (record.time ? DAY_AND_TIME : DAY).format(moment);

/** "tomorrow", "in 34 days", "12 days ago". */
export const distance = (moment, now = new Date()) =>
  RELATIVE.format(daysBetween(now, moment), 'day');
