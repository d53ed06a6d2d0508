import { shifted, today, weekOf } from './week.js';

const DAYS = 7;

/**
 * How long a habit has been kept up. One for each day counts days in a row; one for some days of
 * the week counts weeks in a row that had as many. What can still be done today breaks nothing.
 */
export function streaks(days, goal = DAYS) {
  return goal < DAYS
    ? { ...inARow(weeksKept(days, goal), weekOf(today())[0], DAYS), unit: 'week' }
    : { ...inARow(days, today(), 1), unit: 'day' };
}

/** The first days of the weeks that had enough. */
function weeksKept(days, goal) {
  const counts = new Map();
  for (const day of days) {
    const [first] = weekOf(day);
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= goal).map(([first]) => first));
}

function inARow(kept, now, step) {
  let best = 0;
  for (const day of kept) {
    if (!kept.has(shifted(day, -step))) {
      best = Math.max(best, length(kept, day, step));
    }
  }
  const last = kept.has(now) ? now : shifted(now, -step);
  return { current: length(kept, last, -step), best };
}

function length(kept, from, step) {
  let count = 0;
  for (let day = from; kept.has(day); day = shifted(day, step)) {
    count++;
  }
  return count;
}
