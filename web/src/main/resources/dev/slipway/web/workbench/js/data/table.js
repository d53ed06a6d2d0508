import { h, iconButton } from '../dom.js';
import { ago, moment } from '../format.js';
import { shown } from './columns.js';

/**
 * The records as a table.
 *
 * @param {object[]} columns
 * @param {object[]} records
 * @param {string} sort the column's name, with `-` before it where it is descending
 * @param {{sortBy: Function, edit: Function, remove: Function}} actions
 */
export function table(columns, records, sort, { sortBy, edit, remove }) {
  const heads = [...columns, { name: 'createdAt', label: 'Added' }];
  return h(
    'table',
    { class: 'records' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        heads.map(({ name, label }) => head(name, label, sort, sortBy)),
        h('th', { scope: 'col' }, h('span', { class: 'visually-hidden' }, 'Actions')),
      ),
    ),
    h(
      'tbody',
      {},
      records.map((record) => row(columns, record, edit, remove)),
    ),
  );
}

function head(name, label, sort, sortBy) {
  const order = sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : undefined;
  return h(
    'th',
    { scope: 'col', 'aria-sort': order },
    h(
      'button',
      {
        type: 'button',
        class: 'sorter',
        'data-sort': name,
        on: { click: () => sortBy(order === 'ascending' ? `-${name}` : name) },
      },
      label,
      order && h('span', { 'aria-hidden': 'true' }, order === 'ascending' ? ' ↑' : ' ↓'),
    ),
  );
}

function row(columns, record, edit, remove) {
  const name = shown(record[columns[0]?.name]) || record.id;
  const buttons = [
    ['pen', `Edit ${name}`, edit],
    ['bin', `Delete ${name}`, remove],
  ].map(([sign, label, act]) => iconButton(sign, label, () => act(record)));
  return h(
    'tr',
    { 'data-record': record.id },
    columns.map(({ name: field, type }) =>
      h('td', { class: type === 'number' && 'number', 'data-field': field }, shown(record[field])),
    ),
    h(
      'td',
      {},
      h(
        'time',
        { class: 'quiet', datetime: record.createdAt, title: moment(record.createdAt) },
        ago(record.createdAt),
      ),
    ),
    h('td', { class: 'tools' }, buttons),
  );
}
