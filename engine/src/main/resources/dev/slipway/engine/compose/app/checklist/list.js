import { element } from './dom.js';
// #if details
import { shown } from './fields.js';
// #end
import { signButton } from './sign.js';
import { model } from './model.js';

/** The records to tick off. */
export function renderList(records, actions) {
  const items = (some) =>
    element(
      'ul',
      {},
      some.map((record) => item(record, actions)),
    );
  // #if groups
  const groupOf = (record) => model.renamed[record[model.groupField]] ?? record[model.groupField];
  const other = records.filter((record) => !model.groups.includes(groupOf(record)));
  return [
    ...model.groups.map((group) => [
      group,
      records.filter((record) => groupOf(record) === group),
    ]),
    ['Other', other],
  ]
    .filter(([, some]) => some.length > 0)
    .map(([group, some]) => {
      const done = some.filter((record) => record.done).length;
      return element(
        'section',
        { 'data-group': group },
        element(
          'h2',
          {},
          group,
          element('span', { 'aria-label': `${done} of ${some.length} done` }, `${done}/${some.length}`),
        ),
        items(some),
      );
    });
  // #end
  // #if !groups
  return [items(records)];
  // #end
}

function item(record, actions) {
  const id = `tick-${record.id}`;
  const title = record[model.titleField] ?? model.one;
  const tick = element('input', {
    type: 'checkbox',
    id,
    'data-field': 'done',
    'data-focus': id,
    checked: record.done === true,
    onchange: (event) => actions.tick(record, event.target.checked),
  });
  return element(
    'li',
    { 'data-record': record.id, class: record.done ? 'done' : '' },
    tick,
    element(
      'div',
      { class: 'words' },
      element('label', { for: id, 'data-field': model.titleField }, title),
      // #if details
      details(record),
      // #end
    ),
    signButton('✎', `Edit ${title}`, {
      'data-action': 'edit',
      'data-focus': `edit-${record.id}`,
      onclick: () => actions.edit(record),
    }),
    signButton('✕', `Delete ${title}`, {
      'data-action': 'delete',
      'data-focus': `delete-${record.id}`,
      onclick: () => actions.remove(record),
    }),
  );
}
// #if details

function details(record) {
  const values = model.fields
    .filter((field) => field.name !== model.titleField)
    .map((field) => [field, shown(field, record[field.name])])
    .filter(([, value]) => value);
  return element(
    'dl',
    {},
    values.map(([field, value]) =>
      element(
        'div',
        {},
        element('dt', { class: 'visually-hidden' }, field.label),
        element('dd', {}, value),
      ),
    ),
  );
}
// #end
