import { element } from './dom.js';
// #if details
import { shown } from './fields.js';
// #end
import { signButton } from './sign.js';
import { model } from './model.js';
import { inColumn } from './moving.js';

/** The columns with their cards. */
export function renderColumns(records, actions) {
  return model.groups.map((name, at) => {
    const cards = inColumn(records, name);
    return element(
      'section',
      { class: 'column', 'data-column': name, 'aria-labelledby': `column-${at}` },
      element(
        'h2',
        { id: `column-${at}` },
        name,
        element('span', { class: 'count' }, String(cards.length)),
      ),
      element(
        'ul',
        {},
        cards.map((record) => card(record, at, actions)),
      ),
      element(
        'button',
        {
          type: 'button',
          class: 'quiet',
          'data-focus': `add-${at}`,
          'aria-label': `Add ${model.one} to ${name}`,
          onclick: () => actions.add(name),
        },
        `+ Add ${model.one}`,
      ),
    );
  });
}

function card(record, column, actions) {
  const title = record[model.titleField] ?? model.one;
  const button = (action, sign, label, run) =>
    signButton(sign, label, {
      'data-action': action,
      'data-focus': `${action}-${record.id}`,
      onclick: run,
    });
  const step = (action, sign, to) =>
    model.groups[to] &&
    button(action, sign, `Move ${title} to ${model.groups[to]}`, () =>
      actions.move(record, model.groups[to]),
    );
  return element(
    'li',
    {
      class: 'card',
      'data-record': record.id,
      'data-focus': `card-${record.id}`,
      draggable: 'true',
      tabindex: '0',
      'aria-describedby': 'hint',
    },
    element('h3', { 'data-field': model.titleField }, title),
    // #if details
    details(record),
    // #end
    element(
      'div',
      { class: 'card-actions' },
      step('back', '←', column - 1),
      step('on', '→', column + 1),
      button('edit', '✎', `Edit ${title}`, () => actions.edit(record)),
      button('delete', '✕', `Delete ${title}`, () => actions.remove(record)),
    ),
  );
}
// #if details

function details(record) {
  const values = model.fields
    .filter((field) => field.name !== model.titleField)
    .map((field) => [field, shown(field, record[field.name])])
    .filter(([, value]) => value);
  return values.length === 0
    ? null
    : element(
        'dl',
        {},
        values.map(([field, value]) =>
          element('div', {}, element('dt', {}, field.label), element('dd', {}, value)),
        ),
      );
}
// #end
