import { fill, h, say } from '../dom.js';
import { isWorking, startOrStop } from '../opened.js';
import { addressBar } from '../preview/address-bar.js';
import { appConsole } from '../preview/console.js';
import { curtain } from '../preview/curtain.js';
import { frameLink } from '../preview/frame-link.js';
import { watchOpening } from '../preview/opening.js';
import { share } from '../preview/share.js';
import { widths } from '../preview/widths.js';
import { safeAddress, sandboxFor } from '../preview-address.js';
import { lookAt } from '../suggested.js';
import { toastError } from './toasts.js';

/** The running app in a frame, with its address above; a text where nothing runs. */
export function preview() {
  let shown = '';
  let id = '';
  let target = null;
  let link = null;
  let opening = null;
  const where = () => ({ id, start: target });
  const frame = h('div', { class: 'frame' });
  const cover = curtain();
  const log = appConsole(where);
  const width = widths(frame);
  const code = share(where);
  const bar = addressBar(load, load, width.element, code.button, log.toggle);
  const note = h('p', { role: 'status' });
  const looking = h(
    'div',
    { class: 'looking', hidden: true },
    note,
    h(
      'button',
      { type: 'button', class: 'button', on: { click: () => lookAt(null) } },
      'Back to the app',
    ),
  );
  const element = h(
    'section',
    { class: 'preview', 'aria-label': 'The running app' },
    h('div', {}, bar.element, looking),
    h('div', { class: 'deck' }, frame, cover.element),
    log.element,
    code.card,
  );

  /** Says so where the frame shows a suggestion; the two look alike. */
  function tellOf(suggestion) {
    const came = looking.hidden && suggestion !== undefined;
    looking.hidden = suggestion === undefined;
    say(note, suggestion === undefined ? '' : `Previewing “${suggestion.title}”`);
    if (came && element.getBoundingClientRect().top < 0) {
      element.scrollIntoView();
    }
  }

  /** A new frame each time: a new address in the old one would become a step of the back button. */
  function load() {
    leave();
    log.clear();
    bar.begin(target);
    const inner = h('iframe', {
      title: 'The running app',
      sandbox: sandboxFor(target),
      referrerpolicy: 'no-referrer',
      allow: 'clipboard-write',
    });
    const watch = watchOpening({
      id,
      start: target,
      firstError: log.firstError,
      tell,
      lift: cover.lift,
      again: load,
    });
    opening = watch;
    link = frameLink(inner, target, {
      loading: watch.begun,
      ready: ({ state }) => watch.ready(state),
      loaded: watch.loaded,
      place: bar.show,
      problem: log.add,
    });
    inner.addEventListener('load', () => inner.isConnected && watch.arrived());
    inner.src = target;
    fill(frame, inner);
    width.fit();
  }

  function leave() {
    link?.end();
    opening?.end();
    link = null;
    opening = null;
  }

  /** How far the app is that does not say that it is there. */
  function tell(stage) {
    const reload = ['Reload', load];
    const words = {
      opening: () => ['Opening the app…'],
      waiting: () => ['The app appears here as soon as it runs.'],
      loading: () => ['The app is still loading…', 'Its page has come, its files are on the way.', [reload]],
      slow: () => ['The app takes long to answer.', 'The server itself answers.', [reload]],
      empty: () => ['The app’s page is empty so far.', 'It reported no error.', [reload, anyway()]],
      broken: () => [
        'The app shows nothing because of an error.',
        log.firstError().text,
        [['Show errors', log.open], ['Ask to fix', log.askToFix], reload, anyway()],
      ],
      refused: () => [
        'The browser does not show the app inside this page.',
        'It may refuse to, or not find the app’s address.',
        [['Open in a new tab', openOutside], reload, anyway()],
      ],
      unreachable: () => [
        'The server cannot be reached.',
        'The app opens by itself when it answers again.',
        [reload],
      ],
      'no-page': () => [
        'The app has no first page.',
        'It needs a file index.html.',
        [reload],
      ],
    };
    cover.show(...words[stage]());
  }

  function anyway() {
    return [
      'Show it anyway',
      () => {
        opening?.end();
        cover.lift();
        frame.querySelector('iframe')?.focus();
      },
    ];
  }

  function openOutside() {
    open(target, '_blank', 'noopener');
  }

  function empty(text, offers) {
    leave();
    log.clear();
    fill(frame);
    cover.show(text, '', offers);
  }

  return {
    element,

    update(opened) {
      const { app } = opened;
      const suggestion = opened.suggestions.find(({ number }) => number === opened.looked);
      const address = safeAddress((suggestion ?? app).previewUrl);
      const on = suggestion || (app.status !== 'stopped' && app.status !== 'failed');
      const runs = app.version > 0 && address !== null && on;
      tellOf(suggestion);
      const key = runs
        ? `runs|${address}|${app.version}`
        : `rests|${app.status}|${isWorking(opened)}`;
      bar.element.classList.toggle('off', !runs);
      if (key === shown) {
        return;
      }
      shown = key;
      id = app.id;
      target = address;
      if (runs) {
        load();
      } else if (app.status === 'stopped') {
        empty('The app is stopped. Its files and data are kept.', [['Start', start]]);
      } else if (isWorking(opened)) {
        empty('The app appears here as soon as it runs.');
      } else {
        empty('There is nothing to show yet.');
      }
    },

    end() {
      leave();
      log.end();
      width.end();
    },
  };
}

function start() {
  startOrStop().catch(toastError);
}
