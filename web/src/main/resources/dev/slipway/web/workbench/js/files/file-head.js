import { h, say } from '../dom.js';
import { hashOf } from '../router.js';
import { parserOf } from './language.js';
import { fileAddress, nameOf } from './viewer.js';

/**
 * The line above a file: its path, whether it is saved, and what can be done with it.
 *
 * @param {string} id the app
 * @param {{save: Function, format: Function, find: Function, wrap: Function, rename: Function, remove: Function}} on
 */
export function fileHead(id, on) {
  const title = h('h2', { tabindex: '-1' });
  const mark = h('span', { class: 'pill', hidden: true }, 'Unsaved');
  const save = button('Save', on.save, 'button primary');
  const format = button('Format', on.format);
  const find = button('Find', on.find);
  const wrap = button('Wrap', on.wrap);
  const rename = button('Rename', on.rename);
  const remove = button('Delete', on.remove, 'button danger');
  const download = h('a', { class: 'button' }, 'Download');
  const tree = hashOf({ name: 'app', id, section: 'files' });
  const element = h(
    'header',
    { class: 'file-head', hidden: true },
    h('a', { class: 'button to-tree', href: tree }, 'All files'),
    h('div', { class: 'file-title' }, title, mark),
    h('div', { class: 'row' }, save, format, find, wrap, download, rename, remove),
  );

  return {
    element,
    focus: () => title.focus(),

    /** @param {object} state what is known of the file; without a path there is none */
    show({ path, version, isStored, isDraft, isEdited, isBusy, isFormatting, isWrapped }) {
      element.hidden = path === null;
      say(title, path ?? '');
      mark.hidden = !isDraft;
      save.hidden = !isEdited;
      say(save, isBusy ? 'Saving…' : 'Save');
      save.setAttribute('aria-disabled', String(!isDraft || isBusy));
      find.hidden = !isEdited;
      wrap.hidden = !isEdited;
      wrap.setAttribute('aria-pressed', String(isWrapped));
      format.setAttribute('aria-disabled', String(isFormatting));
      format.hidden = !isEdited || parserOf(path) === null;
      rename.hidden = !isDraft && !isStored;
      remove.hidden = rename.hidden;
      download.hidden = !isStored;
      if (isStored) {
        download.setAttribute('href', fileAddress(id, version, path));
        download.setAttribute('download', nameOf(path));
      }
    },
  };
}

function button(text, onClick, name = 'button') {
  return h('button', { type: 'button', class: name, on: { click: onClick } }, text);
}
