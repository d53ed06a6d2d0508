import { element } from './dom.js';
// #if warnings
import { badgeList, buttonsOf, valueOf } from './parts.js';
// #end
// #if !warnings
import { buttonsOf, valueOf } from './parts.js';
// #end

const NUMERIC = ['number', 'money', 'count'];

/** The records as a table; the style sheet makes cards of its rows on a narrow screen. */
export function createTable(entity, actions) {
  const { columns, titleField, many } = entity;

  function heading(field, order) {
    const sorted = order.name === field.name;
    const direction = order.descending ? 'descending' : 'ascending';
    return element(
      'th',
      { scope: 'col', class: headingClass(field), 'aria-sort': sorted ? direction : undefined },
      element(
        'button',
        {
          type: 'button',
          'data-focus': `sort-${field.name}`,
          onclick: () => actions.sortBy(field.name),
        },
        field.label,
        element('span', { 'aria-hidden': 'true' }, sorted ? (order.descending ? '↓' : '↑') : ''),
      ),
    );
  }

  const headingClass = (field) => side(field) + (field.name === titleField ? ' title' : '');

  function row(record, badges) {
    return element(
      'tr',
      {
        'data-record': record.id,
        'data-focus': `record-${record.id}`,
        tabindex: -1,
        class: badges.length > 0 ? 'marked' : undefined,
      },
      columns.map((field) => cell(field, record, badges)),
      element('td', { class: 'actions' }, buttonsOf(entity, record, actions)),
    );
  }

  function cell(field, record, badges) {
    const title = field.name === titleField;
    const value = valueOf(entity, field, record, actions);
    return element(
      title ? 'th' : 'td',
      {
        scope: title ? 'row' : undefined,
        class: `${side(field)} cell-${field.type}${value ? '' : ' blank'}`,
        'data-label': field.label,
      },
      value,
      // #if warnings
      title ? badgeList(badges) : null,
      // #end
    );
  }

  return {
    render(records, badgesOf, order) {
      const table = element(
        'table',
        {},
        element('caption', { class: 'visually-hidden' }, many),
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            columns.map((field) => heading(field, order)),
            element('td', { class: 'actions' }),
          ),
        ),
        element(
          'tbody',
          {},
          records.map((record) => row(record, badgesOf(record))),
        ),
      );
      return element(
        'div',
        { class: 'sheet', role: 'region', tabindex: 0, 'aria-label': `Table of ${many}` },
        table,
      );
    },
  };
}

const side = (field) => (NUMERIC.includes(field.type) ? 'end' : 'start');
