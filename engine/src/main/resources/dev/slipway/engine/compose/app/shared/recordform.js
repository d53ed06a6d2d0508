import { element, find } from './dom.js';
import { control, readFields } from './fields.js';

/**
 * The dialog that adds, edits and deletes records, with what is wrong beside the field.
 *
 * @param fields what it asks for
 * @param one what a record is called
 * @param remove takes a record away
 * @param make makes the control of a field, where the usual one will not do
 * @param place the id of the dialog, where a page has several
 */
export function createRecordForm({ fields, one, remove, make = control, place = 'editor' }) {
  const dialog = find(`#${place}`);
  const form = dialog.querySelector('form');
  const away = dialog.querySelector('[data-action=delete]');
  let current = {};
  let save = () => null;

  form.noValidate = true;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const submit = form.querySelector('[type=submit]');
    if (submit.disabled || !isComplete(form)) {
      return;
    }
    submit.disabled = true;
    const wrong = await save(readFields(form, fields), current);
    submit.disabled = false;
    if (wrong) {
      tell(form, wrong);
    } else {
      dialog.close();
    }
  });
  dialog.querySelector('[data-action=cancel]').addEventListener('click', () => dialog.close());
  away.addEventListener('click', () => {
    dialog.close();
    remove(current);
  });

  return {
    /**
     * Shows the form, empty or filled. What was typed in goes to onSave, which answers nothing or
     * what is wrong: { field, text }.
     */
    open(record, onSave) {
      current = record;
      save = onSave;
      dialog.querySelector('h2').textContent = `${record.id ? 'Edit' : 'Add'} ${one}`;
      away.hidden = !record.id;
      form.querySelector('[role=alert]').textContent = '';
      form
        .querySelector('.fields')
        .replaceChildren(...fields.map((field) => make(field, record[field.name], place)));
      dialog.showModal();
      form.querySelector('.fields :is(input, textarea, select)')?.focus();
    },
  };
}

/** What to tell where the server did not take a record; the status line says why. */
export const unsaved = { text: 'This could not be saved. Nothing is lost: try again.' };

function isComplete(form) {
  clear(form);
  const wrong = [...form.elements].filter((each) => each.name && !each.validity.valid);
  wrong.forEach((each) => mark(each, each.validationMessage));
  wrong[0]?.focus();
  return wrong.length === 0;
}

function tell(form, { field, text }) {
  clear(form);
  const input = field && form.elements.namedItem(field);
  if (input instanceof Element) {
    mark(input, text);
    input.focus();
  } else {
    form.querySelector('[role=alert]').textContent = text;
  }
}

function clear(form) {
  form.querySelector('[role=alert]').textContent = '';
  form.querySelectorAll('.problem').forEach((each) => each.remove());
  form.querySelectorAll('[aria-invalid]').forEach((each) => {
    each.removeAttribute('aria-invalid');
    each.removeAttribute('aria-describedby');
  });
}

function mark(input, text) {
  const id = `${input.id}-problem`;
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', id);
  input.closest('.field').append(element('p', { class: 'problem', id, role: 'alert' }, text));
}
