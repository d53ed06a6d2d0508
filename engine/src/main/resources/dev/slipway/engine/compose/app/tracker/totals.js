import { counted, element, find } from './dom.js';
import * as format from './format.js';
import { model } from './model.js';

/** The sums over all records, whatever is searched for at the moment. */
export function renderTotals(records) {
  find('#figures').hidden = records.length === 0;
  find('#figures').replaceChildren(
    ...model.totals.map((total) => figure(total, records)),
    element('div', {}, element('dt', {}, 'In all'), element('dd', {}, counted(records.length, model))),
  );
}

function figure(total, records) {
  const sum = records
    .filter((record) => !total.when || isMet(total.when, record))
    .reduce((so, record) => so + (Number(record[total.field]) || 0), 0);
  return element(
    'div',
    { 'data-total': total.label },
    element('dt', {}, total.label),
    element('dd', {}, written(total.field, sum)),
  );
}

/** A record that says nothing about yes and no counts as no. */
const isMet = (when, record) => (record[when.field] ?? false) === when.is;

// #if number
// #if money
function written(name, sum) {
  const { type } = model.fields.find((field) => field.name === name);
  return type === 'money' ? format.money(sum) : format.number(sum);
}
// #end
// #end
// #if !number
const written = (name, sum) => format.money(sum);
// #end
// #if !money
const written = (name, sum) => format.number(sum);
// #end
