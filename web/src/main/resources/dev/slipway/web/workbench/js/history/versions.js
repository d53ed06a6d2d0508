import { h, say } from '../dom.js';
import { count } from '../format.js';
import { loadOlderVersions } from '../opened.js';
import { go } from '../router.js';
import { announce, toastError } from '../views/toasts.js';
import { standsInTheWay } from './version-actions.js';
import { versionItem } from './version-item.js';

/** The app's versions, newest first; two of them can be picked and compared. */
export function versions() {
  let shown = null;
  let drawn = null;
  let picked = [];
  const items = new Map();
  const none = h('p', { class: 'quiet' }, 'The first version appears here when it is made.');
  const list = h('ol', { role: 'list', class: 'versions' });
  const older = h(
    'button',
    { type: 'button', class: 'button', on: { click: showOlder } },
    'Older versions',
  );
  const hint = h('p', { class: 'small', role: 'status' });
  const compare = h(
    'button',
    { type: 'button', class: 'button', on: { click: comparePicked } },
    'Compare',
  );
  const bar = h('div', { class: 'compare-bar' }, hint, compare);
  const element = h(
    'section',
    { class: 'timeline', 'aria-labelledby': 'timeline-title' },
    h('h2', { id: 'timeline-title', tabindex: '-1' }, 'Versions'),
    bar,
    none,
    list,
    older,
  );

  async function showOlder() {
    if (older.getAttribute('aria-disabled') === 'true') {
      return;
    }
    older.setAttribute('aria-disabled', 'true');
    say(older, 'Loading…');
    const before = shown.opened.versions.length;
    const oldest = shown.opened.versions.at(-1).number;
    try {
      await loadOlderVersions();
      const loaded = shown.opened.versions.length - before;
      if (loaded > 0) {
        announce(`${count(loaded, 'older version')}.`);
      }
      if (older.hidden && document.activeElement === document.body) {
        items.get(oldest - 1)?.focus();
      }
    } catch (error) {
      toastError(error);
    } finally {
      older.removeAttribute('aria-disabled');
      say(older, 'Older versions');
    }
  }

  /** A third one takes the place of the one that was picked first. */
  function pick(number, on) {
    picked = on ? [...picked, number].slice(-2) : picked.filter((each) => each !== number);
    draw();
  }

  function comparePicked() {
    if (picked.length === 2) {
      const [from, to] = [...picked].sort((left, right) => left - right);
      picked = [];
      go({
        name: 'app',
        id: shown.opened.id,
        section: 'history',
        path: ['diff', `${from}..${to}`],
      });
    } else {
      list.querySelector('input[type=checkbox]:not(:checked)')?.focus();
    }
  }

  function draw() {
    const { opened, looked } = shown;
    const all = opened.versions;
    if (drawn !== opened.id) {
      drawn = opened.id;
      picked = [];
      items.clear();
      list.replaceChildren();
    }
    none.hidden = all.length > 0;
    bar.hidden = all.length < 2;
    older.hidden = opened.versionsCursor === null;
    drawBar();
    const reason = standsInTheWay(opened);
    forget(new Set(all.map(({ number }) => number)));
    all.forEach((version, at) => {
      const { number } = version;
      if (!items.has(number)) {
        items.set(number, versionItem(opened.id, version, pick));
      }
      const item = items.get(number);
      // Elements that are in their place are not touched: they would lose the focus.
      if (list.children[at] !== item.element) {
        list.insertBefore(item.element, list.children[at] ?? null);
      }
      item.update(version, {
        before: all[at + 1],
        current: opened.app.version,
        looked,
        picked: picked.includes(number),
        generation: opened.generations.find((each) => each.version === number),
        reason,
      });
    });
  }

  function forget(kept) {
    for (const [number, item] of items) {
      if (!kept.has(number)) {
        item.element.remove();
        items.delete(number);
      }
    }
  }

  function drawBar() {
    const [first, second] = picked;
    compare.setAttribute('aria-disabled', String(picked.length < 2));
    say(
      hint,
      {
        0: 'Tick two versions to compare them.',
        1: `Version ${first}: tick one more to compare it with.`,
        2: `Version ${Math.min(first, second)} and version ${Math.max(first, second)}`,
      }[picked.length],
    );
  }

  return {
    element,

    update(opened, looked) {
      shown = { opened, looked };
      draw();
    },

    /** Moves the focus to a version, or to the heading where it is not in the list. */
    focus(number) {
      const item = items.get(number);
      if (item === undefined) {
        element.querySelector('h2').focus();
      } else {
        item.focus();
      }
    },
  };
}
