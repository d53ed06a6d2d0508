import { element, find } from './dom.js';
import { shown } from './fields.js';
import { model } from './model.js';

const WHEN = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** What visitors have written, for the owner: behind the link at the foot of the page. */
export async function showMessages(store) {
  if (!new URL(location.href).searchParams.has('messages')) {
    document.body.dataset.ready = 'true';
    return;
  }
  find('#inbox').hidden = false;
  store.onChange(() => render(store));
  await store.start();
  find('#inbox').scrollIntoView();
}

function render(store) {
  const all = store.all().sort((one, other) => other.createdAt.localeCompare(one.createdAt));
  find('#messages').replaceChildren(
    all.length
      ? element('ul', {}, all.map((record) => message(record, store)))
      : element('p', {}, 'Nobody has written yet.'),
  );
}

function message(record, store) {
  return element(
    'li',
    { 'data-record': record.id },
    element('time', { datetime: record.createdAt }, WHEN.format(new Date(record.createdAt))),
    model.fields.map((field) => element('p', {}, shown(field, record[field.name]))),
    element(
      'button',
      { type: 'button', 'data-action': 'delete', onclick: () => store.remove([record.id], 'a message') },
      'Delete',
    ),
  );
}
