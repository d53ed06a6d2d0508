import { element, find, keepFocus } from './dom.js';
import { createForm, keepIn } from './form.js';
import { model, samples } from './model.js';
import { signButton } from './sign.js';

const FIELDS = model.fields.map((field) => ({ ...field, required: true, limits: { maxlength: 300 } }));
const ANSWERS = FIELDS.map(({ name }) => name).filter((name) => name !== model.titleField);

/** The visitors' own questions in the form of the others. */
export const ownQuestions = (store) =>
  store.all().map((record) => ({
    question: record.question,
    answer: record.answer,
    wrong: ANSWERS.slice(1).map((name) => record[name]).filter(Boolean),
  }));

/** Lets visitors write questions, each with four different answers. */
export function startOwn(store) {
  const form = createForm({ fields: FIELDS, one: model.one, keep: keepIn(store) });
  find('[data-action=add]').addEventListener('click', () => form.open({}));
  find('#editor form').addEventListener('input', checkAnswers);
  store.onChange(() => keepFocus(() => find('#own').replaceChildren(...rows(store, form))));
}

function checkAnswers({ currentTarget: form }) {
  const seen = new Set();
  ANSWERS.map((name) => form.elements.namedItem(name)).forEach((input) => {
    const text = input.value.trim().toLocaleLowerCase();
    const twice = text !== '' && seen.has(text);
    input.setCustomValidity(twice ? 'This answer is there already: write a different one.' : '');
    seen.add(text);
  });
}

function rows(store, form) {
  const records = store.all();
  if (records.length === 0) {
    const start = () => store.addAll(samples);
    return [
      element(
        'li',
        { class: 'empty' },
        element('p', {}, 'None yet. Each question has one right answer and three wrong ones.'),
        element('button', { type: 'button', 'data-action': 'samples', onclick: start }, 'Add sample data'),
      ),
    ];
  }
  return records.map((record) =>
    element(
      'li',
      { 'data-record': record.id },
      element(
        'span',
        {},
        element('strong', { 'data-field': 'question' }, record.question ?? ''),
        element('span', { class: 'soft', 'data-field': 'answer' }, record.answer ?? ''),
      ),
      signButton('✎', `Edit ${record.question}`, {
        'data-action': 'edit',
        'data-focus': `edit-${record.id}`,
        onclick: () => form.open(record),
      }),
      signButton('✕', `Delete ${record.question}`, {
        'data-action': 'delete',
        'data-focus': `delete-${record.id}`,
        onclick: () => store.remove([record.id], `“${record.question}”`),
      }),
    ),
  );
}
