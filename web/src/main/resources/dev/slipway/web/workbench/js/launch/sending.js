import { fill, h, icon, say } from '../dom.js';
import { seconds } from '../format.js';
import { unopened } from '../opened.js';
import { store } from '../store.js';
import { panel } from '../views/panel.js';
import { slip } from '../views/slip.js';

/**
 * The app's view from the moment in which its prompt is sent. It has no address yet, since only the
 * server's answer names the app.
 */

/** Stands in the place of an app's id; no id has this form. */
export const SENDING = 'new';

const TICK = 100;
const NAME = 60;

let home = { name: 'home' };

/** Shows the view; the answer to the prompt replaces it. */
export function beginSending(prompt) {
  home = store.state.view;
  store.set({ view: { name: 'app', id: SENDING, prompt } });
}

/** Whether it is still looked at. */
export function isSending() {
  return store.state.view.id === SENDING;
}

/** Goes back to where the prompt was sent from. */
export function endSending() {
  if (isSending()) {
    store.set({ view: home });
  }
}

/** What the view of the app shows meanwhile. */
export function openSending({ prompt }) {
  store.set({ opened: { ...unopened(SENDING), phase: 'sending', prompt } });
}

export function sendingScreen({ prompt }) {
  const start = Date.now();
  const ways = slip();
  ways.show(0, 'working');
  const clock = h('p', { class: 'clock quiet small', role: 'timer', 'aria-live': 'off' });
  const tick = () => say(clock, seconds(Date.now() - start));
  tick();
  const ticking = setInterval(tick, TICK);
  const back = h(
    'a',
    {
      class: 'button bare square',
      href: '#/',
      'aria-label': 'All apps',
      title: 'All apps',
      on: { click: endSending },
    },
    icon('back'),
  );
  const name = h('h1', { tabindex: '-1' }, prompt.length > NAME ? `${prompt.slice(0, NAME)}…` : prompt);
  const curtain = h('div', { class: 'curtain' });
  fill(curtain, h('p', {}, 'The app appears here as soon as it runs.'));
  const making = panel('making', 'Being made', clock, ways.element, h('p', { class: 'quiet' }, prompt));
  return {
    element: h(
      'div',
      { class: 'bench sending' },
      h(
        'header',
        { class: 'bench-head' },
        back,
        h('div', { class: 'title' }, name, h('span', { class: 'pill queued' }, 'Sending')),
      ),
      h('div', { class: 'side' }, making.element),
      h('div', { class: 'stage' }, h('div', {}), h('div', { class: 'frame' }, curtain)),
    ),
    end: () => clearInterval(ticking),
  };
}
