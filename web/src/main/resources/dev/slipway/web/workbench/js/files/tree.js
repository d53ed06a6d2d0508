import { fill, h } from '../dom.js';
import { bytes } from '../format.js';
import { rowsOf } from './tree-model.js';

const TYPING_PAUSE = 500;

/** The files as a tree, with one row at a time in the tab order and arrow keys between them. */
export function tree({ onOpen, onRename, onDelete }) {
  const closed = new Set();
  let files = [];
  let filter = '';
  let current = null;
  let active = null;
  let rows = [];
  let typed = '';
  let typedAt = 0;
  const element = h('div', {
    role: 'tree',
    class: 'tree',
    'aria-label': 'Files',
    on: { keydown: onKey, focusin: ({ target }) => focused(target) },
  });

  function draw() {
    const focused = element.contains(document.activeElement);
    rows = rowsOf(files, { closed, filter });
    if (!rows.some(({ path }) => path === active)) {
      active = rows.find(({ path }) => path === current)?.path ?? rows[0]?.path ?? null;
    }
    fill(element, rows.map(row));
    if (focused) {
      focusActive();
    }
  }

  function row({ path, name, level, folder, open, size, unsaved }) {
    const item = h(
      'div',
      {
        role: 'treeitem',
        class: folder ? 'leaf folder' : 'leaf',
        'data-path': path,
        'aria-level': String(level),
        'aria-expanded': folder ? String(open) : null,
        'aria-selected': String(path === current),
        tabindex: path === active ? '0' : '-1',
        on: { click: () => choose(path, folder) },
      },
      h('span', { class: 'name' }, name),
      unsaved && h('span', { class: 'unsaved', title: 'Unsaved changes' }),
      unsaved && h('span', { class: 'visually-hidden' }, ' unsaved changes'),
      !folder && h('span', { class: 'size quiet' }, size === null ? 'new' : bytes(size)),
    );
    item.style.setProperty('--level', level);
    return item;
  }

  function choose(path, folder) {
    active = path;
    if (folder) {
      turn(path);
      focusActive();
    } else {
      onOpen(path);
    }
  }

  function turn(path) {
    if (!closed.delete(path)) {
      closed.add(path);
    }
    draw();
  }

  /** However the focus came to a row, the keys go on from there. */
  function focused(row) {
    if (row.dataset.path !== undefined && row.dataset.path !== active) {
      active = row.dataset.path;
      element.querySelectorAll('[tabindex="0"]').forEach((each) => (each.tabIndex = -1));
      row.tabIndex = 0;
    }
  }

  function onKey(event) {
    const index = rows.findIndex(({ path }) => path === active);
    const now = rows[index];
    if (!now || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const keys = {
      ArrowDown: () => move(index + 1),
      ArrowUp: () => move(index - 1),
      Home: () => move(0),
      End: () => move(rows.length - 1),
      ArrowRight: () => now.folder && (now.open ? move(index + 1) : turn(now.path)),
      ArrowLeft: () => (now.folder && now.open ? turn(now.path) : move(parentOf(index))),
      Enter: () => choose(now.path, now.folder),
      ' ': () => choose(now.path, now.folder),
      F2: () => !now.folder && onRename(now.path),
      Delete: () => !now.folder && onDelete(now.path),
    };
    const letter = event.key.length === 1 && event.key !== ' ';
    if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    } else if (letter) {
      find(event.key.toLowerCase(), index);
    }
  }

  /** Letters typed in one go are the start of a name; the same one again asks for the next. */
  function find(letter, index) {
    const now = Date.now();
    typed = now - typedAt < TYPING_PAUSE && typed !== letter ? typed + letter : letter;
    typedAt = now;
    const first = typed.length > 1 ? index : index + 1;
    const from = [...rows.slice(first), ...rows.slice(0, first)];
    const found = from.find(({ name }) => name.toLowerCase().startsWith(typed));
    move(rows.indexOf(found));
  }

  function parentOf(index) {
    return rows.findLastIndex(({ level }, at) => at < index && level < rows[index].level);
  }

  function move(index) {
    if (rows[index]) {
      active = rows[index].path;
      element.querySelectorAll('[tabindex="0"]').forEach((each) => (each.tabIndex = -1));
      focusActive();
    }
  }

  function focusActive() {
    const item = [...element.children].find(({ dataset }) => dataset.path === active);
    if (item) {
      item.tabIndex = 0;
      item.focus();
    }
  }

  return {
    element,
    focus: focusActive,
    count: () => rows.length,

    update(all, shown, word) {
      if (shown !== current) {
        active = shown ?? active;
      }
      files = all;
      current = shown;
      filter = word;
      draw();
    },
  };
}
