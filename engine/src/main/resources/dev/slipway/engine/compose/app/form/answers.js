import { element } from './dom.js';
import { shown } from './fields.js';
import { signButton } from './sign.js';
import { model } from './model.js';

const WHEN = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** What an answer says, question by question. */
export const valuesOf = (record) =>
  model.fields
    .map((field) => [field, shown(field, record[field.name])])
    .filter(([, value]) => value)
    .map(([field, value]) =>
      element('div', {}, element('dt', {}, field.label), element('dd', {}, value)),
    );

/** Every answer, the newest first. */
export const renderAnswers = (records, remove) =>
  records.map((record) => {
    const when = WHEN.format(new Date(record.createdAt));
    return element(
      'li',
      { 'data-record': record.id },
      element('time', { datetime: record.createdAt, class: 'soft' }, when),
      element('dl', {}, valuesOf(record)),
      signButton('✕', `Delete the answer of ${when}`, {
        'data-action': 'delete',
        'data-focus': `delete-${record.id}`,
        onclick: () => remove(record),
      }),
    );
  });
