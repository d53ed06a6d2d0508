import { element, find } from './dom.js';
import { extras } from './extras.js';
import { model } from './model.js';
import { distance, whenOf } from './moments.js';

/** What comes after the nearest one, and what is over. */
export function renderLists(later, past, buttons) {
  find('#later').hidden = later.length === 0;
  find('#later ul').replaceChildren(...later.map((each) => line(each, buttons)));
  find('#past').hidden = past.length === 0;
  find('#past summary').textContent = `Past (${past.length.toLocaleString()})`;
  find('#past ul').replaceChildren(...past.map((each) => line(each, buttons)));
}

function line({ record, moment }, buttons) {
  const name = String(record[model.titleField] ?? model.one);
  return element(
    'li',
    { 'data-record': record.id },
    element(
      'div',
      {},
      element('strong', { 'data-field': model.titleField }, name),
      element('time', { datetime: record.date }, whenOf(record, moment)),
      extras(record),
    ),
    element('span', { class: 'distance' }, distance(moment)),
    buttons(record, name),
  );
}
