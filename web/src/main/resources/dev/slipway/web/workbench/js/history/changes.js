import { h } from '../dom.js';
import { count } from '../format.js';
import { recall, remember } from '../memory.js';
import { countsOf, diffFile } from './diff-file.js';
import { readPatch } from './patch.js';

/** Beyond this, a file is folded at first. */
const LARGE_FILE = 400;

/** Beyond this in all, further files are folded at first. */
const MOST_ROWS = 1_500;

const KEY = 'diff-side';

/** Side by side needs room for two lines. */
const narrow = matchMedia('(max-width: 60rem)');

/**
 * What differs between two versions, file by file; null where nothing does.
 *
 * @param {string} patch
 * @param {(path: string) => Promise<string>} content a file as it is after the change
 */
export function changes(patch, content) {
  const files = readPatch(patch);
  if (files.length === 0) {
    return null;
  }
  const isSide = () => recall(KEY) === 'yes' && !narrow.matches;
  const parts = files.map((file) => {
    let text = null;
    return diffFile(file, {
      side: isSide,
      content() {
        // Asked for once; where it did not come, the next time asks again.
        text ??= content(file.path).catch((error) => {
          text = null;
          throw error;
        });
        return text;
      },
    });
  });
  const toggle = h(
    'button',
    {
      type: 'button',
      class: 'button side-switch',
      'aria-pressed': String(recall(KEY) === 'yes'),
      on: { click: () => turn() },
    },
    'Side by side',
  );

  function turn() {
    const side = recall(KEY) !== 'yes';
    remember(KEY, side ? 'yes' : '');
    toggle.setAttribute('aria-pressed', String(side));
    redraw();
  }

  function redraw() {
    parts.forEach((part) => part.redraw());
  }

  const folded = openSmall(parts);
  const element = h(
    'div',
    {},
    h(
      'div',
      { class: 'row' },
      toggle,
      h(
        'button',
        { type: 'button', class: 'button', on: { click: () => parts.forEach((part) => part.open()) } },
        'Unfold all',
      ),
    ),
    folded > 0 &&
      h(
        'p',
        { class: 'notice' },
        `${count(folded, 'large file')} folded, so that the page stays quick. Unfold what you want to see.`,
      ),
    files.length > 1 && fileList(files, parts),
    parts.map((part) => part.element),
  );
  narrow.addEventListener('change', function follow() {
    if (element.isConnected) {
      redraw();
    } else {
      narrow.removeEventListener('change', follow);
    }
  });
  return { element, told: toldOf(files) };
}

/** Unfolds what is small; how many files stay folded. */
function openSmall(parts) {
  let rows = 0;
  let folded = 0;
  for (const part of parts) {
    if (part.size > LARGE_FILE || rows + part.size > MOST_ROWS) {
      folded += 1;
    } else {
      rows += part.size;
      part.open();
    }
  }
  return folded;
}

function fileList(files, parts) {
  return h(
    'ul',
    { role: 'list', class: 'diff-files', 'aria-label': 'Files that differ' },
    files.map((file, at) =>
      h(
        'li',
        {},
        h(
          'button',
          {
            type: 'button',
            class: 'button bare',
            on: {
              click() {
                parts[at].open();
                parts[at].focus();
              },
            },
          },
          h('span', { class: 'path' }, file.path),
          h('span', { class: `change-kind ${file.kind}` }, file.kind),
          countsOf(file),
        ),
      ),
    ),
  );
}

function toldOf(files) {
  const sum = (part) => files.reduce((all, file) => all + file[part], 0);
  const kinds = ['added', 'changed', 'removed']
    .map((kind) => [files.filter((file) => file.kind === kind).length, kind])
    .filter(([some]) => some > 0)
    .map(([some, kind]) => `${count(some, 'file')} ${kind}`);
  return `${kinds.join(', ')}: ${count(sum('added'), 'line')} more, ${count(sum('removed'), 'line')} less.`;
}
