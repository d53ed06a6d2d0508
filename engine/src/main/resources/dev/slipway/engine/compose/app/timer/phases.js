import { settings } from './model.js';

const MINUTE = 60;

const seconds = (name) =>
  (settings[`${name}Minutes`] ?? 0) * MINUTE + (settings[`${name}Seconds`] ?? 0);

/** What the timer is before anybody has touched it; lengths are seconds. */
export const BEGINNING = {
  phase: 'work',
  status: 'idle',
  rounds: 0,
  endsAt: 0,
  left: 0,
  task: '',
  sound: true,
  work: seconds('work') || 25 * MINUTE,
  break: seconds('break'),
  long: seconds('longBreak'),
  before: settings.roundsBeforeLongBreak ?? 4,
  most: settings.rounds ?? 0,
};

/** Names the lengths, so that a timer that gets others does not go on with the former ones. */
export const LENGTHS = ['work', 'break', 'long', 'before', 'most']
  .map((name) => BEGINNING[name])
  .join('-');

const NAMES = {
  work: BEGINNING.break > 0 ? 'Work' : 'Timer',
  break: BEGINNING.most > 0 ? 'Rest' : 'Break',
  long: 'Long break',
};

export const nameOf = (state) => NAMES[state.phase];

/** The length of the phase in milliseconds. */
export const lengthOf = (state) => state[state.phase] * 1000;

/** How many milliseconds are left, reckoned from times of day and not from ticks. */
export function leftOf(state, now = Date.now()) {
  switch (state.status) {
    case 'running':
      return Math.max(0, state.endsAt - now);
    case 'paused':
      return state.left;
    default:
      return lengthOf(state);
  }
}

export const start = (state, now = Date.now()) => ({
  status: 'running',
  endsAt: now + leftOf(state, now),
});

export const pause = (state, now = Date.now()) => ({ status: 'paused', left: leftOf(state, now) });

export const reset = () => ({ phase: 'work', status: 'idle', rounds: 0 });

/** What comes after the phase that ended at a time; a round counts where it was seen through. */
export function next(state, at, counts) {
  const rounds = state.rounds + (counts && state.phase === 'work' ? 1 : 0);
  if (state.phase !== 'work') {
    const goesOn = state.most > 0;
    return begun(state, { phase: 'work', rounds }, at, goesOn);
  }
  const finished = state.most > 0 && rounds >= state.most;
  if (finished || state.break === 0) {
    return { phase: 'work', status: 'idle', rounds: 0, all: finished };
  }
  const long = state.long > 0 && rounds > 0 && rounds % state.before === 0;
  return begun(state, { phase: long ? 'long' : 'break', rounds }, at, true);
}

function begun(state, change, at, goesOn) {
  const endsAt = at + state[change.phase] * 1000;
  return goesOn ? { ...change, status: 'running', endsAt } : { ...change, status: 'idle' };
}

/** Goes through every phase that has ended by now, also those that nobody watched. */
export function caughtUp(state, now = Date.now()) {
  let current = state;
  const ended = [];
  while (current.status === 'running' && current.endsAt <= now) {
    ended.push({ phase: current.phase, at: current.endsAt });
    current = { ...current, ...next(current, current.endsAt, true) };
  }
  return { state: current, ended };
}

/** "24:05", and with hours "1:24:05". */
export function clock(milliseconds) {
  const total = Math.ceil(milliseconds / 1000);
  const two = (number) => String(number).padStart(2, '0');
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor(total / MINUTE) % MINUTE;
  const rest = two(total % MINUTE);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${two(minutes)}:${rest}`;
}
