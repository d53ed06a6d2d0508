import { element } from './dom.js';
import { shown } from './fields.js';
import { signButton } from './form.js';
import { model } from './model.js';

const NUMERIC = ['number', 'money'];

/** The records as a table; the style sheet makes cards of its rows on a narrow screen. */
export function createTable({ onEdit, onDelete, onSort }) {
  function heading(field, order) {
    const sorted = order.field === field.name;
    const direction = order.descending ? 'descending' : 'ascending';
    return element(
      'th',
      { scope: 'col', class: side(field), 'aria-sort': sorted ? direction : undefined },
      element(
        'button',
        {
          type: 'button',
          'data-focus': `sort-${field.name}`,
          onclick: () => onSort(field.name),
        },
        field.label,
        element('span', { 'aria-hidden': 'true' }, sorted ? (order.descending ? '↓' : '↑') : ''),
      ),
    );
  }

  function row(record) {
    const title = record[model.titleField] ?? model.one;
    return element(
      'tr',
      { 'data-record': record.id },
      model.fields.map((field) => cell(field, record)),
      element(
        'td',
        { class: 'actions' },
        signButton('✎', `Edit ${title}`, {
          'data-action': 'edit',
          'data-focus': `edit-${record.id}`,
          onclick: () => onEdit(record),
        }),
        signButton('✕', `Delete ${title}`, {
          'data-action': 'delete',
          'data-focus': `delete-${record.id}`,
          onclick: () => onDelete(record),
        }),
      ),
    );
  }

  return {
    render: (records, order) =>
      element(
        'table',
        {},
        element('caption', { class: 'visually-hidden' }, model.many),
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            model.fields.map((field) => heading(field, order)),
            element('td', { class: 'actions' }),
          ),
        ),
        element('tbody', {}, records.map(row)),
      ),
  };
}

function cell(field, record) {
  const title = field.name === model.titleField;
  const value = shown(field, record[field.name]);
  return element(
    title ? 'th' : 'td',
    {
      scope: title ? 'row' : undefined,
      class: `${side(field)} cell-${field.type}${value ? '' : ' blank'}`,
      'data-label': field.label,
    },
    value,
  );
}

const side = (field) => (NUMERIC.includes(field.type) ? 'end' : 'start');
