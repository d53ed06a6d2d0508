import { element, find } from './dom.js';
import { control, readFields } from './fields.js';
import * as sign from './sign.js';

/**
 * The dialog that adds and edits records.
 *
 * @param fields what it asks for
 * @param one what a record is called
 * @param dialog where it is asked for
 * @param place what begins the ids of its controls
 * @param check finds what is wrong: the name of a field and a message, or nothing
 */
export function createForm(
  fields,
  one,
  { dialog = find('#editor'), place = 'field', check = () => undefined } = {},
) {
  const form = dialog.querySelector('form');
  const problem = dialog.querySelector('[role=alert]');
  let edited = {};
  let save = () => {};

  form.noValidate = true;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const submit = form.querySelector('[type=submit]');
    const unfit = [...form.elements].find((each) => each.name && !each.validity.valid);
    if (unfit) {
      point(form, { name: unfit.name, message: unfit.validationMessage });
      return;
    }
    const values = readFields(form, fields);
    const wrong = check(values, edited);
    if (wrong) {
      point(form, wrong);
      return;
    }
    submit.disabled = true;
    const saved = await save(values);
    submit.disabled = false;
    problem.textContent = saved ? '' : 'This could not be saved. Nothing is lost: try again.';
    if (saved) {
      dialog.close();
    }
  });
  dialog.querySelector('[data-action=cancel]').addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) {
      dialog.close();
    }
  });

  return {
    /** Shows the form, empty or filled, and calls back with what was typed in. */
    open(record, onSave) {
      edited = record;
      save = onSave;
      problem.textContent = '';
      dialog.querySelector('h2').textContent = `${record.id ? 'Edit' : 'Add'} ${one}`;
      dialog.showModal();
      form
        .querySelector('.fields')
        .replaceChildren(...fields.map((field) => control(field, record[field.name], place)));
      form.querySelector('.fields :is(input, textarea, select)')?.focus();
    },

    isOpen: () => dialog.open,
  };
}

/** Says what is wrong beside the field that it is about, until that is changed. */
function point(form, { name, message }) {
  const input = form.querySelector(`[name="${name}"]`);
  const id = `${input.id}-problem`;
  const field = input.closest('.field');
  const clear = () => {
    document.getElementById(id)?.remove();
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-describedby');
  };
  clear();
  field.append(element('p', { id, class: 'wrong', role: 'alert' }, message));
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', id);
  field.addEventListener('input', clear, { once: true });
  input.focus();
}

export const signButton = sign.signButton;
