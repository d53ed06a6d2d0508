import { element, find } from './dom.js';
import { control, readFields } from './fields.js';

/**
 * The dialog that adds and edits records.
 *
 * @param fields what it asks for
 * @param one what a record is called
 */
export function createForm(fields, one) {
  const dialog = find('#editor');
  const form = dialog.querySelector('form');
  const problem = dialog.querySelector('[role=alert]');
  let save = () => {};

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const submit = form.querySelector('[type=submit]');
    submit.disabled = true;
    const saved = await save(readFields(form, fields));
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
      save = onSave;
      problem.textContent = '';
      dialog.querySelector('h2').textContent = `${record.id ? 'Edit' : 'Add'} ${one}`;
      form
        .querySelector('.fields')
        .replaceChildren(...fields.map((field) => control(field, record[field.name])));
      dialog.showModal();
      form.querySelector('.fields :is(input, textarea, select)')?.focus();
    },
  };
}

/** A small button with a drawn sign and words for those who do not see it. */
export function signButton(sign, label, attributes) {
  return element(
    'button',
    { type: 'button', class: 'sign', title: label, 'aria-label': label, ...attributes },
    element('span', { 'aria-hidden': 'true' }, sign),
  );
}
