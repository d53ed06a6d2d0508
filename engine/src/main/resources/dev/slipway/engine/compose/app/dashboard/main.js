import { element, find, keepFocus } from './dom.js';
import { createForm, keepIn } from './form.js';
import * as format from './format.js';
import { renderMetrics, written } from './metrics.js';
import { metrics, model, samples, settings } from './model.js';
// #if set-by
import { figure, shifted, spans } from './spans.js';
// #end
// #if !set-by
import { shifted, spans } from './spans.js';
// #end
import { openStore } from './store.js';

const store = openStore(model.collection);
const form = createForm({
  fields: model.fields,
  one: 'numbers',
  keep: keepIn(store, refused),
  remove: (record) => store.remove([record.id], `the numbers of ${format.date(record.date)}`),
});
// #if set-by
const by = model.fields.find(({ name }) => name === settings.by);
// #end

/** One entry a day, and where there is something to split by, one a day for each. */
const isSame = (one, other) =>
  one.date === other.date && (!settings.by || (one[settings.by] ?? '') === (other[settings.by] ?? ''));

function refused(values, before) {
  if (!metrics.some(({ name }) => Number.isFinite(values[name]))) {
    return { field: metrics[0].name, text: 'Fill in at least one number.' };
  }
  if (store.all().some((other) => other.id !== before.id && isSame(other, values))) {
    return { field: 'date', text: `There are numbers of ${format.date(values.date)} already: change those.` };
  }
  return undefined;
}

/** Begins the numbers of today, or of the last day of a week that has none; else changes today's. */
function addToday() {
  const today = format.day();
  const on = (date) => store.all().find((record) => record.date === date);
  const week = Array.from({ length: 7 }, (_, back) => shifted(today, -back));
  const free = settings.by ? today : week.find((date) => !on(date));
  form.open(free ? { date: free } : on(today));
}

function chosen() {
  // #if set-by
  const select = find('#by');
  const only = select.value;
  const names = [...new Set(store.all().map((record) => record[by.name]).filter(Boolean))].sort();
  select.replaceChildren(
    element('option', { value: '' }, 'All'),
    ...names.map((name) => element('option', { value: name, selected: name === only }, name)),
  );
  return store.all().filter((record) => !only || record[by.name] === only);
  // #end
  // #if !set-by
  return store.all();
  // #end
}

function render() {
  const all = store.all();
  const range = new FormData(find('#choices')).get('range');
  for (const id of ['#choices', '#metrics', '#entries']) {
    find(id).hidden = all.length === 0;
  }
  keepFocus(() => {
    const found = spans(chosen(), range);
    find('#start').replaceChildren(...(all.length ? [] : [empty()]));
    find('#metrics').replaceChildren(...renderMetrics(found, range));
    find('#list').replaceChildren(table(all));
    // #if set-by
    find('#split').hidden = all.length === 0;
    find('#split-table').replaceChildren(split(spans(all, range).now));
    // #end
  });
}
// #if set-by

/** Each metric by region, channel or whatever the numbers are split by. */
function split(records) {
  const names = [...new Set(records.map((record) => record[by.name] ?? 'Other'))].sort();
  const of = (name) => records.filter((record) => (record[by.name] ?? 'Other') === name);
  return grid(
    [by.label, ...metrics.map(({ label }) => label)],
    names.map((name) => [name, ...metrics.map((metric) => written(metric, figure(of(name), metric)))]),
  );
}
// #end

function grid(heads, rows) {
  return element(
    'table',
    { class: 'grid' },
    element('thead', {}, element('tr', {}, heads.map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, rows.map((cells) => element('tr', {}, cells.map((cell) => element('td', {}, cell))))),
  );
}

function table(records) {
  const sorted = [...records].sort((one, other) => String(other.date).localeCompare(String(one.date)));
  const rest = model.fields.filter(({ name }) => name !== 'date' && !metrics.some((each) => each.name === name));
  const made = grid(
    ['Date', ...rest.map(({ label }) => label), ...metrics.map(({ label }) => label)],
    sorted.map((record) => [
      element(
        'button',
        { type: 'button', 'data-action': 'edit', 'data-focus': record.id, onclick: () => form.open(record) },
        format.date(record.date),
      ),
      ...rest.map(({ name }) => String(record[name] ?? '')),
      ...metrics.map((metric) => written(metric, record[metric.name] ?? null)),
    ]),
  );
  made.querySelectorAll('tbody tr').forEach((row, at) => (row.dataset.record = sorted[at].id));
  return made;
}

function empty() {
  return element(
    'div',
    { class: 'empty' },
    element('strong', {}, 'No numbers yet'),
    element('p', {}, 'Enter those of today, or look around with a few examples.'),
    element('button', { type: 'button', 'data-action': 'samples', onclick: addSamples }, 'Add sample data'),
  );
}

/** The examples go on for some weeks, a little better each. */
function addSamples() {
  const rows = Array.from({ length: 60 }, (_, at) => {
    const like = samples[at % samples.length];
    const numbers = metrics.map(({ name, percent }, place) => {
      const turn = (1 + 0.2 * Math.sin(at * (1.3 + place * 0.4) + place)) * (1 - at / 300);
      const whole = percent ? 10 : 1;
      return [name, Math.round(like[name] * turn * whole) / whole];
    });
    return { ...like, ...Object.fromEntries(numbers), date: shifted(format.day(), -at) };
  });
  return store.addAll(rows);
}

// #if set-by
find('#by-label').textContent = by.label;
find('#split-title').textContent = `By ${by.label.toLowerCase()}`;
// #end
find('[data-action=add]').addEventListener('click', addToday);
find('#choices').addEventListener('change', render);
store.onChange(render);
await store.start();
