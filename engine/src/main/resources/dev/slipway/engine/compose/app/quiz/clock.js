import { element } from './dom.js';
import { settings } from './model.js';

const TICK = 250;

/** Counts the seconds of a question down beside its words; calls back when none is left. */
export function startClock(heading, over) {
  const end = Date.now() + settings.seconds * 1000;
  const left = element('progress', { class: 'clock', max: settings.seconds, 'aria-label': 'Time left' });
  const words = element('span', { class: 'seconds', role: 'timer', 'aria-live': 'off' });
  heading.after(element('p', { class: 'time-left' }, left, words));

  function show() {
    const seconds = Math.max(0, (end - Date.now()) / 1000);
    left.value = seconds;
    words.textContent = `${Math.ceil(seconds)} s`;
    if (seconds === 0 || !heading.isConnected) {
      clearInterval(ticking);
    }
    if (seconds === 0 && heading.isConnected) {
      over();
    }
  }
  const ticking = setInterval(show, TICK);
  show();
  return { stop: () => clearInterval(ticking) };
}
