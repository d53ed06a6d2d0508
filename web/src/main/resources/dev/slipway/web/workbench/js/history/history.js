import { fill, h } from '../dom.js';
import { hashOf } from '../router.js';
import { comparison, readPair } from './comparison.js';
import { versionPreview } from './version-preview.js';
import { versions } from './versions.js';

/**
 * The section of an app's versions. Behind its name the address says what is seen:
 * nothing for the list, `{n}` for a version as it runs, `diff/{from}..{to}` for a comparison.
 */
export function createSection() {
  let shown = null;
  const list = versions();
  const preview = versionPreview();
  const compared = comparison();
  const all = h('a', { class: 'button' }, 'All versions');
  const detail = h('div', { class: 'detail' });
  const element = h(
    'section',
    { class: 'section history', 'aria-label': 'History' },
    h('div', { class: 'history-parts' }, list.element, detail),
  );
  const unknown = h(
    'p',
    { class: 'notice' },
    'This address names no version of the app. Go back to all versions and choose one.',
  );

  function draw(place) {
    element.dataset.place = place.name;
    detail.hidden = place.name === 'list';
    if (place.name !== 'version') {
      preview.clear();
    }
    fill(detail, all, PARTS[place.name]);
  }

  const PARTS = {
    list: null,
    version: preview.element,
    diff: compared.element,
    unknown,
  };

  return {
    element,

    update(opened, view) {
      const place = placeOf(view.path);
      const before = shown;
      const arrives =
        before !== null && before.id === opened.id && keyOf(before) !== keyOf(place);
      const hadFocus = element.contains(document.activeElement);
      all.setAttribute('href', hashOf({ name: 'app', id: opened.id, section: 'history' }));
      if (before?.name !== place.name) {
        draw(place);
      }
      shown = { ...place, id: opened.id };
      list.update(opened, place.name === 'version' ? place.number : null);
      if (place.name === 'version') {
        preview.update(opened, place.number);
      } else if (place.name === 'diff') {
        compared.update(opened, place.pair);
      }
      if (arrives && hadFocus) {
        follow(before, place);
      }
    },
  };

  /** The focus goes with what is seen; within a comparison it stays where one chooses. */
  function follow(before, place) {
    if (place.name === 'list') {
      list.focus(before.number ?? before.pair?.to);
    } else if (place.name === 'version') {
      preview.focus();
    } else if (place.name === 'diff' && before.name !== 'diff') {
      compared.focus();
    }
  }
}

function placeOf([first, second] = []) {
  if (first === undefined) {
    return { name: 'list' };
  }
  if (/^[1-9]\d{0,8}$/.test(first)) {
    return { name: 'version', number: Number(first) };
  }
  const pair = first === 'diff' ? readPair(second) : null;
  return pair === null ? { name: 'unknown' } : { name: 'diff', pair };
}

function keyOf({ name, number, pair }) {
  return `${name}|${number}|${pair?.from}..${pair?.to}`;
}
