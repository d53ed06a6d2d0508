import { byId, fill, h } from '../dom.js';
import { sendingScreen } from '../launch/sending.js';
import { openApp } from '../opened.js';
import { store } from '../store.js';
import { appHead } from './app-head.js';
import { changeBox } from './change-box.js';
import { details } from './details.js';
import { enginesPanel } from './engines.js';
import { progressPanel } from './progress.js';
import { reportsPanel } from './reports.js';
import { stage } from './stage.js';
import { suggestions } from './suggestions.js';
import { talk } from '../talk/talk.js';
import { understanding } from './understanding.js';

/** The view of one app: what is known and can be done on one side, the running app on the other. */
export function startAppView() {
  let screen = null;
  store.follow(
    ({ opened }) => opened,
    (opened) => {
      const kind = kindOf(opened);
      if (screen?.id !== opened?.id || screen?.kind !== kind) {
        const hadFocus = screen !== null && byId('app').contains(document.activeElement);
        screen?.end?.();
        screen = opened === null ? null : { id: opened.id, kind, ...BUILD[kind](opened) };
        fill(byId('app'), screen?.element);
        if (hadFocus && screen !== null) {
          focusApp();
        }
      }
      screen?.update?.(opened);
    },
  );
}

export function focusApp() {
  byId('app').querySelector('h1')?.focus();
}

function kindOf(opened) {
  if (opened === null) {
    return 'none';
  }
  if (opened.phase === 'sending') {
    return 'sending';
  }
  if (opened.phase === 'missing' || (opened.phase === 'failed' && opened.app === null)) {
    return opened.phase;
  }
  return opened.app === null ? 'loading' : 'bench';
}

const BUILD = {
  sending: sendingScreen,

  loading: () => ({ element: notice('Loading…', '') }),

  missing: () => ({
    element: notice(
      'There is no such app',
      'It may have been deleted, or the address is not complete.',
      h('a', { class: 'button', href: '#/' }, 'All apps'),
    ),
  }),

  failed: ({ id, error }) => ({
    element: notice(
      'The app could not be loaded',
      error.message,
      h(
        'button',
        { type: 'button', class: 'button', on: { click: () => openApp(id) } },
        'Try again',
      ),
    ),
  }),

  bench() {
    const panels = [
      talk(),
      progressPanel(),
      reportsPanel(),
      changeBox(),
      suggestions(),
      understanding(),
      details(),
      enginesPanel('panel'),
    ];
    const head = appHead();
    const large = stage();
    const parts = [head, large, ...panels];
    return {
      element: h(
        'div',
        { class: 'bench' },
        head.element,
        h(
          'div',
          { class: 'side' },
          panels.map(({ element }) => element),
        ),
        large.element,
      ),
      update: (opened) => parts.forEach((part) => part.update(opened)),
      end: () => parts.forEach((part) => part.end?.()),
    };
  },
};

function notice(title, text, action) {
  return h(
    'div',
    { class: 'page blank' },
    h('h1', { tabindex: '-1' }, title),
    h('p', { class: 'quiet' }, text),
    action,
  );
}
