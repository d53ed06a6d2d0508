import { api } from '../api.js';
import { fill, h, say } from '../dom.js';
import { moment } from '../format.js';
import { safeAddress, sandboxFor } from '../preview-address.js';
import { hashOf } from '../router.js';
import { titleOf } from './causes.js';
import { returnTo, standsInTheWay } from './version-actions.js';

const PATIENCE = 8_000;

/** One version as it runs, and what can be done with it. */
export function versionPreview() {
  let shown = '';
  let wanted = '';
  let failed = '';
  let number = 0;
  let timer = 0;
  const found = new Map();
  const heading = h('h2', { tabindex: '-1' });
  const told = h('p', { class: 'quiet small' });
  const back = h(
    'button',
    { type: 'button', class: 'button', on: { click: () => returnTo(number) } },
    'Roll back to this',
  );
  const compare = h('a', { class: 'button' }, 'Compare with current');
  const open = h(
    'a',
    { class: 'button', target: '_blank', rel: 'noopener' },
    'Open in a new tab',
  );
  const actions = h('div', { class: 'row' }, back, compare, open);
  const frame = h('div', { class: 'frame version-frame' });
  const curtain = h('div', { class: 'curtain', role: 'status' });
  const head = h('div', { class: 'looked-at' }, heading, told, actions);
  const element = h(
    'section',
    { class: 'version-preview', 'aria-label': 'Preview of a version' },
    head,
    h('div', { class: 'deck' }, frame, curtain),
  );

  function draw(text, action) {
    curtain.hidden = false;
    fill(curtain, h('p', {}, text), action);
  }

  /** A new frame each time: a new address in the old one would become a step of the back button. */
  function load(address, label) {
    const inner = h('iframe', {
      title: `${label} as it runs`,
      sandbox: sandboxFor(address),
      referrerpolicy: 'no-referrer',
    });
    inner.addEventListener('load', () => {
      if (inner.isConnected) {
        clearTimeout(timer);
        curtain.hidden = true;
      }
    });
    inner.src = address;
    draw(`Opening ${label.toLowerCase()}…`);
    clearTimeout(timer);
    timer = setTimeout(() => {
      draw(`${label} takes long to answer.`, button('Try again', () => load(address, label)));
    }, PATIENCE);
    fill(frame, inner);
  }

  /** Versions that are not in the list yet are asked for; once each, since they do not change. */
  async function ask(opened, key) {
    if (found.has(key)) {
      return;
    }
    found.set(key, null);
    let answer;
    try {
      answer = await api.version(opened.id, number);
    } catch (error) {
      found.delete(key);
      if (wanted === key) {
        missing(error, () => {
          failed = '';
          shown = '';
          show(opened);
        });
      }
      return;
    }
    found.set(key, answer);
    if (wanted === key) {
      show(opened);
    }
  }

  function missing(error, again) {
    clearTimeout(timer);
    failed = wanted;
    say(heading, `Version ${number}`);
    say(told, '');
    actions.hidden = true;
    fill(frame);
    draw(
      error.code === 'version-not-found' ? `This app has no version ${number}.` : error.message,
      error.code === 'version-not-found' ? null : button('Try again', again),
    );
  }

  function show(opened) {
    const key = `${opened.id}|${number}`;
    const version =
      opened.versions.find((each) => each.number === number) ?? found.get(key) ?? null;
    wanted = key;
    if (version === null && failed === key) {
      return;
    }
    failed = '';
    if (version === null) {
      if (shown !== key) {
        shown = key;
        say(heading, `Version ${number}`);
        say(told, '');
        actions.hidden = true;
        fill(frame);
        draw('Loading…');
      }
      ask(opened, key);
      return;
    }
    const current = opened.app.version;
    const reason = standsInTheWay(opened);
    say(heading, `Version ${number}: ${titleOf(version)}`);
    say(
      told,
      number === current
        ? `${moment(version.createdAt)}. This is the current version.`
        : `${moment(version.createdAt)}. It works with the data that the app has now: what you ` +
            'change there stays changed.',
    );
    actions.hidden = false;
    back.hidden = number === current;
    back.setAttribute('aria-disabled', String(reason !== ''));
    back.setAttribute('title', reason);
    compare.hidden = number === current;
    compare.setAttribute(
      'href',
      hashOf({
        name: 'app',
        id: opened.id,
        section: 'history',
        path: ['diff', `${number}..${current}`],
      }),
    );
    const address = safeAddress(version.previewUrl);
    const frameKey = `${key}|${address}`;
    if (frameKey !== shown) {
      shown = frameKey;
      open.setAttribute('href', address ?? '');
      open.hidden = address === null;
      if (address === null) {
        fill(frame);
        draw('This version has no address.');
      } else {
        load(address, `Version ${number}`);
      }
    }
  }

  return {
    element,

    update(opened, next) {
      number = next;
      show(opened);
    },

    /** Nothing runs on behind what is no longer looked at. */
    clear() {
      clearTimeout(timer);
      wanted = '';
      failed = '';
      shown = '';
      fill(frame);
    },

    focus: () => heading.focus(),
  };
}

function button(text, onClick) {
  return h('button', { type: 'button', class: 'button', on: { click: onClick } }, text);
}
