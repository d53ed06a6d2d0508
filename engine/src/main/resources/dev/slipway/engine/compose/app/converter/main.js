import { convert, isPossible, quantityOf, unitOf } from './convert.js';
import { element, find, keepFocus } from './dom.js';
import { renderFavourites } from './favourites.js';
import { model, quantities, settings } from './model.js';
import { parseNumber, rounded, typed } from './numbers.js';
import { openSingle } from './single.js';
import { say } from './status.js';
import { openStore } from './store.js';

const SIDES = ['from', 'to'];
const store = openStore(model.collection);
const last = openSingle('last', {
  quantity: quantities[0].id,
  from: settings.from ?? quantities[0].units[0].symbol,
  to: settings.to ?? quantities[0].units[1].symbol,
  text: '1',
});
const box = (side) => find(`#${side}`);
const select = (side) => find(`#${side}-unit`);

let quantity;
let pair;
/** The side that was typed into; the other one follows. */
let source = 'from';

/** Shows a pair of units; what is not there any more gives way to the first ones. */
function show({ quantity: id, from, to }) {
  quantity = quantityOf(id);
  const [first, second] = quantity.units;
  pair = { from: unitOf(quantity, from) ?? first, to: unitOf(quantity, to) ?? second };
  keepFocus(() => find('#quantities').replaceChildren(...quantities.map(choice)));
  for (const side of SIDES) {
    select(side).replaceChildren(...quantity.units.map((unit) => option(unit, pair[side])));
  }
  update();
}

const choice = ({ id, name }) =>
  element(
    'button',
    {
      type: 'button',
      'data-quantity': id,
      'data-focus': `quantity-${id}`,
      'aria-pressed': id === quantity.id ? 'true' : 'false',
      onclick: () => {
        show({ quantity: id });
        remember();
      },
    },
    name,
  );

const option = ({ symbol, name }, chosen) =>
  element('option', { value: symbol, selected: symbol === chosen.symbol }, `${name} (${symbol})`);

function problemOf(value) {
  if (Number.isNaN(value)) {
    return box(source).value.trim() === '' ? ' ' : 'A number, please.';
  }
  const kind = quantity.id === 'temperature' ? 'colder than that' : 'less than nothing';
  return isPossible(quantity, value, pair[source]) ? '' : `There is nothing ${kind}.`;
}

/** Works out the other side, the sentence and all the other units. */
function update() {
  const target = source === 'from' ? 'to' : 'from';
  const value = parseNumber(box(source).value);
  const problem = problemOf(value);
  find(`#${source}-problem`).textContent = problem.trim();
  find(`#${target}-problem`).textContent = '';
  box(source).setAttribute('aria-invalid', String(problem.trim() !== ''));
  box(target).removeAttribute('aria-invalid');
  if (problem) {
    box(target).value = '';
    find('#said').textContent = '';
    find('#all').replaceChildren();
    return;
  }
  const result = convert(value, pair[source], pair[target]);
  box(target).value = typed(result);
  const [one, other] = source === 'from' ? [value, result] : [result, value];
  find('#said').textContent =
    `${rounded(one)} ${pair.from.symbol} = ${rounded(other)} ${pair.to.symbol}`;
  renderAll(value);
}

function renderAll(value) {
  const others = quantity.units.filter((unit) => unit !== pair.from && unit !== pair.to);
  find('#all').replaceChildren(
    ...others.map((unit) =>
      element(
        'div',
        {},
        element('dt', {}, unit.name),
        element(
          'dd',
          { 'data-unit': unit.symbol },
          `${rounded(convert(value, pair[source], unit))} ${unit.symbol}`,
        ),
      ),
    ),
  );
}

function remember() {
  const { from, to } = pair;
  const text = box('from').value || '1';
  last.write({ quantity: quantity.id, from: from.symbol, to: to.symbol, text });
}

function swap() {
  const { from, to } = pair;
  const text = box('from').value;
  source = 'from';
  box('from').value = text;
  show({ quantity: quantity.id, from: to.symbol, to: from.symbol });
  remember();
}

function keep() {
  const { from, to } = pair;
  const known = store
    .all()
    .some((each) => each.quantity === quantity.id && each.from === from.symbol && each.to === to.symbol);
  if (known) {
    say('This pair is among the favourites already.');
    return;
  }
  const name = `${from.symbol} to ${to.symbol}`;
  store.add({ name, quantity: quantity.id, from: from.symbol, to: to.symbol });
}

for (const side of SIDES) {
  box(side).addEventListener('input', () => {
    source = side;
    update();
  });
  box(side).addEventListener('change', remember);
  select(side).addEventListener('change', () => {
    pair[side] = unitOf(quantity, select(side).value);
    update();
    remember();
  });
}
find('#pair').addEventListener('submit', (event) => event.preventDefault());
find('[data-action=swap]').addEventListener('click', swap);
find('[data-action=keep]').addEventListener('click', keep);
store.onChange(() =>
  renderFavourites(store, (favourite) => {
    show(favourite);
    remember();
    box('from').focus();
  }),
);

await last.start();
box('from').value = last.now().text;
show(last.now());
await store.start();
