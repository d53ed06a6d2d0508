import { element, find, keepFocus } from './dom.js';
import { createForm, keepIn } from './form.js';
import { renderHero, tickHero } from './hero.js';
import { renderLists } from './list.js';
import { model, samples } from './model.js';
import { endOf, sorted } from './moments.js';
// #if set-eventName
import { firstEvent, seed } from './seed.js';
// #end
import { signButton } from './sign.js';
import { openStore } from './store.js';

const store = openStore(model.collection);
const editor = createForm({
  fields: model.fields.map((field) => (field.name === 'date' ? { ...field, required: true } : field)),
  one: model.one,
  keep: keepIn(store),
});
const title = document.title;
let nearest;
let reached = false;

const buttons = (record, name) => [
  signButton('✎', `Edit ${name}`, {
    'data-action': 'edit',
    'data-focus': `edit-${record.id}`,
    onclick: () => editor.open(record),
  }),
  signButton('✕', `Delete ${name}`, {
    'data-action': 'delete',
    'data-focus': `delete-${record.id}`,
    onclick: () => store.remove([record.id], `“${name}”`),
  }),
];

function render() {
  const { coming, past } = sorted(store.all());
  [nearest] = coming;
  keepFocus(() => {
    if (nearest) {
      renderHero(nearest, buttons);
      reached = tickHero(nearest.moment);
    } else {
      delete find('#hero').dataset.record;
      find('#hero').replaceChildren(empty(past.length > 0));
    }
    renderLists(coming.slice(1), past, buttons);
  });
  tick();
}

function empty(past) {
  return element(
    'div',
    { class: 'empty' },
    element('strong', {}, past ? 'Everything is past' : 'Nothing to look forward to yet'),
    // #if set-eventName
    ask(),
    // #end
    // #if !set-eventName
    element('p', {}, `Add the first ${model.one}, or look around with a few examples.`),
    // #end
    past
      ? null
      : element(
          'button',
          { type: 'button', 'data-action': 'samples', onclick: () => store.addAll(samples) },
          'Add sample data',
        ),
  );
}
// #if set-eventName

/** An event that the prompt named without its day. */
function ask() {
  const event = firstEvent();
  const name = event[model.titleField];
  return element(
    'button',
    { type: 'button', class: 'main', 'data-action': 'first', onclick: () => editor.open(event) },
    `Set the date: ${name}`,
  );
}
// #end

/** Once a second; what has come or gone is told and sorted anew. */
function tick() {
  if (!nearest) {
    document.title = title;
    return;
  }
  const now = new Date();
  if (endOf(nearest.moment) <= now) {
    render();
    return;
  }
  const name = nearest.record[model.titleField];
  const here = tickHero(nearest.moment, now);
  if (here && !reached) {
    find('#news').textContent = `${name}: it is today!`;
  }
  reached = here;
  const days = find('[data-unit=days]').textContent;
  document.title = here ? `Today: ${name}` : `${days} ${days === '1' ? 'day' : 'days'} · ${title}`;
}

find('[data-action=add]').addEventListener('click', () => editor.open({}));
store.onChange(render);
await store.start();
// #if set-eventName
await seed(store);
// #end
setInterval(tick, 1000);
