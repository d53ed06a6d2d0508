import { counted, element, find, keepFocus } from './dom.js';
import { createForm } from './form.js';
import { model, samples } from './model.js';
import { createNarrowing } from './narrow.js';
import { openStore } from './store.js';
import { createTable } from './table.js';
// #if totals
import { renderTotals } from './totals.js';
// #end

const store = openStore(model.collection);
const form = createForm(model.fields, model.one);
const narrowing = createNarrowing(render);
const table = createTable({
  onEdit: (record) => form.open(record, (fields) => store.update(record.id, fields)),
  onDelete: (record) => store.remove([record.id], `“${record[model.titleField] ?? model.one}”`),
  onSort: narrowing.sortBy,
});

find('[data-action=add]').addEventListener('click', () => form.open({}, store.add));

function render() {
  const all = store.all();
  const found = narrowing.apply(all);
  find('#tools').hidden = all.length === 0;
  // #if totals
  renderTotals(all);
  // #end
  // #if !totals
  find('#figures').hidden = true;
  // #end
  find('#found').textContent = counted(found.length, model);
  keepFocus(() => find('#list').replaceChildren(content(all, found)));
}

function content(all, found) {
  if (all.length === 0) {
    return empty();
  }
  return found.length === 0 ? nothingFound() : table.render(found, narrowing.order());
}

function empty() {
  return element(
    'div',
    { class: 'empty' },
    element('strong', {}, `No ${model.many} yet`),
    element('p', {}, 'Add the first one, or look around with a few examples.'),
    element(
      'button',
      { type: 'button', 'data-action': 'samples', onclick: () => store.addAll(samples) },
      'Add sample data',
    ),
  );
}

function nothingFound() {
  return element(
    'div',
    { class: 'empty' },
    element('strong', {}, `No ${model.many} found`),
    element('button', { type: 'button', onclick: narrowing.clear }, 'Show all'),
  );
}

store.onChange(render);
await store.start();
