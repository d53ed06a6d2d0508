import { element } from './dom.js';
import { control, readFields } from './fields.js';

const NEEDED = ['name', 'email', 'message'];

/** A form on the page itself: what is missing is said beside its field, thanks where it stood. */
export function createAsking(form, fields, store, thanks) {
  const asked = fields.map((field) =>
    NEEDED.includes(field.name)
      ? { ...field, required: true }
      : { ...field, label: `${field.label} (optional)` },
  );
  const alert = form.querySelector('[role=alert]');
  const button = form.querySelector('[type=submit]');
  form.noValidate = true;
  form.querySelector('.fields').append(...asked.map((field) => control(field, undefined, form.dataset.form)));

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (!isComplete(form)) {
      return;
    }
    button.disabled = true;
    const kept = await store.add(readFields(form, asked));
    button.disabled = false;
    alert.className = kept ? 'thanks' : 'problem';
    alert.textContent = kept ? thanks : 'This could not be sent. Nothing is lost: try again.';
    if (kept) {
      form.reset();
    }
  });
}

function isComplete(form) {
  form.querySelectorAll('.field .problem').forEach((each) => each.remove());
  const inputs = [...form.elements].filter((each) => each.name);
  for (const input of inputs) {
    const wrong = input.type !== 'checkbox' && !input.validity.valid;
    const id = `${input.id}-problem`;
    input.toggleAttribute('aria-invalid', wrong);
    if (wrong) {
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', id);
      input.closest('.field').append(element('p', { class: 'problem', id, role: 'alert' }, input.validationMessage));
    }
  }
  const first = inputs.find((input) => input.getAttribute('aria-invalid') === 'true');
  first?.focus();
  return !first;
}
