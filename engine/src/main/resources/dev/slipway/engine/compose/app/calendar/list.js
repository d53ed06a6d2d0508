import { tint } from './colours.js';
import { monthOf, shortDay } from './days.js';
import { element } from './dom.js';
import { shown } from './fields.js';
import { model } from './model.js';

/** The events of the chosen day. */
export function renderDay(records, date, actions) {
  const found = records.filter((record) => record.date === date);
  return element(
    'div',
    {},
    found.length
      ? element('ul', {}, found.map((record) => entry(record, 'h3', actions)))
      : element('p', { class: 'nothing' }, `No ${model.many} on this day.`),
    element(
      'button',
      { type: 'button', 'data-focus': 'add-here', onclick: () => actions.add(date) },
      `Add ${model.one} on this day`,
    ),
  );
}

/** All events of a month, day by day: what a phone shows instead of a crowded grid. */
export function renderAgenda(records, chosen, actions) {
  const found = records.filter((record) => monthOf(record.date ?? '') === monthOf(chosen));
  const days = [...new Set(found.map((record) => record.date))];
  return days.length
    ? element(
        'div',
        {},
        days.map((date) =>
          element(
            'section',
            {},
            element('h3', {}, shortDay(date)),
            element(
              'ul',
              {},
              found
                .filter((record) => record.date === date)
                .map((record) => entry(record, 'h4', actions)),
            ),
          ),
        ),
      )
    : element('p', { class: 'nothing' }, `No ${model.many} in this month.`);
}

function entry(record, heading, actions) {
  const title = record[model.titleField] ?? model.one;
  const details = model.fields
    .filter(({ name }) => name !== model.titleField && name !== 'date' && name !== 'time')
    .map((field) => [field, shown(field, record[field.name])])
    .filter(([, value]) => value)
    .map(([field, value]) =>
      element('div', {}, element('dt', { class: 'visually-hidden' }, field.label), element('dd', {}, value)),
    );
  // #if time
  const when = model.fields.find((field) => field.name === 'time');
  // #end
  return tint(
    element(
      'li',
      { class: 'event', 'data-event': record.id },
      element(
        'div',
        {},
        // #if time
        element('p', { class: 'when' }, (when && shown(when, record.time)) ?? 'All day'),
        // #end
        element(heading, { 'data-field': model.titleField }, title),
        details.length ? element('dl', {}, details) : null,
      ),
      element(
        'button',
        {
          type: 'button',
          class: 'sign',
          'aria-label': `Edit ${title}`,
          'data-action': 'edit',
          onclick: () => actions.edit(record),
        },
        element('span', { 'aria-hidden': 'true' }, '✎'),
      ),
    ),
    record,
  );
}
