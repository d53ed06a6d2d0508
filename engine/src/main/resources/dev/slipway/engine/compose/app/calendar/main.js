// #if choice
import { legend } from './colours.js';
// #end
import { longDay, monthName, shiftedMonths } from './days.js';
import { element, find, keepFocus } from './dom.js';
import { createForm, keepIn } from './form.js';
import { day } from './format.js';
import { renderAgenda, renderDay } from './list.js';
import { model, samples } from './model.js';
import { renderMonth } from './month.js';
import { openStore } from './store.js';

const store = openStore(model.collection);
const form = createForm({
  fields: model.fields.map((field) => (field.name === 'date' ? { ...field, required: true } : field)),
  one: model.one,
  keep,
  remove: (record) => store.remove([record.id], `“${record[model.titleField]}”`),
});
let chosen = day();

const actions = {
  choose(date) {
    chosen = date;
    render();
  },
  add: (date) => form.open({ date }),
  edit: (record) => form.open(record),
};

/** Keeps what was typed in, and shows the day that it is on. */
async function keep(values, record) {
  const wrong = await keepIn(store)(values, record);
  if (!wrong) {
    actions.choose(values.date);
  }
  return wrong;
}

function render() {
  // Without a time it is for the whole day, and goes first.
  const order = (record) => `${record.date} ${record.time ?? ''}`;
  const records = store.all().sort((one, other) => order(one).localeCompare(order(other)));
  find('#month-title').textContent = monthName(chosen);
  find('#day-title').textContent = longDay(chosen);
  find('#today').disabled = chosen === day();
  keepFocus(() => {
    find('#month').replaceChildren(renderMonth(records, chosen, actions));
    find('#day').replaceChildren(...(records.length ? [] : [start()]), renderDay(records, chosen, actions));
    find('#agenda').replaceChildren(renderAgenda(records, chosen, actions));
  });
}

function start() {
  return element(
    'div',
    { class: 'empty' },
    element('strong', {}, 'An empty calendar'),
    element('p', {}, `Add the first ${model.one}, or look around with a few examples.`),
    element(
      'button',
      { type: 'button', 'data-action': 'samples', onclick: () => store.addAll(samples) },
      'Add sample data',
    ),
  );
}

// #if choice
find('#legend').append(...legend());
// #end
find('[data-action=add]').addEventListener('click', () => actions.add(chosen));
find('#before').addEventListener('click', () => actions.choose(shiftedMonths(chosen, -1)));
find('#after').addEventListener('click', () => actions.choose(shiftedMonths(chosen, 1)));
find('#today').addEventListener('click', () => actions.choose(day()));
store.onChange(render);
await store.start();
