import { renderAnswers, valuesOf } from './answers.js';
import { checked, questions } from './asking.js';
import { download } from './csv.js';
import { counted, element, find, keepFocus } from './dom.js';
import { readFields } from './fields.js';
import { model, samples } from './model.js';
import { openStore } from './store.js';
import { renderSummary } from './summary.js';

const store = openStore(model.collection);
const form = find('#form');
const views = ['form', 'thanks', 'results'];

find('#questions').append(...questions());

function show(wanted) {
  views.forEach((view) => {
    find(`#${view}`).hidden = view !== wanted;
  });
  find('#show-form').setAttribute('aria-pressed', String(wanted !== 'results'));
  find('#show-results').setAttribute('aria-pressed', String(wanted === 'results'));
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  find('#problem').textContent = '';
  if (!checked(form)) {
    return;
  }
  const submit = form.querySelector('[type=submit]');
  submit.disabled = true;
  const sent = await store.add(readFields(form, model.fields));
  submit.disabled = false;
  if (sent) {
    form.reset();
    find('#sent').replaceChildren(...valuesOf(sent));
    show('thanks');
    find('#thanks-title').focus();
  } else {
    find('#problem').textContent = 'This could not be sent. Nothing is lost: try again.';
  }
});

const answers = () =>
  store.all().sort((one, other) => String(other.createdAt).localeCompare(String(one.createdAt)));

function render() {
  const all = answers();
  find('#tally').textContent = all.length ? counted(all.length, model) : '';
  find('[data-action=export]').hidden = all.length === 0;
  find('#list-title').hidden = all.length === 0;
  find('#summary').replaceChildren(...(all.length ? renderSummary(all) : [empty()]));
  const remove = (record) => store.remove([record.id], `this ${model.one}`);
  keepFocus(() => find('#list').replaceChildren(...renderAnswers(all, remove)));
}

function empty() {
  const start = () => store.addAll(samples);
  return element(
    'div',
    { class: 'empty' },
    element('strong', {}, 'No answers yet'),
    element('p', {}, 'Share the address of this page, or see how results look with a few examples.'),
    element('button', { type: 'button', 'data-action': 'samples', onclick: start }, 'Add sample data'),
  );
}

find('#show-form').addEventListener('click', () => show('form'));
find('#show-results').addEventListener('click', () => show('results'));
find('[data-action=results]').addEventListener('click', () => {
  show('results');
  find('#results-title').focus();
});
find('[data-action=another]').addEventListener('click', () => {
  show('form');
  form.querySelector('input, textarea, select').focus();
});
find('[data-action=export]').addEventListener('click', () => download(answers()));
store.onChange(render);
await store.start();
