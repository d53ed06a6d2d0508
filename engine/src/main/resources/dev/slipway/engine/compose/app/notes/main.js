import { counted, element, find, keepFocus } from './dom.js';
import { createEditor } from './editor.js';
import { matching, renderEntries } from './entries.js';
// #if oneADay
import { day } from './format.js';
// #end
import { model, samples } from './model.js';
import { openStore } from './store.js';

const store = openStore(model.collection);
const search = find('#search');
const editor = createEditor(store, render);

/** On a wide screen there is room to read the latest beside the list. */
async function openLatest() {
  const [latest] = matching(store.all(), '');
  if (latest && !editor.isOpen() && window.matchMedia('(min-width: 44.01rem)').matches) {
    await editor.open(latest, { quietly: true });
  }
}

async function addSamples() {
  await store.addAll(samples);
  await openLatest();
}

async function begin() {
  // #if oneADay
  const today = store.all().find((record) => record.date === day());
  await editor.open(today ?? { date: day() });
  // #end
  // #if !oneADay
  await editor.open({});
  // #end
}

function render() {
  const all = store.all();
  const found = matching(all, search.value);
  find('#tools').hidden = all.length === 0;
  find('#found').textContent = counted(found.length, model);
  keepFocus(() => {
    find('#list').replaceChildren(
      found.length
        ? renderEntries(found, search.value, editor.current(), editor.open)
        : nothing(all),
    );
  });
  find('#blank').replaceChildren(...(editor.isOpen() ? [] : [blank(all)]));
  document.body.dataset.view = editor.isOpen() ? 'page' : 'list';
}

const nothing = (all) =>
  element('p', { class: 'nothing' }, all.length ? `No ${model.many} found.` : '');

function blank(all) {
  if (all.length > 0) {
    return element('div', { class: 'empty' }, element('p', {}, `Choose one of the ${model.many}.`));
  }
  return element(
    'div',
    { class: 'empty' },
    element('strong', {}, 'A blank page'),
    element('p', {}, `Write the first ${model.one}, or look around with a few examples.`),
    element('button', { type: 'button', class: 'main', onclick: begin }, 'Start writing'),
    element(
      'button',
      { type: 'button', 'data-action': 'samples', onclick: addSamples },
      'Add sample data',
    ),
  );
}

find('[data-action=add]').addEventListener('click', begin);
find('#tools').addEventListener('submit', (event) => event.preventDefault());
search.addEventListener('input', render);
store.onChange(() => {
  editor.refresh();
  render();
});
await store.start();
await openLatest();
