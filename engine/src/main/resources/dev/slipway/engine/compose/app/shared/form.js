import { element, find } from './dom.js';
import { control, readFields } from './fields.js';

/** What to tell where the server did not take a record; the status line says why. */
export const unsaved = { text: 'This could not be saved. Nothing is lost: try again.' };

/**
 * Keeps what was typed in: as a new record, or as the changed one. Answers nothing where that went
 * well, else what is wrong.
 *
 * @param check finds what is wrong beforehand: { field, text }, or nothing
 */
export const keepIn = (store, check = () => undefined) => async (values, record) => {
  const wrong = check(values, record);
  if (wrong) {
    return wrong;
  }
  const kept = record.id ? await store.update(record.id, values) : await store.add(values);
  return kept ? undefined : unsaved;
};

/**
 * The dialog that adds and edits records, with what is wrong beside the field that it is about.
 *
 * @param fields what it asks for
 * @param one what a record is called
 * @param keep takes what was typed in and the record before that; answers as keepIn does
 * @param remove takes a record away, where the dialog has a button for it
 * @param make makes the control of a field, where the usual one will not do
 * @param dialog where it is asked for
 */
export function createForm({ fields, one, keep, remove, make = control, dialog = find('#editor') }) {
  const form = dialog.querySelector('form');
  const away = dialog.querySelector('[data-action=delete]');
  let current = {};
  let keepNow = keep;

  form.noValidate = true;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const submit = form.querySelector('[type=submit]');
    if (submit.disabled || !isComplete(form)) {
      return;
    }
    submit.disabled = true;
    const wrong = await keepNow(readFields(form, fields), current);
    submit.disabled = false;
    if (wrong) {
      tell(form, wrong);
    } else {
      dialog.close();
    }
  });
  form.addEventListener('input', ({ target }) => unmark(target));
  dialog.querySelector('[data-action=cancel]').addEventListener('click', () => dialog.close());
  away?.addEventListener('click', () => {
    dialog.close();
    remove(current);
  });

  return {
    /** Shows the form, empty or filled; what was typed in goes to another place where asked to. */
    open(record, keepElsewhere = keep) {
      current = record;
      keepNow = keepElsewhere;
      dialog.querySelector('h2').textContent = `${record.id ? 'Edit' : 'Add'} ${one}`;
      if (away) {
        away.hidden = !record.id;
      }
      form.querySelector('[role=alert]').textContent = '';
      form
        .querySelector('.fields')
        .replaceChildren(...fields.map((field) => make(field, record[field.name], dialog.id)));
      dialog.showModal();
      form.querySelector('.fields :is(input, textarea, select)')?.focus();
    },

    isOpen: () => dialog.open,
  };
}

function isComplete(form) {
  form.querySelector('[role=alert]').textContent = '';
  const named = [...form.elements].filter((each) => each.name);
  named.forEach(unmark);
  const wrong = named.filter((each) => !each.validity.valid);
  wrong.forEach((each) => mark(each, each.validationMessage));
  wrong[0]?.focus();
  return wrong.length === 0;
}

function tell(form, { field, text }) {
  const input = field && form.elements.namedItem(field);
  if (input instanceof Element) {
    mark(input, text);
    input.focus();
  } else {
    form.querySelector('[role=alert]').textContent = text;
  }
}

function mark(input, text) {
  const id = `${input.id}-problem`;
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', id);
  input.closest('.field').append(element('p', { class: 'problem', id, role: 'alert' }, text));
}

function unmark(input) {
  document.getElementById(`${input.id}-problem`)?.remove();
  input.removeAttribute('aria-invalid');
  input.removeAttribute('aria-describedby');
}
