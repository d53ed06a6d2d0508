import { createComing } from './coming.js';
import { createDesk } from './desk.js';
import { element, find, keepFocus } from './dom.js';
import { createForm } from './form.js';
import { day } from './format.js';
import { groupOf } from './groups.js';
import { model, samples, settings } from './model.js';
import { renderPlan } from './plan.js';
import { openStore } from './store.js';
import { clock, longDay, shifted } from './times.js';

const PLACE = {
  name: model.groupField,
  label: model.groupLabel,
  type: 'choice',
  options: model.groups,
  required: true,
};
const NEEDED = ['date', 'from', 'to'];
const [title, ...others] = model.fields.map((field) =>
  NEEDED.includes(field.name) ? { ...field, required: true } : field,
);

const store = openStore(model.collection);
const desk = createDesk(store);
const form = createForm({
  fields: [title, PLACE, ...others],
  one: model.one,
  keep: desk.book,
  remove: (record) => store.remove([record.id], `“${record[model.titleField]}”`),
});
const jump = find('#jump');
let shownDay = day();

const actions = {
  add: (values) => form.open({ date: shownDay, ...values }),
  edit: (record) => form.open({ ...record, [model.groupField]: groupOf(record) }),
  show(record) {
    go(record.date);
    find(`#plan [data-focus="${CSS.escape(record.id)}"]`)?.focus();
  },
};
const renderComing = createComing(actions);

function go(to) {
  shownDay = to;
  render();
}

function render() {
  const records = store.all();
  find('#day-title').textContent = longDay(shownDay);
  find('#today').disabled = shownDay === day();
  jump.value = shownDay;
  keepFocus(() => {
    find('#plan').replaceChildren(
      ...(records.length ? [] : [start()]),
      renderPlan(records, shownDay, actions),
    );
    renderComing(records);
  });
}

function start() {
  return element(
    'p',
    { class: 'start' },
    `Nothing is booked yet. Choose a free time, or look around with a few examples. `,
    element(
      'button',
      { type: 'button', 'data-action': 'samples', onclick: () => store.addAll(samples) },
      'Add sample data',
    ),
  );
}

find('[data-action=add]').addEventListener('click', () => {
  const from = Math.max(settings.opens, Math.min(new Date().getHours() + 1, settings.closes - 1)) * 60;
  actions.add({
    [model.groupField]: model.groups[0],
    from: clock(from),
    to: clock(from + settings.length),
  });
});
find('#before').addEventListener('click', () => go(shifted(shownDay, -1)));
find('#after').addEventListener('click', () => go(shifted(shownDay, 1)));
find('#today').addEventListener('click', () => go(day()));
jump.addEventListener('change', () => jump.value && go(jump.value));
store.onChange(render);
await store.start();
