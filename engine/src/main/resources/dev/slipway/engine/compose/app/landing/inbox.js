import { element, find } from './dom.js';
import { shown } from './fields.js';

const WHEN = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** What visitors have sent, for the owner: behind the link at the foot of the page. */
export async function showInbox(lists) {
  if (!new URL(location.href).searchParams.has('messages')) {
    document.body.dataset.ready = 'true';
    return;
  }
  find('#inbox').hidden = false;
  for (const list of lists) {
    list.store.onChange(() => render(list));
    await list.store.start();
  }
  find('#inbox').scrollIntoView();
}

function render({ store, fields, place, none }) {
  const all = store.all().sort((one, other) => other.createdAt.localeCompare(one.createdAt));
  place.replaceChildren(
    all.length
      ? element('ul', {}, all.map((record) => entry(record, fields, store)))
      : element('p', {}, none),
  );
}

function entry(record, fields, store) {
  return element(
    'li',
    { 'data-record': record.id },
    element('time', { datetime: record.createdAt }, WHEN.format(new Date(record.createdAt))),
    fields
      .map((field) => shown(field, record[field.name]))
      .filter(Boolean)
      .map((value) => element('p', {}, value)),
    element(
      'button',
      { type: 'button', 'data-action': 'delete', onclick: () => store.remove([record.id], 'an entry') },
      'Delete',
    ),
  );
}
