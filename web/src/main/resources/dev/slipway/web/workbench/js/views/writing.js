import { h, say } from '../dom.js';
import { bytes, count } from '../format.js';
import { openFile } from '../streamed.js';

/**
 * The files of a generation as they come: a list with growing sizes, and the text of the one that
 * is being written. Nothing of it is read out by itself, and nothing takes the focus.
 */

/** So much of a text's end is shown; more would make each piece slower than the one before. */
const LONGEST_VIEW = 20_000;
const STEP = LONGEST_VIEW / 2;
const NEAR = 2_000;
const AT_END = 40;

export function writing() {
  const rows = new Map();
  let shown = null;
  let from = 0;
  const files = h('ul', { role: 'list', class: 'files' });
  const summary = h('summary');
  const name = h('p', { class: 'small', hidden: true });
  const code = document.createTextNode('');
  const view = h(
    'pre',
    { class: 'live-text', tabindex: '0', role: 'region', 'aria-label': 'Text as it is written', hidden: true },
    code,
  );
  const element = h('details', {}, summary, files, name, view);

  function showList(list) {
    const sum = list.reduce((total, file) => total + file.bytes, 0);
    say(summary, `${count(list.length, 'file')}, ${bytes(sum)}`);
    const seen = new Set(list.map(({ path }) => path));
    rows.forEach((row, path) => {
      if (!seen.has(path)) {
        row.element.remove();
        rows.delete(path);
      }
    });
    for (const file of list) {
      if (!rows.has(file.path)) {
        const row = rowOf(file.path);
        rows.set(file.path, row);
        files.append(row.element);
      }
      rows.get(file.path).update(file);
    }
  }

  function showText(file) {
    name.hidden = file === null;
    view.hidden = file === null;
    if (file === null) {
      shown = null;
      code.data = '';
      return;
    }
    const begin = startOf(file.text);
    say(name, begin > 0 ? `${file.path}, the end of it` : file.path);
    const follows = view.scrollHeight - view.scrollTop - view.clientHeight < AT_END;
    const goesOn = shown?.path === file.path && file.text.startsWith(shown.text) && begin === from;
    if (goesOn) {
      code.appendData(file.text.slice(shown.text.length));
    } else {
      code.data = file.text.slice(begin);
    }
    shown = file;
    from = begin;
    if (follows || !goesOn) {
      view.scrollTop = view.scrollHeight;
    }
  }

  return {
    element,

    update(list) {
      element.hidden = list.length === 0;
      showList(list);
      showText(openFile(list));
    },
  };
}

/** In steps, so that most pieces are added to what is shown; at the start of a line if one is near. */
function startOf(text) {
  const over = text.length - LONGEST_VIEW;
  if (over <= 0) {
    return 0;
  }
  const step = Math.ceil(over / STEP) * STEP;
  const line = text.indexOf('\n', step);
  return line >= 0 && line - step < NEAR ? line + 1 : step;
}

function rowOf(path) {
  const size = h('span', { class: 'quiet small' });
  const element = h('li', {}, h('code', {}, path), size);
  return {
    element,
    update({ bytes: now, done }) {
      element.classList.toggle('now', !done);
      say(size, done ? bytes(now) : `${bytes(now)} so far`);
    },
  };
}
