import { address } from '../api.js';
import { h, say } from '../dom.js';
import { findInFiles } from './find-in-files.js';
import { nameForm } from './name-form.js';
import { tree } from './tree.js';

/** The side of the section: the tree with its filter, or the search in all files. */
export function side(desk, { onOpen, onRename, onDelete, onCreate, onUpload }) {
  let files = [];
  let current = null;
  const form = nameForm();
  const rows = tree({ onOpen, onRename, onDelete });
  const find = findInFiles(desk);
  const filter = h('input', {
    class: 'field',
    type: 'search',
    autocomplete: 'off',
    placeholder: 'Filter by name',
    'aria-label': 'Filter the files by name',
    on: { input: draw },
  });
  const none = h('p', { class: 'quiet small', role: 'status' });
  const chooser = h('input', { type: 'file', multiple: true, hidden: true, on: { change: chosen } });
  const browse = h(
    'div',
    { class: 'browse' },
    filter,
    form.element,
    rows.element,
    none,
    h(
      'div',
      { class: 'row tools' },
      button('New file', () => onCreate()),
      button('Upload', () => chooser.click()),
      h('a', { class: 'button', href: address(desk.id, 'export'), download: true }, 'Download all'),
      chooser,
    ),
  );
  const browsing = button('Files', () => turn(false));
  const searching = button('Search', () => turn(true));
  const element = h(
    'div',
    { class: 'files-side' },
    h('div', { class: 'row modes', role: 'group', 'aria-label': 'What the list shows' }, browsing, searching),
    browse,
    find.element,
  );
  press(false);

  function turn(search) {
    press(search);
    if (search) {
      find.search();
      find.focus();
    }
  }

  function press(search) {
    browse.hidden = search;
    find.element.hidden = !search;
    browsing.setAttribute('aria-pressed', String(!search));
    searching.setAttribute('aria-pressed', String(search));
  }

  function chosen() {
    onUpload([...chooser.files]);
    chooser.value = '';
  }

  function draw() {
    rows.update(files, current, filter.value);
    say(none, rows.count() > 0 ? '' : filter.value ? 'No file has this in its name.' : 'The app has no files yet: make one or drop one here.');
  }

  return {
    element,
    form,
    focusTree: rows.focus,
    end: find.end,

    update(all, shown) {
      files = all;
      current = shown;
      draw();
    },
  };
}

function button(text, onClick) {
  return h('button', { type: 'button', class: 'button', on: { click: onClick } }, text);
}
