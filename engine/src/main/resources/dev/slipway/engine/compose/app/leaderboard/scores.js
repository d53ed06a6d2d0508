import { element, find, keepFocus } from './dom.js';
import { shown } from './fields.js';
import { createForm, keepIn } from './form.js';
import { number } from './format.js';
import { model, samples, settings } from './model.js';
import { openStore } from './store.js';

const store = openStore(model.collection);
const points = model.fields.find(({ name }) => name === settings.by);
const form = createForm({
  fields: model.fields.map((field) => (field === points ? { ...field, required: true } : field)),
  one: model.one,
  keep: keepIn(store),
  remove: (record) => store.remove([record.id], `the score of ${record[model.titleField]}`),
});
const isNow = (record) => {
  const [then, now] = [new Date(record.createdAt), new Date()];
  return then.getMonth() === now.getMonth() && then.getFullYear() === now.getFullYear();
};
// #if set-group

const group = model.fields.find(({ name }) => name === settings.group);

/** Scores are compared within one group; the choice lists those that there are. */
function chooseGroup(records) {
  const select = find('#group');
  const chosen = select.value;
  const names = [...new Set(records.map((record) => record[group.name]).filter(Boolean))].sort();
  select.replaceChildren(
    element('option', { value: '' }, 'All'),
    ...names.map((name) => element('option', { value: name, selected: name === chosen }, name)),
  );
}
// #end

function chosen(records) {
  const month = new FormData(find('#choices')).get('period') === 'month';
  // #if set-group
  const only = find('#group').value;
  return records.filter(
    (record) => (!month || isNow(record)) && (!only || record[group.name] === only),
  );
  // #end
  // #if !set-group
  return records.filter((record) => !month || isNow(record));
  // #end
}

function render() {
  const all = store.all();
  find('#choices').hidden = all.length === 0;
  keepFocus(() => {
    // #if set-group
    chooseGroup(all);
    // #end
    const turn = settings.best === 'low' ? 1 : -1;
    const value = (record) => record[points.name] ?? turn * Infinity;
    const sorted = chosen(all).sort((one, other) => turn * (value(one) - value(other)));
    const rank = (record) => 1 + sorted.findIndex((other) => value(other) === value(record));
    find('#ranking').replaceChildren(
      all.length ? element('ol', { class: 'scores' }, sorted.map((each) => line(each, rank(each)))) : empty(),
    );
  });
}

function line(record, rank) {
  const title = record[model.titleField] ?? model.one;
  const more = model.fields
    .filter(({ name }) => name !== model.titleField && name !== points.name)
    .map((field) => shown(field, record[field.name]))
    .filter(Boolean);
  return element(
    'li',
    { 'data-record': record.id, 'data-rank': rank },
    element('span', { class: 'rank' }, String(rank)),
    element(
      'div',
      { class: 'who' },
      element(
        'button',
        {
          type: 'button',
          class: 'name',
          title: `Edit ${model.one}`,
          'data-focus': `score-${record.id}`,
          'data-field': model.titleField,
          onclick: () => form.open(record),
        },
        title,
      ),
      element('p', { class: 'about' }, more),
    ),
    element('span', { class: 'total', 'data-field': points.name }, number(record[points.name] ?? 0)),
  );
}

function empty() {
  return element(
    'div',
    { class: 'empty' },
    element('strong', {}, 'No scores yet'),
    element('p', {}, 'Add the first one, or look around with a few examples.'),
    element(
      'button',
      { type: 'button', 'data-action': 'samples', onclick: () => store.addAll(samples) },
      'Add sample data',
    ),
  );
}

export async function start() {
  // #if set-group
  find('#group-label').textContent = group.label;
  // #end
  find('[data-action=add]').addEventListener('click', () => form.open({}));
  find('#choices').addEventListener('change', render);
  store.onChange(render);
  await store.start();
}
