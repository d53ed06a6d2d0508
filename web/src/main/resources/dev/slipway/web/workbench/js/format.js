/** Numbers, sizes and times as people read them. */

const NUMBER = new Intl.NumberFormat('en');
const DATE = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const NARROW = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'narrow' });
const UNITS = [
  ['minute', 60],
  ['hour', 60],
  ['day', 24],
  ['month', 30],
  ['year', 12],
];

export function count(number, one, many = `${one}s`) {
  return `${NUMBER.format(number)} ${number === 1 ? one : many}`;
}

export function number(value) {
  return NUMBER.format(value);
}

/** Millionths of a dollar, with as many digits as tell something. */
export function money(micros) {
  const dollars = micros / 1_000_000;
  return `$${dollars.toFixed(micros === 0 || dollars >= 0.01 ? 2 : 4)}`;
}

export function bytes(size) {
  if (size < 1000) {
    return `${size} B`;
  }
  const thousands = size < 1_000_000 ? size / 1000 : size / 1_000_000;
  return `${thousands.toFixed(thousands < 10 ? 1 : 0)} ${size < 1_000_000 ? 'kB' : 'MB'}`;
}

/** A time that is over, to the millisecond where it was short. */
export function duration(milliseconds) {
  return milliseconds < 1000 ? `${Math.max(1, milliseconds)} ms` : seconds(milliseconds);
}

/** A time that runs. */
export function seconds(milliseconds) {
  if (milliseconds < 9_950) {
    return `${(milliseconds / 1000).toFixed(1)} s`;
  }
  const whole = Math.round(milliseconds / 1000);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

export function moment(iso) {
  return DATE.format(new Date(iso));
}

/** For example "5 minutes ago"; less than a minute is "just now". */
export function ago(iso, now = Date.now(), words = RELATIVE) {
  let value = (Date.parse(iso) - now) / 1000;
  if (value > -60) {
    return 'just now';
  }
  let name = 'second';
  for (const [unit, size] of UNITS) {
    if (Math.abs(value) < size) {
      break;
    }
    value /= size;
    name = unit;
  }
  return words.format(Math.trunc(value), name);
}

/** For example "5m ago", where there is little room. */
export function agoShort(iso) {
  return ago(iso, Date.now(), NARROW);
}

/** A status as a word of the page. */
export function statusWord(status) {
  return (
    {
      queued: 'Queued',
      generating: 'Being made',
      running: 'Running',
      stopped: 'Stopped',
      failed: 'Failed',
    }[status] ?? status
  );
}
