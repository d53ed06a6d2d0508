import { api } from '../api.js';
import { h, say } from '../dom.js';
import { noteNewApp, noteRemoved } from '../listing.js';
import { toast, toastError } from '../views/toasts.js';

const LONGEST_NAME = 120;
const SUFFIX = ' copy';

let parts = null;

/** Asks what the copy of an app is to be called, and makes it. */
export function askForCopy(app) {
  parts ??= build();
  const { dialog, name, data, error } = parts;
  parts.source = app;
  name.value = `${app.name.slice(0, LONGEST_NAME - SUFFIX.length)}${SUFFIX}`;
  data.checked = false;
  error.hidden = true;
  dialog.showModal();
  name.select();
}

function build() {
  const name = h('input', { class: 'field', maxlength: String(LONGEST_NAME), required: true });
  const data = h('input', { type: 'checkbox' });
  const error = h('p', { class: 'notice bad', role: 'alert', hidden: true });
  const make = h('button', { type: 'submit', class: 'button primary' }, 'Duplicate');
  const dialog = h(
    'dialog',
    { class: 'sheet copy-sheet', 'aria-labelledby': 'copy-title' },
    h(
      'form',
      { class: 'stack', on: { submit } },
      h('h2', { id: 'copy-title' }, 'Duplicate the app'),
      h('label', { class: 'stack' }, h('span', {}, 'Name of the copy'), name),
      h('label', { class: 'row' }, data, h('span', {}, 'With the records that it keeps')),
      error,
      h(
        'div',
        { class: 'row' },
        make,
        h('button', { type: 'button', class: 'button', on: { click: () => dialog.close() } }, 'Cancel'),
      ),
    ),
  );
  document.body.append(dialog);
  let busy = false;

  async function submit(event) {
    event.preventDefault();
    if (busy) {
      return;
    }
    busy = true;
    make.setAttribute('aria-disabled', 'true');
    say(make, 'Duplicating…');
    try {
      const made = await api.duplicate(parts.source.id, name.value.trim(), data.checked);
      dialog.close();
      noteNewApp(made);
      toast(`“${made.name}” is a copy now.`, { undo: () => takeBack(made) });
    } catch (failure) {
      error.hidden = false;
      say(error, failure.message);
    } finally {
      busy = false;
      make.setAttribute('aria-disabled', 'false');
      say(make, 'Duplicate');
    }
  }

  return { dialog, name, data, error, source: null };
}

async function takeBack({ id }) {
  try {
    await api.remove(id);
    noteRemoved(id);
  } catch (error) {
    toastError(error);
  }
}
