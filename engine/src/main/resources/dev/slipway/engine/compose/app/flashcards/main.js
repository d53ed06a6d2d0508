import { renderCards } from './cards.js';
import { counted, element, find, keepFocus } from './dom.js';
import { createForm, keepIn } from './form.js';
import { BOXES, boxOf } from './leitner.js';
import { model, samples } from './model.js';
import { openPasting } from './paste.js';
import { openStore } from './store.js';
import { createStudy } from './study.js';

/** What a card cannot be without, and which boxes there are. */
const FIELDS = model.fields.map((field) => ({
  ...field,
  required: ['front', 'back', 'box'].includes(field.name),
  limits: field.name === 'box' ? { min: 1, max: BOXES, step: 1 } : undefined,
}));

const store = openStore(model.collection);
const form = createForm({ fields: FIELDS, one: model.one, keep: keepIn(store) });
const study = createStudy(store);
const views = ['study', 'cards'];

const actions = {
  add: () => form.open({ box: 1 }),
  edit: (card) => form.open({ ...card, box: boxOf(card) }),
  remove: (card) => store.remove([card.id], `“${card.front}”`),
};

function show(wanted) {
  views.forEach((view) => {
    find(`#${view}`).hidden = view !== wanted;
    find(`#show-${view}`).setAttribute('aria-pressed', String(view === wanted));
  });
}

function renderBoxes() {
  const cards = store.all();
  const most = Math.max(1, ...inBoxes(cards));
  find('#boxes').replaceChildren(
    ...inBoxes(cards).map((count, at) => {
      const bar = element('span', { class: 'fill', 'aria-hidden': 'true' });
      bar.style.setProperty('--part', `${Math.round((count / most) * 100)}%`);
      return element(
        'li',
        { 'data-box': at + 1 },
        element('span', { class: 'crate', 'aria-hidden': 'true' }, bar),
        element('span', {}, `Box ${at + 1}`),
        element('span', { class: 'soft' }, counted(count, model)),
      );
    }),
  );
}

const inBoxes = (cards) =>
  Array.from({ length: BOXES }, (_, at) => cards.filter((card) => boxOf(card) === at + 1).length);

function render() {
  const cards = store.all();
  study.refresh(empty);
  renderBoxes();
  find('#tally').textContent = counted(cards.length, model);
  keepFocus(() =>
    find('#list').replaceChildren(
      ...(cards.length ? renderCards(cards, actions) : [element('li', {}, empty())]),
    ),
  );
}

function empty() {
  const start = () => store.addAll(samples);
  return element(
    'div',
    { class: 'empty' },
    element('strong', {}, 'No cards yet'),
    element('p', {}, 'Add the first card, paste a whole list, or begin with a few examples.'),
    element('button', { type: 'button', class: 'main', onclick: actions.add }, `Add ${model.one}`),
    element('button', { type: 'button', 'data-action': 'samples', onclick: start }, 'Add sample data'),
  );
}

views.forEach((view) => find(`#show-${view}`).addEventListener('click', () => show(view)));
find('[data-action=add]').addEventListener('click', actions.add);
find('[data-action=paste]').addEventListener('click', () => openPasting(store));
store.onChange(render);
await store.start();
