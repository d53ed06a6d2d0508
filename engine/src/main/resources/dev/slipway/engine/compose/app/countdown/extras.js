import { element } from './dom.js';
import { shown } from './fields.js';
import { model } from './model.js';

const OWN = [model.titleField, 'date', 'time', 'yearly'];

/** What else is kept of an event, or nothing. */
export function extras(record) {
  const values = model.fields
    .filter(({ name }) => !OWN.includes(name))
    .map((field) => shown(field, record[field.name]))
    .filter(Boolean)
    .map((value) => element('span', {}, value));
  return values.length ? element('p', { class: 'extras' }, values) : null;
}
