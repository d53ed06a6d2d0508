import { element, find, keepFocus } from './dom.js';
import { control, readFields } from './fields.js';
import { createForm, keepIn } from './form.js';
import { renderList } from './list.js';
import { model, samples } from './model.js';
import { openStore } from './store.js';

// #if groups
const GROUP = {
  name: model.groupField,
  label: model.groupLabel,
  type: 'choice',
  options: model.groups,
  required: true,
};
const FIELDS = [...model.fields, GROUP];
// #end
// #if !groups
const FIELDS = model.fields;
// #end

const store = openStore(model.collection);
const editor = createForm({ fields: FIELDS, one: model.one, keep: keepIn(store) });
const quick = find('#quick');
const clear = find('#clear');

quick.querySelector('.fields').append(...FIELDS.map((field) => control(field, undefined, 'new')));

quick.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (await store.add({ ...readFields(quick, FIELDS), done: false })) {
    // #if groups
    const group = quick.elements.namedItem(GROUP.name).value;
    quick.reset();
    quick.elements.namedItem(GROUP.name).value = group;
    // #end
    // #if !groups
    quick.reset();
    // #end
    quick.elements.namedItem(model.titleField).focus();
  }
});

clear.addEventListener('click', () => {
  const ids = ticked().map((record) => record.id);
  store.remove(ids, ids.length === 1 ? `1 ${model.one}` : `${ids.length} ${model.many}`);
});

const ticked = () => store.all().filter((record) => record.done);

function render() {
  const records = store
    .all()
    .sort((one, other) => String(one.createdAt).localeCompare(String(other.createdAt)));
  const done = ticked().length;
  find('#progress').hidden = records.length === 0;
  find('#tally').textContent =
    done === records.length ? 'All done' : `${done} of ${records.length} done`;
  Object.assign(find('#meter'), { max: Math.max(1, records.length), value: done });
  find('#foot').hidden = done === 0;
  clear.textContent = `Clear ${done} ticked`;
  keepFocus(() =>
    find('#list').replaceChildren(...(records.length ? renderList(records, actions) : [empty()])),
  );
}

const actions = {
  tick: (record, done) => store.update(record.id, { done }),
  edit: (record) => editor.open(record),
  remove: (record) => store.remove([record.id], `“${record[model.titleField]}”`),
};

function empty() {
  const start = () => store.addAll(samples);
  return element(
    'div',
    { class: 'empty' },
    element('strong', {}, 'Nothing to tick off yet'),
    element('p', {}, `Write the first ${model.one} above, or begin with a few examples.`),
    element('button', { type: 'button', 'data-action': 'samples', onclick: start }, 'Add sample data'),
  );
}

store.onChange(render);
await store.start();
