import { renderColumns } from './columns.js';
import { counted, element, find, keepFocus } from './dom.js';
import { createForm, keepIn } from './form.js';
import { model, samples } from './model.js';
import { columnOf, enableMoving, inColumn, placeAt } from './moving.js';
import { say } from './status.js';
import { openStore } from './store.js';

const COLUMN = {
  name: model.groupField,
  label: model.groupLabel,
  type: 'choice',
  options: model.groups,
  required: true,
};
const FIELDS = [...model.fields, COLUMN];

const store = openStore(model.collection);
const form = createForm({
  fields: FIELDS,
  one: model.one,
  keep: keepIn({
    add: (fields) =>
      store.add({ ...fields, order: placeAt(inColumn(store.all(), fields[COLUMN.name])) }),
    update: store.update,
  }),
});

const actions = {
  add: (column) => form.open({ [COLUMN.name]: column }),

  edit: (record) => form.open({ ...record, [COLUMN.name]: columnOf(record) }),

  remove: (record) => store.remove([record.id], `“${record[model.titleField]}”`),

  /** Puts a card before another one of a column, or at its end. */
  async move(record, column, before) {
    const others = inColumn(store.all(), column).filter(({ id }) => id !== record.id);
    const moved = await store.update(record.id, {
      [COLUMN.name]: column,
      order: placeAt(others, before),
    });
    if (moved && column !== columnOf(record)) {
      say(`Moved “${record[model.titleField]}” to ${column}.`);
    }
  },
};

find('[data-action=add]').addEventListener('click', () => actions.add(model.groups[0]));
enableMoving(find('#columns'), store, actions.move);

function render() {
  const records = store.all();
  find('#tally').textContent = counted(records.length, model);
  find('#hint').hidden = records.length === 0;
  find('#start').replaceChildren(...(records.length === 0 ? [empty()] : []));
  const { scrollLeft } = find('#columns');
  keepFocus(() => find('#columns').replaceChildren(...renderColumns(records, actions)));
  find('#columns').scrollLeft = scrollLeft;
}

function empty() {
  return element(
    'div',
    { class: 'start' },
    element('p', {}, `No ${model.many} yet: add the first one, or see how it looks with a few.`),
    element(
      'button',
      { type: 'button', 'data-action': 'samples', onclick: () => store.addAll(samples) },
      'Add sample data',
    ),
  );
}

store.onChange(render);
await store.start();
