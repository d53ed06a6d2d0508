import { element } from './dom.js';
import { control } from './fields.js';
import { model } from './model.js';

/** An answer needs the first thing that is asked for, and an address to answer to. */
const needed = (field) => field.required || field.type === 'email';

const LIMITS = {
  number: { min: 0 },
  money: { min: 0 },
  text: { maxlength: 300 },
};

/** The questions of the form, each with a place for what is wrong with its answer. */
export function questions() {
  return model.fields.map((field) => {
    const asked = { ...field, required: needed(field), limits: LIMITS[field.type] };
    const question = control(asked, undefined, 'answer');
    const problem = element('p', { class: 'problem', id: `problem-${field.name}` });
    question.append(problem);
    question.dataset.question = field.name;
    if (asked.required) {
      question
        .querySelector('label, legend')
        .append(element('span', { class: 'needed', 'aria-hidden': 'true' }, ' *'));
    }
    question.querySelector('option[value=""]')?.replaceChildren('Please choose');
    const input = question.querySelector('[name]');
    input.setAttribute('aria-describedby', problem.id);
    question.addEventListener('input', () => clear(input, problem));
    return question;
  });
}

function clear(input, problem) {
  problem.textContent = '';
  input.removeAttribute('aria-invalid');
}

/** Whether every answer can be sent; says beside each one that cannot what is wrong. */
export function checked(form) {
  let first;
  for (const field of model.fields) {
    const input = form.querySelector(`[name="${field.name}"]`);
    const problem = form.querySelector(`#problem-${field.name}`);
    const words = wrong(field, input);
    clear(input, problem);
    if (words) {
      problem.textContent = words;
      input.setAttribute('aria-invalid', 'true');
      first ??= input;
    }
  }
  first?.focus();
  return !first;
}

function wrong(field, input) {
  const { validity } = input;
  const blank = validity.valueMissing || (input.required && input.type !== 'checkbox' && input.value.trim() === '');
  if (blank) {
    return field.type === 'choice' ? 'Please choose one.' : 'Please fill this in.';
  }
  if (validity.valid) {
    return '';
  }
  if (validity.rangeUnderflow) {
    return `This needs a number of ${input.min} or more.`;
  }
  switch (field.type) {
    case 'email':
      return 'This is no mail address; one looks like ann@example.org.';
    case 'link':
      return 'This is no address; one looks like https://example.org.';
    case 'number':
      return 'This needs a number.';
    default:
      return input.validationMessage;
  }
}
